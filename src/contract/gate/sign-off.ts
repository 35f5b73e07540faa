import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { Notice, Unreachable } from './notice';
import type { AcceptanceCriterion, Meaning } from './terms';

export const outcomes = ['accepted', 'accepted-with-conditions', 'rejected', 'abstained'] as const;

export type Outcome = (typeof outcomes)[number];

/** `not-judged` only where the outcome is a rejection or an abstention. */
export const verdicts = ['met', 'not-met', 'not-applicable', 'not-judged'] as const;

export type CriterionVerdict = (typeof verdicts)[number];

/** Whether a verdict lets through what must be met, without finding it met: to accept it is a concession. */
export const isLetThrough = (
  verdict: CriterionVerdict | null,
  priority: AcceptanceCriterion['priority'] | undefined,
): boolean => priority === 'must' && (verdict === 'not-met' || verdict === 'not-applicable');

/** The judgement of one criterion, and the round in which it was given. */
export type CriterionAnswer = {
  /** By which the criterion is known in another round: a hash of its text and priority. */
  readonly criterion: string;
  readonly verdict: CriterionVerdict;
  /** The reason why it is not met, or does not apply. May be empty if it is met. */
  readonly reason: string;
  readonly round: number;
};

/** Something to be put right, on which acceptance depends. Each becomes a Jira issue. */
export type Condition = { readonly text: string; readonly due: IsoDate | null };

/** One signature, in the order of the criteria of its round. */
export type SignOff = {
  readonly id: string;
  readonly gateId: string;
  readonly engagementId: string;
  readonly round: number;
  /** Of what was signed. */
  readonly hash: string;
  readonly version: string;
  readonly meaning: Meaning;
  /** The statement that they agreed to; empty for whoever rejected it, or abstained. */
  readonly statement: string;
  readonly outcome: Outcome;
  readonly answers: readonly CriterionAnswer[];
  readonly conditions: readonly Condition[];
  /** The criteria that must be met, were not found so, and are accepted all the same, by their hashes. Absent where there is none. */
  readonly concessions?: readonly string[];
  readonly reason: string;
  /** As they typed it. */
  readonly printedName: string;
  /** It was not the name of the account when it was given. Absent where it was, or where Jira did not tell. */
  readonly nameDiffers?: true;
  readonly by: AccountId;
  /** The person whose signature it is, where a deputy gave it. */
  readonly onBehalfOf: AccountId | null;
  readonly at: IsoInstant;
  /** The customer's, in which the time is shown. */
  readonly timeZone: string;
  /** It was given after the rule was met: it stands beside the decision, and changes nothing of it. */
  readonly isAfterDecision?: true;
};

/** The position of one signatory in the round that is asked. */
export type Standing = {
  readonly accountId: AccountId;
  readonly isRequired: boolean;
  readonly step: number;
  /** Null until they have decided. */
  readonly decided: {
    readonly outcome: Outcome;
    readonly by: AccountId;
    readonly at: IsoInstant;
    readonly signOffId: string;
    /** It accepts something that must be met and is not, or leaves it to the others to accept that. */
    readonly isConcession?: true;
    /** It was given when the rule was met already: the decision of its round was not made with it. */
    readonly isAfterDecision?: true;
    /**
     * The number of things that it asks to be put right; how many of them are still open; and of how many nobody knows, because
     * their Jira issue was deleted. Absent where it asks for none.
     */
    readonly conditions?: { readonly all: number; readonly open: number; readonly deleted?: number };
    /** Carried over: given in an earlier round on the very same content. */
    readonly round?: number;
  } | null;
  /** The notices that silence will count, as far as they are known to have reached them: the first two, and the newest. */
  readonly notices?: readonly Notice[];
  /** The reason why none reaches them: while there is one, no silence counts. */
  readonly unreachable?: Unreachable;
};

/** Why the gate may be passed although it is not met, as the customer sees it too. */
export type Override = { readonly by: AccountId; readonly at: IsoInstant; readonly reason: string };
