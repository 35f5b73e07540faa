import type { AccountId, IsoDate, IsoInstant, Subject } from '../../contract/common';
import type { SignedContent } from '../../contract/gate/content';
import type { Override, Standing } from '../../contract/gate/sign-off';
import type { GateStateName } from '../../contract/gate/state';
import type { RoundResult } from '../../contract/gate/team-gate';
import { type GateRule, type GateTerms, gateLimits } from '../../contract/gate/terms';
import type { ChainHead } from '../audit/event';

/**
 * A point that should not be passed until its sign-off rule is satisfied. This is its head: small, because each act on
 * the gate writes it again. Its terms and what each round asked are kept beside it.
 */
export type Gate = Pick<GateTerms, 'title' | 'meaning' | 'mode' | 'rule' | 'order' | 'due' | 'lapse' | 'isUrgent'> & {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly subject: Subject;
  /** The deliverable's name and version. */
  readonly deliverable: string;
  readonly version: string;
  readonly state: GateState;
  /** 0 for a draft. */
  readonly round: number;
  /** Of what the last round asked to be signed; empty for a draft. */
  readonly hash: string;
  /** The fields that the last round covers. */
  readonly covers: readonly string[];
  /** Of those fields as they were asked about; empty for a draft. @see hashOfCovered */
  readonly coveredHash: string;
  readonly openedAt: IsoInstant | null;
  readonly openedBy: AccountId | null;
  /** In the order of the terms. Empty for a draft. */
  readonly standing: readonly SignatoryStanding[];
  /** Who was to sign in an earlier round, and is not any more. */
  readonly formerly: readonly AccountId[];
  /** How many working days the customer has, where the gate may count as accepted: agreed when the round was opened. */
  readonly deemedAfterDays: number | null;
  /** When the customer was told that it will. */
  readonly announcedAt: readonly IsoInstant[];
  /** On which days these notices have reached them, as far as that is known: the oldest first. */
  readonly toldOn: readonly IsoDate[];
  /** Of the last round only. */
  readonly override: Override | null;
  readonly decisions: readonly RoundResult[];
  /** When other terms were settled after the last round had ended: it can't be taken up again, only be followed by another. */
  readonly changedAt?: IsoInstant;
  readonly createdBy: AccountId;
  /** Who else of the team has changed, opened or overridden it: none of them ever signs it. */
  readonly helpers: readonly AccountId[];
  readonly createdAt: IsoInstant;
  /** Who of the team answers for it: who opened it last. */
  readonly contact: AccountId;
  /** When there is next something to do that nobody does. */
  readonly nextCheckAt: IsoInstant | null;
  /** The fingerprint of the command that made it what it is. */
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export type SignatoryStanding = Omit<Standing, 'decided'> & {
  readonly decided: (NonNullable<Standing['decided']> & { readonly fingerprint: string }) | null;
  /**
   * Their newest sign-off of an earlier round, whose answers are carried over where nothing has changed; and the last
   * round in which it stood, which what is asked now is compared with.
   */
  readonly earlier: { readonly signOffId: string; readonly round: number } | null;
  /** When they last took a signature of this round back: what was decided before that is not signed again. */
  readonly takenBackAt?: IsoInstant;
  /** How often they have taken one of this round back. */
  readonly takenBack?: number;
};

export type GateState =
  | { readonly name: 'draft' | 'open' | 'rejected' | 'expired'; readonly since: IsoInstant }
  | { readonly name: 'satisfied'; readonly since: IsoInstant; readonly how: 'signed' | 'deemed' }
  /** `changed` names the parts that are not as they were asked about. */
  | { readonly name: 'invalidated'; readonly since: IsoInstant; readonly changed: readonly string[] }
  | { readonly name: 'withdrawn'; readonly since: IsoInstant; readonly by: AccountId; readonly reason: string };

/** What one round asked: written once and never again. */
export type Round = {
  readonly gateId: string;
  readonly round: number;
  readonly openedBy: AccountId;
  readonly openedAt: IsoInstant;
  readonly content: SignedContent;
  readonly hash: string;
  readonly rule: GateRule;
};

/** The round that a signatory last decided on, or else the one before: what has changed for them is counted from it. */
export const roundBefore = ({ round }: Pick<Gate, 'round'>, standing: SignatoryStanding | undefined): number =>
  standing?.earlier?.round ?? round - 1;

export const roundId = (gateId: string, round: number): string => `${gateId}.${round}`;

/** Whether the team may settle its terms without taking back what it has asked. */
export const isSettling = (state: GateStateName): boolean =>
  state === 'draft' || state === 'rejected' || state === 'expired' || state === 'invalidated';

/** Whether the customer is late. @param today in the customer's time zone */
export const isGateOverdue = ({ state, due }: Pick<Gate, 'state' | 'due'>, today: IsoDate): boolean =>
  state.name === 'open' && due !== null && due < today;

/** Whether so much has happened to it that nothing more is begun: what is begun already comes to its end. */
export const isWornOut = ({ history }: Pick<Gate, 'history'>): boolean => history.length >= gateLimits.events;

export const standingOf = (gate: Pick<Gate, 'standing'>, accountId: AccountId): SignatoryStanding | undefined =>
  gate.standing.find((each) => each.accountId === accountId);
