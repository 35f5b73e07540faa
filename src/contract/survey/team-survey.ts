import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { ContactCalls } from '../contact';
import type { CustomerKind, CustomerRole } from '../engagement';
import type { OverviewRow } from '../overview-row';
import type { Result } from '../result';
import type { SilencePlanCalls } from '../silence';
import type { Answers } from './answers';
import type {
  Audience,
  ChangedTerm,
  CheckpointState,
  CheckpointTerms,
  ListedCheckpoint,
  NotAskedReason,
  SurveyMode,
  SurveyReminders,
} from './checkpoint';
import type { DeliverablePlanCalls } from './deliverables';
import type { MeasurePlanCalls } from './measures';
import type { AnswerNotes, NoteCalls } from './notes';
import type { NextInSeries, Occasion, Recurrence } from './occasion';
import type { QuestionnaireCalls } from './own-questionnaires';
import type { QuestionnaireSnapshot, SurveyKind } from './questionnaire';
import type { FollowUpQuote, QuoteRef } from './quotes';
import type { RecoveryPlanCalls } from './recovery';
import type { ResultsFilter, SurveyResults } from './results';
import type { TrendCalls } from './trends';

/** The calls of the project page about surveys. */
export type SurveyPlanCalls = QuestionnaireCalls &
  DeliverablePlanCalls &
  MeasurePlanCalls &
  NoteCalls &
  RecoveryPlanCalls &
  SilencePlanCalls &
  TrendCalls &
  ContactCalls & {
    'list-checkpoints': { payload: { state: CheckpointState; after?: string }; reply: Result<CheckpointPage> };
    'show-checkpoint': { payload: { checkpointId: string }; reply: Result<CheckpointInFull> };
    'show-results': { payload: { checkpointId: string } & ResultsFilter; reply: Result<SurveyResults> };
    'list-comments': { payload: { checkpointId: string; after?: string }; reply: Result<CommentPage> };
    'plan-checkpoint': { payload: PlanCheckpoint; reply: Result<CheckpointInFull> };
    'open-checkpoint': { payload: CheckpointCommand; reply: Result<CheckpointInFull> };
    'close-checkpoint': { payload: CheckpointCommand; reply: Result<CheckpointInFull> };
    'change-checkpoint': { payload: ChangeCheckpoint; reply: Result<CheckpointInFull> };
    'cancel-checkpoint': { payload: CheckpointCommand; reply: Result<CheckpointInFull> };
    'override-unread': { payload: OverrideUnread; reply: Result<CheckpointInFull> };
    'write-reading': { payload: WriteReading; reply: Result<CheckpointInFull> };
    'write-follow-up': { payload: WriteFollowUp; reply: Result<CheckpointInFull> };
    'show-checkpoint-history': { payload: { checkpointId: string }; reply: Result<readonly SurveyHistoryLine[]> };
  };

/**
 * @property attempt made once per filled-in form, so that a call sent twice plans one checkpoint
 * @property occasion none where it is left out, and so with `recurrence`; the usual `reminders` where these are
 */
export type PlanCheckpoint = Omit<CheckpointTerms, 'occasion' | 'recurrence' | 'reminders'> & {
  attempt: string;
  occasion?: Occasion | null;
  recurrence?: Recurrence | null;
  reminders?: SurveyReminders;
};

/** @property revision that of the checkpoint as it was seen */
export type CheckpointCommand = { checkpointId: string; revision: number };

/** All terms as they are to be. Of an open one only the days for which it is open may be other ones, and more. */
export type ChangeCheckpoint = CheckpointCommand & Omit<PlanCheckpoint, 'attempt'>;

/** A planned checkpoint is to ask also those whose last results nobody has read. @property reason the history keeps it */
export type OverrideUnread = CheckpointCommand & { reason: string };

/** The last word of the team by which a checkpoint asks those, too, whose last results nobody has read. */
export type UnreadOverride = { readonly reason: string; readonly by: AccountId; readonly at: IsoInstant };

/**
 * The team's reading of the results of a closed checkpoint, and what follows: the key of a Jira issue, or why the team does nothing.
 * Until then the same people are not asked again.
 */
export type WriteReading = CheckpointCommand & FollowUpWords & { text: string; issueKey: string; whyNoAction: string };

