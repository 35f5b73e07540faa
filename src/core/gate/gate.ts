import type { AccountId, IsoDate, IsoInstant, Subject } from '../../contract/common';
import type { SignedContent } from '../../contract/gate/content';
import type { Override, Standing } from '../../contract/gate/sign-off';
import { type GateStateName, settlingStates } from '../../contract/gate/state';
import type { RoundResult } from '../../contract/gate/team-gate';
import { type GateRule, type GateTerms, gateLimits } from '../../contract/gate/terms';
import type { TakenDecision } from '../../contract/survey/deliverables';
import { isOverdue } from '../ask/overdue';
import type { ChainHead } from '../audit/event';
import type { PackedParts } from './content/told-parts';
import type { Halt } from './halts/halts';
import type { GateHeading } from './terms/terms';

/** The part of a gate's heading that customers see in lists and mails. */
type AskedHeading = Pick<GateTerms, 'title' | 'meaning' | 'order' | 'due' | 'isUrgent'>;

/**
 * A point that should not be passed until its sign-off rule is satisfied. This is its head: small, because each
 * command on the gate writes it again. Its terms and what each round asked are kept beside it.
 */
export type Gate = GateHeading & {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly subject: Subject;
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
  /** The people who were to sign in an earlier round, and are not to sign now. */
  readonly formerly: readonly AccountId[];
  /** Working days that the customer has before the gate counts as accepted, as agreed when the round was opened. */
  readonly deemedAfterDays: number | null;
  /**
   * The times of the last round since they were asked, or a decision was taken back, in which no silence counted: their days are none of
   * the agreed ones. Absent where silence never counts, and in a round that was opened before they were noted.
   */
  readonly halts?: readonly Halt[];
  /** It has been noted that the due day of the last round is over. */
  readonly isNotedOverdue?: true;
  /** Of the last round only. */
  readonly override: Override | null;
  /** The people of the team to whom a signature was refused in the last round. Absent where there was none. */
  readonly refusedTo?: readonly AccountId[];
  readonly decisions: readonly RoundResult[];
  /**
   * The instant of a change of terms after the last round had ended: that round can't go on, only be followed by
   * another.
   */
  readonly changedAt?: IsoInstant;
  /**
   * The heading that the last round asked, while the gate's own heading is of terms that are not asked yet. Absent while they are the same.
   * @see headingAsked
   */
  readonly asked?: AskedHeading;
  /** The checkpoints that wait for it to be decided. Absent where there never was one. */
  readonly awaitedBy?: readonly string[];
  /** The last decision of the team after somebody had said in a survey that it is not needed. Absent where there was none. */
  readonly needed?: TakenDecision;
  readonly createdBy: AccountId;
  /** Others of the team who have changed, opened or overridden it: none of them ever signs it. */
  readonly helpers: readonly AccountId[];
  readonly createdAt: IsoInstant;
  /** The team member who is responsible for it: the one who opened it last. */
  readonly contact: AccountId;
  /** The instant at which the app has to look at it next, without anybody's doing; null for never. */
  readonly nextCheckAt: IsoInstant | null;
  /** Since then Jira has refused to tell what it was asked when this was due. */
  readonly uncheckedSince?: IsoInstant;
  /** The fingerprint of the last command that a person gave on it: one that comes again is known by it. */
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export type SignatoryStanding = Omit<Standing, 'decided'> & {
  readonly decided: (NonNullable<Standing['decided']> & { readonly fingerprint: string }) | null;
  /**
   * Their newest sign-off of an earlier round: its answers are carried over where nothing has changed. `round` is the last
   * round in which it was in force; what is asked now is compared with what that round asked.
   */
  readonly earlier: { readonly signOffId: string; readonly round: number } | null;
  /**
   * The instant at which they last took a signature of this round back: a call from before it signs nothing any more.
   */
  readonly takenBackAt?: IsoInstant;
  /** The instant up to which it was noted, last, that they could not be reached: what was written before has told them nothing. */
  readonly awayUntil?: IsoInstant;
  /** The number of signatures of this round that they have taken back. */
  readonly takenBack?: number;
  /** The parts that are not as they were asked before, where they are asked again; absent for whoever was not before. @see withChanges */
  readonly changed?: PackedParts;
  /** A message of its own has told them, at once, that this round waits for them. */
  readonly isToldAtOnce?: true;
};

export type GateState =
  | { readonly name: 'draft' | 'open' | 'rejected' | 'expired'; readonly since: IsoInstant }
  | { readonly name: 'satisfied'; readonly since: IsoInstant; readonly how: 'signed' | 'deemed' }
  /** `changed` names the parts that are not as they were asked about. */
  | { readonly name: 'invalidated'; readonly since: IsoInstant; readonly changed: readonly string[] }
  | { readonly name: 'withdrawn'; readonly since: IsoInstant; readonly by: AccountId; readonly reason: string };

/** The content that one round asks to be signed: written once and never again. */
export type Round = {
  readonly gateId: string;
  readonly round: number;
  readonly openedBy: AccountId;
  readonly openedAt: IsoInstant;
  readonly content: SignedContent;
  readonly hash: string;
  readonly rule: GateRule;
};

/** The heading by which customers know a gate: of the last round, whatever the team has drafted since. */
export const headingAsked = (gate: Gate): AskedHeading => {
  const { title, meaning, order, due, isUrgent } = gate.asked ?? gate;
  return { title, meaning, order, due, isUrgent };
};

/**
 * The round that a signatory last decided on, or else the one before: what has changed for them is counted from it. 0, which no round is,
 * for whoever was not asked in the round before: what has changed since is none of theirs.
 * @param isAskedAgain whether they were; an opened round knows it of whoever is to decide
 */
export const roundBefore = (
  { round }: Pick<Gate, 'round'>,
  standing: Pick<SignatoryStanding, 'earlier' | 'changed'> | undefined,
  isAskedAgain = standing?.changed !== undefined,
): number => standing?.earlier?.round ?? (isAskedAgain ? round - 1 : 0);

export const roundId = (gateId: string, round: number): string => `${gateId}.${round}`;

/** Whether the team may change the terms without invalidating what it has asked. */
export const isSettling = (state: GateStateName): boolean => settlingStates.includes(state);

/** Whether a gate is overdue, by the rule of all asks. @param today in the customer's time zone */
export const isGateOverdue = ({ state, due }: Pick<Gate, 'state' | 'due'>, today: IsoDate): boolean =>
  isOverdue({ isOpen: state.name === 'open', due }, today);

/** Whether its history is so long that nothing new may begin: what has begun still comes to its end. */
export const isWornOut = ({ history }: Pick<Gate, 'history'>): boolean => history.length >= gateLimits.events;

export const standingOf = (gate: Pick<Gate, 'standing'>, accountId: AccountId): SignatoryStanding | undefined =>
  gate.standing.find((each) => each.accountId === accountId);
