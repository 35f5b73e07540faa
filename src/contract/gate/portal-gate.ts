import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { PortalAskBase } from '../portal-ask';
import type { Result } from '../result';
import type { Certificate } from './certificate';
import type { GateReference } from './commands';
import type { ContentChange, SignedContent } from './content';
import type { UncountedDays } from './notice';
import type { Condition, CriterionAnswer, CriterionVerdict, Outcome, SignOff } from './sign-off';
import type { GateStateName } from './state';
import type { HowEnded } from './team-gate';
import type { GateRule, Meaning } from './terms';

/** A gate in a customer's list. */
export type PortalGateLine = PortalAskBase & {
  readonly kind: 'gate';
  readonly meaning: Meaning;
  /** `sign`: it waits for them; `later`: it waits for others of their side first; `waiting`: they have signed. */
  readonly state: PortalGateState;
  readonly how: Exclude<HowEnded, 'abstained'> | null;
  /** It was accepted although somebody found unmet what must be met. */
  readonly isConcession: boolean;
  /** It has conditions, and so many of them are still to be put right; null where it has none. */
  readonly openConditions: number | null;
  /** Of those, so many have lost their Jira issue for good: they are neither open nor known to be done. Absent for none. */
  readonly deletedConditions?: number;
  /** It was accepted without them: they came with signatures after the decision, or with such as did not accept it. */
  readonly areConditionsLate?: true;
  /** They, or whom they stand in for, have signed this round, and what they signed has changed since. */
  readonly isUnsigned: boolean;
  readonly isOverridden: boolean;
  /** The day of `since` in the customer's time zone, as all days of a sign-off are. */
  readonly sinceOn: IsoDate;
  /** The rule was met without them: they need not sign, and may. */
  readonly mayStillSign: boolean;
  readonly round: number;
  /** For whom they stand in, by name, where it is not theirs; null for their own. */
  readonly onBehalfOf: string | null;
  /** The day after whose end it counts as accepted. */
  readonly deemedAfter: IsoDate | null;
  /** Silence counts for nothing now, although that was agreed, and why; null while it counts, or never did. */
  readonly halt: PortalHalt | null;
};

/**
 * The reason for which silence counts for nothing, as it concerns the reader. `mails-off`: they have switched off the request's
 * mails; `you`: no message reaches them for another reason; `principal`: none reaches whom they stand in for; `others`: none
 * reaches somebody else who is to sign; `barred`: messages reach all, and somebody can't sign.
 */
export type PortalHalt = 'mails-off' | 'you' | 'principal' | 'others' | 'barred';

/**
 * The state of a gate for one of its signatories. `undecided`: nobody rejected it, but after abstentions it can't be accepted
 * any more.
 */
export type PortalGateState = 'sign' | 'later' | 'waiting' | 'undecided' | Exclude<GateStateName, 'draft' | 'open'>;

/** A gate as who is to sign it, or has signed, sees it: nothing internal. */
export type PortalGate = PortalGateLine & {
  readonly content: SignedContent;
  readonly hash: string;
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  /** Since the round that the signatory last decided on, or else the one before; empty in the first. */
  readonly changes: readonly ContentChange[];
  /** The signer's earlier answers, one per criterion of this round; null for a criterion to be answered now. */
  readonly earlier: readonly (CriterionAnswer | null)[];
  readonly signatories: readonly PortalSignatory[];
  /** Of the caller, or of whom they stand in for, in this round. */
  readonly own: SignOff | null;
  /** By name: the deputy who gave it; null where the signatory did, or where it can't be shown. */
  readonly ownBy: string | null;
  /** The caller's other signatures of this gate: as a deputy, or their own where this is another's. */
  readonly others: readonly PortalGateLine[];
  readonly mayWithdraw: boolean;
  /** If the signatory abstained now, it could not be accepted any more: nothing is left to others. Absent where it could. */
  readonly endsByAbstention?: true;
  /** The person for whom the caller would sign; null if they sign for themselves or may not sign. */
  readonly signsFor: AccountId | null;
  /** The days that are not counted of the agreed time; absent for none. */
  readonly uncounted?: readonly UncountedDays[];
  readonly override: { readonly at: IsoInstant; readonly reason: string } | null;
  readonly withdrawalReason: string | null;
  /**
   * The instant at which this was shown. It comes back with a signature, so that an old call that comes again is known.
   */
  readonly shownAt: IsoInstant;
  /** The account's name as it is now. The printed name is typed all the same: typing it is the consent. */
  readonly ownName: string | null;
  /** The name of the team member to ask. */
  readonly contact: string | null;
  readonly timeZone: string;
  readonly revision: number;
};

export type PortalSignatory = {
  /** Null where it can't be shown. */
  readonly name: string | null;
  readonly isYou: boolean;
  readonly isRequired: boolean;
  readonly step: number;
  readonly outcome: Outcome | null;
  /** By name: who signed for them. */
  readonly signedBy: string | null;
  /** The person who may sign for them, too, while they have not decided: `isYou` where it is the caller. Null where nobody may. */
  readonly deputy: { readonly name: string | null; readonly isYou: boolean } | null;
};

/**
 * `round` and `hash` are of what the signer saw: what is not current any more is refused. A null answer is kept as it
 * was given in an earlier round.
 */
export type SignGate = {
  gateId: string;
  round: number;
  hash: string;
  /** The person whose signature it is, where the caller stands in for them. */
  onBehalfOf: AccountId | null;
  outcome: Outcome;
  answers: readonly ({ verdict: CriterionVerdict; reason: string } | null)[];
  conditions: readonly Condition[];
  reason: string;
  /** The number of the round's changes that the signer has seen: all of them, or the signature is refused. */
  changesSeen: number;
  printedName: string;
  /** The view's, on which it was decided. */
  shownAt: IsoInstant;
};

/** The signatures that are the caller's own, whoever gave them; or those that they gave for others. */
export const signedAs = ['yourself', 'deputy'] as const;
export type SignedAs = (typeof signedAs)[number];

export type ListSigned = { engagementId: string; as: SignedAs; after?: string | undefined };

/** A page of all that a customer has signed in an engagement, newest first, as far as storage's index has it by now. */
export type SignedPage = {
  readonly signed: readonly SignedLine[];
  /** Null on the last page. */
  readonly next: string | null;
};

/** One signature. Its certificate tells the rest. */
export type SignedLine = {
  readonly id: string;
  readonly gateId: string;
  /** As it was signed. */
  readonly title: string;
  readonly version: string;
  readonly round: number;
  readonly outcome: Outcome;
  readonly at: IsoInstant;
  /** By name: who gave it for the caller, or for whom the caller gave it; null where nobody stood in. */
  readonly person: string | null;
  /** Whether it counts today: it does not once it was taken back, or what was signed has changed. */
  readonly isInForce: boolean;
};

/** The calls of customers about gates. */
export type PortalGateCalls = {
  'show-gate': { payload: { gateId: string }; reply: Result<PortalGate> };
  'sign-gate': { payload: SignGate; reply: Result<PortalGate> };
  'withdraw-sign-off': { payload: GateReference; reply: Result<PortalGate> };
  'list-signed': { payload: ListSigned; reply: Result<SignedPage> };
  'show-certificate': { payload: { gateId: string }; reply: Result<Certificate> };
};
