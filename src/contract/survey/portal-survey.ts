import type { IsoDate, IsoInstant } from '../common';
import type { PortalAskBase } from '../portal-ask';
import type { Result } from '../result';
import type { Answers, GivenAnswers } from './answers';
import type { CheckpointState, SurveyMode, Thresholds } from './checkpoint';
import type { DeliverablePortalCalls, PortalDeliverable } from './deliverables';
import type { MeasurePortalCalls } from './measures';
import type { QuestionnaireSnapshot } from './questionnaire';
import type { PortalRecovery, RecoveryPortalCalls } from './recovery';
import type { SharedNumbers } from './results';

/** The calls of customers about surveys. */
export type PortalSurveyCalls = MeasurePortalCalls &
  DeliverablePortalCalls &
  RecoveryPortalCalls & {
    'show-survey': { payload: { surveyId: string }; reply: Result<SurveyForm> };
    'save-answers': { payload: SaveAnswers; reply: Result<SurveyForm> };
    'answer-in-confidence': { payload: AnswerInConfidence; reply: Result<SurveyForm> };
    'decline-survey': { payload: DeclineSurvey; reply: Result<SurveyForm> };
    'list-answered': { payload: { engagementId: string; after?: string }; reply: Result<AnsweredPage> };
    'list-told': { payload: { engagementId: string; after?: string }; reply: Result<ToldPage> };
  };

/** A survey in a customer's lists. */
export type PortalSurvey = PortalAskBase & {
  readonly kind: 'survey';
  readonly mode: SurveyMode;
  readonly standing: LineStanding;
  /** By name: the day on which the reader has put it off, as long as it waits for them; null otherwise. */
  readonly putOffOn: IsoDate | null;
  readonly minutes: number;
  /** The team has told what follows from it. */
  readonly isFollowedUp: boolean;
};

/**
 * The standing of its reader: they have said nothing, begun, answered to the end, or said that they won't; or it is over without a
 * word of theirs. `given`: in confidence, they have answered or declined, and nobody knows which.
 */
export type SurveyStanding = 'asked' | 'begun' | 'complete' | 'declined' | 'given' | 'over';

/** In lists nothing tells what is half-finished. `replied`: the team waits for their word on a reply. `unknown`: in confidence, it can't be told just now whether they have answered. */
export type LineStanding = Exclude<SurveyStanding, 'begun'> | 'replied' | 'unknown';

/** A survey in full, for one of those who are asked. */
export type SurveyForm = {
  readonly id: string;
  readonly title: string;
  readonly mode: SurveyMode;
  readonly questionnaire: QuestionnaireSnapshot;
  readonly state: CheckpointState;
  /** The last day on which it is open. */
  readonly closesOn: IsoDate;
  readonly standing: SurveyStanding;
  /** By name: the day on which the reader has put it off, until they are done; null otherwise. In confidence only their browser knows it. */
  readonly putOffOn: IsoDate | null;
  /** The reader's own answers, by name; null in confidence, and before they have given any. */
  readonly answers: Answers | null;
  /** The instant at which they were last saved. */
  readonly savedAt: IsoInstant | null;
  /** By name: that of what the reader has said, 0 before they have said anything. A command on an older one is refused. */
  readonly revision: number;
  /** In confidence: the people asked, and how many answers it takes before a thing is told. */
  readonly asked: number;
  readonly thresholds: Thresholds;
  /** In reply to an answer in confidence: what came first counts, and what was sent just now is not taken. */
  readonly isRepeat: boolean;
  readonly followUp: ToldFollowUp | null;
  /** The open deliverables that the reader is to sign, about each of which it asks whether it is still needed; none in confidence. */
  readonly deliverables: readonly PortalDeliverable[];
  /** Their own case; null where they have none. */
  readonly recovery: PortalRecovery | null;
};

/**
 * The team's word on what follows from a survey, to everybody who was asked alike. @property at the instant of its last change
 * @property numbers null where the team does not share them @property fewest with fewer answers than these no number is told
 * @property quotes the words of customers who agreed to be quoted, without their names
 */
export type ToldFollowUp = {
  readonly text: string;
  readonly at: IsoInstant;
  readonly numbers: SharedNumbers | null;
  readonly fewest: number;
  readonly quotes: readonly string[];
};

/**
 * By name: answers to be put to those that are there. @property isDone the reader says that these are all
 * @property isLater the reader will do the rest later: what they have given is kept, and the team sees that they have put it off
 * @property revision that of what the reader has seen of their own answers
 */
export type SaveAnswers = {
  surveyId: string;
  given: GivenAnswers;
  isDone: boolean;
  isLater?: boolean | undefined;
  revision: number;
};

/**
 * In confidence: all answers at once, which can't be changed later. Whoever wants to be called back gives theirs by name instead: it is
 * then not among the confidential ones.
 */
export type AnswerInConfidence = { surveyId: string; answers: GivenAnswers };

/** "Not this time". In confidence it is kept without a name, as an answer is. @property revision as in `SaveAnswers`; in confidence 0 */
export type DeclineSurvey = { surveyId: string; reason: string; revision: number };

/** All that the reader has answered by name in an engagement, the newest first. */
export type AnsweredSurvey = {
  readonly surveyId: string;
  readonly title: string;
  readonly questionnaire: QuestionnaireSnapshot;
  readonly answers: Answers;
  /** Why they did not answer, which may be empty; null for an answer. */
  readonly declined: string | null;
  readonly savedAt: IsoInstant;
  readonly followUp: ToldFollowUp | null;
  readonly recovery: PortalRecovery | null;
};
export type AnsweredPage = { readonly answered: readonly AnsweredSurvey[]; readonly next: string | null };

/** A closed survey of which the reader was asked, and of which the team has told what follows, whether they have answered or not. */
export type ToldSurvey = {
  readonly surveyId: string;
  readonly title: string;
  /** The last day on which it could be answered. */
  readonly closedOn: IsoDate;
  readonly questionnaire: QuestionnaireSnapshot;
  readonly followUp: ToldFollowUp;
  /** It is among what they have answered by name, too. */
  readonly isAnswered: boolean;
};
export type ToldPage = { readonly told: readonly ToldSurvey[]; readonly next: string | null };