/**
 * The words in which everybody who was asked is told what follows from their survey; or, where there is nothing to tell yet, why, which
 * the team alone sees. @property sharesNumbers they see the numbers of the results, too @property withheld the keys of the questions whose numbers
 * they do not see all the same; left out for none
 * @property quotes the texts of customers that they are told word for word, without names; left out for none
 */
export type FollowUpWords = {
  followUp: string;
  whyNotYet: string;
  sharesNumbers: boolean;
  withheld?: readonly string[] | undefined;
  quotes?: readonly QuoteRef[] | undefined;
};

/** The follow-up of a survey that is read, written later or corrected: who was asked is told again where it says something else. */
export type WriteFollowUp = CheckpointCommand & FollowUpWords;

/** @property issue null where nothing follows */
export type Reading = Pick<WriteReading, 'text' | 'whyNoAction'> & {
  readonly issue: ActionIssue | null;
  readonly by: AccountId;
  readonly at: IsoInstant;
};

/** @property toldAt null as long as nobody was told anything */
export type FollowUp = {
  readonly text: string;
  readonly whyNotYet: string;
  readonly sharesNumbers: boolean;
  /** The keys of the questions whose numbers are not among them; empty where none are shared. */
  readonly withheld: readonly string[];
  /** In an order that tells nothing of who wrote them. */
  readonly quotes: readonly FollowUpQuote[];
  readonly by: AccountId;
  readonly at: IsoInstant;
  readonly toldAt: IsoInstant | null;
};

/** The issue that follows from a reading, as Jira shows it to the reader: it may be hidden from them, or deleted. */
export type ActionIssue =
  | { readonly kind: 'shown'; readonly id: string; readonly key: string }
  | { readonly kind: 'hidden' | 'gone' };

export type CheckpointPage = { readonly checkpoints: readonly ListedCheckpoint[]; readonly next: string | null };

/** A checkpoint with everything that the team may see of it, but for its results. */
export type CheckpointInFull = ListedCheckpoint & {
  readonly audience: Audience;
  readonly questionnaire: QuestionnaireSnapshot;
  /** The people who are asked, and who is not and why, by engagement; in confidence who is not asked is counted alone. Empty until it opens. */
  readonly rosters: readonly RosterView[];
  /** Whether results can be looked at: by name as soon as it is open, in confidence once it is closed, unless its answers are lost. */
  readonly hasResults: boolean;
  /** Null where nothing is under way that may take a while. */
  readonly progress: SurveyProgress | null;
  /** Null where whoever gave results that nobody has read is not asked. */
  readonly unreadOverride: UnreadOverride | null;
  /** Null until the digest of its results was to go out to the team. */
  readonly teamMail: TeamMail | null;
  readonly reading: Reading | null;
  /** Null until the reading is written. */
  readonly followUp: FollowUp | null;
  /** The next in its series; null where nothing follows: it comes once, or the series ended, as it does when a planned one is cancelled. */
  readonly next: NextInSeries | null;
};

/** The digest of a survey's results is mailed to no more people; of those who can't see the project, no more are named. */
export const teamMailLimits = { to: 100, keptOut: 20 } as const;

/**
 * The digest of results to the project team.
 * @property outcome `handed`: Jira has it, and mails it. `failed`: Jira has not taken it so far. `unsure`: it is not known whether Jira has it,
 * so it is not sent again. `nobody`: there was nobody to whom it could be told.
 * @property to the people to whom it goes, or was to go
 * @property keptOut the people whom the app knows as the team's, and who can't see the project any more
 * @property left so many more of the team were not mailed
 * @property isWhole the project has a team of its own, as Jira tells; not where nearly everybody on the site may work in it, and where Jira does not tell
 */
export type TeamMail = {
  readonly at: IsoInstant;
  readonly outcome: 'handed' | 'failed' | 'unsure' | 'nobody';
  readonly to: readonly AccountId[];
  readonly keptOut: readonly AccountId[];
  readonly left: number;
  readonly isWhole: boolean;
};

/**
 * The progress of a survey that is under way: who is asked is decided, in people; it is sent to them, or ended for them, in engagements. Or answers
 * in confidence could not be counted, or removed, so far: the tries that are left, and the next of them. The number of answers is not told.
 */
export type SurveyProgress =
  | { readonly step: 'deciding' | 'sending' | 'ending'; readonly done: number; readonly all: number }
  | { readonly step: ClosingStep; readonly triesLeft: number; readonly nextAt: IsoInstant };

