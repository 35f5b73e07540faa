import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { Result } from '../result';
import type { Answers } from './answers';
import type { SurveyMode } from './checkpoint';
import type { AnswerNotes } from './notes';
import type { QuestionnaireSnapshot } from './questionnaire';

export const recoveryLimits = {
  /** Characters of how the team acknowledges what somebody said. */
  acknowledgement: 500,
  /** Characters of what the team does about it. */
  reply: 1000,
  /** Characters of why a reply does not settle it. */
  notYet: 1000,
  /** The replies in one case. */
  replies: 10,
  /** Hours of the customer's working time within which the first reply should be with them: one working day. */
  firstResponseHours: 8,
  /** The customer's working days after a reply has reached them, after which a case ends without a word of theirs. */
  unconfirmedDays: 10,
} as const;

/** The calls of the project page about recovery cases. */
export type RecoveryPlanCalls = {
  /** Of one checkpoint, or of the whole project: those that are not over, or those that are. */
  'list-cases': { payload: ListCases; reply: Result<CasePage> };
  'show-case': { payload: { caseId: string }; reply: Result<CaseInFull> };
  'show-case-history': { payload: { caseId: string }; reply: Result<readonly CaseHistoryLine[]> };
  'own-case': { payload: OwnCase; reply: Result<CaseInFull> };
  'reply-to-case': { payload: ReplyToCase; reply: Result<CaseInFull> };
};

/** The call of a customer about a recovery case of theirs. */
export type RecoveryPortalCalls = {
  'answer-reply': { payload: AnswerReply; reply: Result<PortalRecovery> };
};

export type ListCases = { checkpointId: string | null; isOver: boolean; after?: string };
type CaseCommand = { caseId: string; revision: number };
/** @property owner the caller, a contact of the engagement, or whoever planned the survey */
export type OwnCase = CaseCommand & { owner: AccountId };
/** @property by the day by which it is done; null where no day can be named */
export type ReplyToCase = CaseCommand & { acknowledgement: string; text: string; by: IsoDate | null };
/** @property revision that of the case as the reader has seen it @property words why it does not settle it; empty where it does */
export type AnswerReply = { surveyId: string; revision: number; isSettled: boolean; words: string };

/**
 * The state of a case. `open`: it has the owner that it began with; `owned`: somebody has taken it on; `answered`: the word of the customer
 * is waited for. It is over once it is `settled`, which the customer alone says; `unconfirmed`: they said nothing in time; `taken-back`:
 * they changed what they had said before anybody replied; `out-of-reach`: they are no customer there any more, or their account is closed.
 */
export type CaseState = 'open' | 'owned' | 'answered' | 'settled' | 'unconfirmed' | 'taken-back' | 'out-of-reach';

/** The reason why there is a case: somebody wants to be called back, or has given a low score by name. */
export type CaseCause = 'callback' | 'low-score';

/**
 * The clock of the first response, in minutes of the customer's working time. It runs until a reply is known to be on the request: `none`, nobody
 * has replied; `sent`, somebody has, and it is not there yet; `delivered`, it is.
 */
export type FirstResponse = {
  readonly status: 'none' | 'sent' | 'delivered';
  readonly minutes: number;
  readonly isLate: boolean;
};

/** A case in a list. */
export type ListedCase = {
  readonly id: string;
  readonly checkpointId: string;
  readonly title: string;
  readonly mode: SurveyMode;
  readonly engagementId: string;
  /** The customer whose case it is. */
  readonly accountId: AccountId;
  readonly cause: CaseCause;
  readonly state: CaseState;
  readonly since: IsoInstant;
  readonly openedAt: IsoInstant;
  readonly owner: AccountId;
  readonly firstResponse: FirstResponse;
};
/**
 * @property hasOthers of one checkpoint: this page has left out some, because they are over where those that are not were asked for, or the
 * other way round. Of a whole project it says nothing
 */
export type CasePage = {
  readonly cases: readonly ListedCase[];
  readonly next: string | null;
  readonly hasOthers: boolean;
};

/** The words of one side. @property deliveredAt the instant at which it was known to be with the customer; null before, and for their own words */
export type CaseTurn = {
  readonly side: 'team' | 'customer';
  readonly who: AccountId;
  readonly at: IsoInstant;
  readonly acknowledgement: string;
  readonly text: string;
  readonly by: IsoDate | null;
  readonly deliveredAt: IsoInstant | null;
};

export const caseHistoryWhats = [
  'case-opened',
  'case-taken-back',
  'case-owned',
  'case-replied',
  'case-not-yet',
  'case-settled',
  'case-unconfirmed',
  'case-out-of-reach',
] as const;

/** An event of a case; what was written stands with its turns. @property by `app` where the app did it by itself @property owner the new one; null for anything else */
export type CaseHistoryLine = {
  readonly what: (typeof caseHistoryWhats)[number];
  readonly at: IsoInstant;
  readonly by: AccountId;
  readonly owner: AccountId | null;
};

export type CaseInFull = ListedCase & {
  readonly revision: number;
  readonly questionnaire: QuestionnaireSnapshot;
  /** As they are now; null where they were taken back. */
  readonly answers: Answers | null;
  readonly turns: readonly CaseTurn[];
  /** The team's own, on what was answered; null in confidence. */
  readonly notes: AnswerNotes | null;
  /** Jira's words where it has refused the message about the newest reply for good, empty where it said nothing; null otherwise. */
  readonly undelivered: string | null;
  /** Those who can be its owner. */
  readonly owners: readonly AccountId[];
};

/** A case as the customer sees whose it is. @property state what they know of it: nobody has replied, a reply waits for their word, or it is over */
export type PortalRecovery = {
  readonly state: 'waiting' | 'replied' | 'settled' | 'unconfirmed';
  readonly revision: number;
  readonly turns: readonly PortalTurn[];
  /** Whether "not yet" can be said once more. */
  readonly mayGoOn: boolean;
};

/** @property name of whoever replied; null for the reader's own words, and where Jira does not tell it */
export type PortalTurn = Pick<CaseTurn, 'side' | 'at' | 'acknowledgement' | 'text' | 'by'> & {
  readonly name: string | null;
};
