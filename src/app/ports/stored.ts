import type { SignOff } from '../../contract/gate/sign-off';
import type { GateTerms } from '../../contract/gate/terms';
import type { ClosedAsks } from '../../core/ask/closed';
import type { Inbox } from '../../core/ask/inbox';
import type { Memberships } from '../../core/ask/memberships';
import type { ConfidentialAnswer, ConfidentialSums } from '../../core/confidential/answer';
import type { Chases } from '../../core/contact/chases';
import type { Outbound } from '../../core/contact/outbound';
import type { Touched } from '../../core/contact/touched';
import type { Engagement, Project, RequestLink } from '../../core/engagement/engagement';
import type { Round } from '../../core/gate/gate';
import type { GateTemplateShelf } from '../../core/gate/terms/template';
import type { IssuePlan, SprintPlan, VersionPlan } from '../../core/issue/issue-plan';
import type { AskItems } from '../../core/kinds/ask-kinds';
import type { StoredTemplate, TemplateShelf } from '../../core/plan/stored-template';
import type { RaidEntry } from '../../core/raid/entry';
import type { Silence } from '../../core/silence/silence';
import type { KeptSurveySettings } from '../../core/survey/asking/settings';
import type { Checkpoint } from '../../core/survey/checkpoint';
import type { Deliverables } from '../../core/survey/deliverables/deliverables';
import type { Measures } from '../../core/survey/measures/measures';
import type { QuestionnaireShelf, StoredQuestionnaire } from '../../core/survey/questionnaire/stored-questionnaire';
import type { RecoveryCase } from '../../core/survey/recovery/case';
import type { Response } from '../../core/survey/response';
import type { CustomerCount } from '../../core/survey/results/customer-count';
import type { StoredNotes } from '../../core/survey/said/notes';
import type { SealedAnswer } from '../../core/survey/sealed';
import type { SurveySeries } from '../../core/survey/series';
import type { Surveyed } from '../../core/survey/surveyed';
import type { StoredTally } from '../../core/survey/tally';
import type { KeptContexts } from '../../core/survey/trend/context';
import type { KeptTrends } from '../../core/survey/trend/kept-trends';
import type { TrendMarkers } from '../../core/survey/trend/markers';

/** The records in storage, by kind. */
export type Stored = AskItems & {
  project: Project;
  engagement: Engagement;
  request: RequestLink;
  /** Of an engagement, under its id. */
  outbound: Outbound;
  /** Of an engagement, under `chasesId`. */
  chases: Chases;
  /** Of a person in an engagement, under `touchedRef`. */
  touched: Touched;
  issue: IssuePlan;
  /** Of a person or a side in an engagement, as the next. @see inboxOf */
  inbox: Inbox;
  closed: ClosedAsks;
  /** Of a person, under their account id. */
  memberships: Memberships;
  /** Of a project, under the project's id. */
  templates: TemplateShelf;
  template: StoredTemplate;
  raid: RaidEntry;
  /** The terms of a gate as the team has settled them, under the gate's id. */
  terms: GateTerms;
  /** Under `roundId`. */
  round: Round;
  'sign-off': SignOff;
  version: VersionPlan;
  sprint: SprintPlan;
  /** Of a project, under the project's id. */
  'gate-templates': GateTemplateShelf;
  /** Under an id drawn by chance. */
  'confidential-answer': ConfidentialAnswer;
  /** Under the id of what was answered. */
  'confidential-sums': ConfidentialSums;
  checkpoint: Checkpoint;
  /** Under `responseId`. */
  response: Response;
  /** The team's private notes on a response, under `responseId`. */
  notes: StoredNotes;
  /** Under the id of the roster. */
  deliverables: Deliverables;
  /** Under `tallyId`. */
  tally: StoredTally;
  /** Under `caseIdOf`. */
  recovery: RecoveryCase;
  /** Of the customers of one engagement in a checkpoint by name, under the id of its roster there. */
  'customer-count': CustomerCount;
  /** Of a person, under their account id. */
  surveyed: Surveyed;
  /** Of a project, under the project's id. */
  'survey-series': SurveySeries;
  /** Of an engagement, under its id. */
  measures: Measures;
  /** Of an engagement, under its id. */
  silence: Silence;
  /** Of a project, under the project's id. */
  'survey-trends': KeptTrends;
  /** Of a project, under the project's id. */
  'trend-contexts': KeptContexts;
  /** Of a project, under `markersId`. */
  'trend-markers': TrendMarkers;
  /** Of a project, under `surveySettingsId`. */
  'survey-settings': KeptSurveySettings;
  questionnaire: StoredQuestionnaire;
  /** Of a project, under the project's id. */
  questionnaires: QuestionnaireShelf;
  /** Under an id drawn by chance. */
  'sealed-answer': SealedAnswer;
  /** That somebody has answered, under a keyed hash of who: it says no more. */
  nullifier: { readonly askId: string };
};

/** The kinds that are stored without any trace of who wrote them, or when. */
export type UnattributedKind = 'confidential-answer' | 'sealed-answer';

/** The kinds that an ask has many of, and that no record names: they are found by their ask. */
export type ListedByAsk = UnattributedKind | 'nullifier';

export type Kind = keyof Stored;

export type Ref<K extends Kind = Kind> = { readonly kind: K; readonly id: string };