/** The steps of the close in confidence: answers are counted, texts are kept, what is sealed is removed. */
export type ClosingStep = 'count' | 'keep-texts' | 'remove';

export type RosterView = {
  readonly engagementId: string;
  readonly asked: readonly AskedPerson[];
  readonly notAsked: Readonly<Partial<Record<NotAskedReason, NotAsked>>>;
  /** Ratings in Jira Service Management could not be seen when it was decided who is asked: whoever rated a request lately may be asked, too. */
  readonly areRatingsUnseen: boolean;
  /** Those who fit here, too, and count in another roster of the checkpoint: everybody is asked, or not asked, in one roster alone. */
  readonly elsewhere: NotAsked;
};

/**
 * @property people null in confidence @property ratedOn by name, of those who are not asked because of a rating of theirs: the day of the last, by
 * their accounts; absent where there is none
 */
export type NotAsked = {
  readonly count: number;
  readonly people: readonly AccountId[] | null;
  readonly ratedOn?: Readonly<Record<AccountId, IsoDate>>;
};

/**
 * @property standing `put-off` where somebody has said that they will answer later, and nothing else; `unfinished` where it is not known whether somebody is silent or has begun, as they are too many to look; null in confidence:
 * nobody is told who has answered
 */
export type AskedPerson = {
  readonly accountId: AccountId;
  readonly role: CustomerRole | 'none';
  readonly kind: CustomerKind;
  readonly standing: 'silent' | 'put-off' | 'partial' | 'unfinished' | 'complete' | 'declined' | null;
  /** The day on which they have put it off, though they may have begun; null where they have not, or are done, and in confidence. */
  readonly putOffOn: IsoDate | null;
};

/**
 * Words of a customer, in answer to the question with a key. By name they say who wrote them, and what else that person answered; in
 * confidence neither.
 */
export type SurveyComment = {
  readonly id: string;
  /** Of a question, or `branch` for what would make a low score right, or `declined` for why they don't answer. */
  readonly key: string;
  readonly text: string;
  readonly by: AccountId | null;
  readonly at: IsoInstant | null;
  readonly answers: Answers | null;
  /** Whether whoever wrote it agreed that the team quotes it to others, word for word and without a name. */
  readonly mayQuote: boolean;
};
/** The recovery case that somebody's answers by name have opened. */
export type CaseOfAnswers = {
  readonly caseId: string;
  readonly engagementId: string;
  readonly accountId: AccountId;
};

/**
 * @property notes the team's own, on the answers of everybody by name whose answers are in this page
 * @property cases that these answers have opened, whether or not they are over
 */
export type CommentPage = {
  readonly comments: readonly SurveyComment[];
  readonly notes: readonly AnswerNotes[];
  readonly cases: readonly CaseOfAnswers[];
  readonly next: string | null;
  /** Whether there are too few to show any. */
  readonly isSuppressed: boolean;
};

export const surveyHistoryWhats = [
  'checkpoint-planned',
  'checkpoint-changed',
  'checkpoint-opening',
  'checkpoint-open',
  'checkpoint-occasion-undone',
  'checkpoint-occasion-redone',
  'checkpoint-closing',
  'checkpoint-closed',
  'checkpoint-uncounted',
  'checkpoint-cancelled',
  'checkpoint-read',
  'checkpoint-followed-up',
  'checkpoint-overridden',
  'checkpoint-deliverable-kept',
  'checkpoint-deliverable-dropped',
] as const;

export type SurveyHistoryLine = {
  readonly what: (typeof surveyHistoryWhats)[number];
  readonly at: IsoInstant;
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
  /** The terms in which it was changed; none for anything but a change. */
  readonly changed: readonly ChangedTerm[];
  /** The words that were written then, where an earlier one of several is to be found again; null otherwise. */
  readonly words: string | null;
};

/** The customers of one engagement whom a checkpoint asks, on the issue that it is about. */
export type TeamSurvey = {
  readonly id: string;
  readonly engagementId: string;
  readonly checkpointId: string;
  readonly title: string;
  readonly surveyKind: SurveyKind;
  readonly mode: SurveyMode;
  readonly state: 'open' | 'closed';
  readonly due: IsoDate;
  readonly isOverdue: boolean;
  readonly asked: number;
  readonly openedAt: IsoInstant;
};

export type OverviewSurvey = OverviewRow & { readonly kind: 'survey'; readonly mode: SurveyMode };
