import type { TeamRaidEntry } from '../calls/team-raid';
import type { AccountId, IsoDate, IsoInstant, Subject } from '../common';
import type { OverviewRow } from '../overview-row';
import type { AskTurn } from '../portal-ask';
import type { Result } from '../result';
import type { TakenDecision } from '../survey/deliverables';
import type { ContentChange, ShownContent, SignedContent } from './content';
import type { UncountedDays } from './notice';
import type { Override, SignOff, Standing } from './sign-off';
import type { GateStateName } from './state';
import type { GateMode, GateRule, GateTerms, Lapse, Meaning } from './terms';

/** The way in which a gate was accepted, and what of it is still open. */
export type Acceptance = {
  /** It was accepted although somebody found unmet what must be met. */
  readonly isConcession: boolean;
  /** It has conditions, and so many of them are still to be put right; null where it has none. */
  readonly openConditions: number | null;
  /** Of those, so many have lost their Jira issue for good: they are neither open nor known to be done. Absent for none. */
  readonly deletedConditions?: number;
  /** It was accepted without them: they came with signatures after the decision, or with such as did not accept it. */
  readonly areConditionsLate?: true;
};

/**
 * The way in which a gate was met: by signatures, or by lapse of the agreed period. `abstained`: its state is `rejected`, but
 * nobody rejected it: after abstentions it can't be accepted any more.
 */
export type HowEnded = 'signed' | 'deemed' | 'abstained';

/** A gate as the team sees it in a list. */
export type TeamGate = Acceptance & {
  readonly id: string;
  readonly engagementId: string;
  readonly subject: Subject;
  readonly title: string;
  readonly deliverable: string;
  readonly version: string;
  readonly meaning: Meaning;
  readonly mode: GateMode;
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  readonly due: IsoDate | null;
  readonly lapse: Lapse;
  readonly state: GateStateName;
  /** The instant at which it came into this state. */
  readonly since: IsoInstant;
  readonly isOverdue: boolean;
  readonly isUrgent: boolean;
  readonly how: HowEnded | null;
  /** 0 for a draft; one more each time that the customer is asked. */
  readonly round: number;
  readonly standing: readonly Standing[];
  /** The signatories whose turn it is: those of the lowest step who have not decided. */
  readonly waitingFor: readonly AccountId[];
  /** Those who are yet to sign an open gate, and are no customers any more: it waits for them in vain. */
  readonly gone: readonly AccountId[];
  /** The side that is to act next. An open gate that waits for somebody in vain is the team's. */
  readonly turn: AskTurn;
  /** The instant at which the last round was opened. */
  readonly openedAt: IsoInstant | null;
  /** The last day on which the customer may decide: after it, the gate counts as accepted. */
  readonly deemedAfter: IsoDate | null;
  /** The last day of the agreed time, where it counts as accepted because nobody decided; absent for any other gate. */
  readonly silentUntil?: IsoDate;
  /** Silence counts for nothing now, although that was agreed: somebody who is to sign can't be reached. */
  readonly isSilenceHalted: boolean;
  readonly override: Override | null;
  /** Why it was withdrawn. */
  readonly reason: string | null;
  /** The parts that are not as they were signed, which is why it was invalidated. */
  readonly changed: readonly string[];
  readonly createdBy: AccountId;
  readonly createdAt: IsoInstant;
  readonly contact: AccountId;
  readonly decisions: readonly RoundResult[];
  readonly revision: number;
};

/** The end of a round, for the measures: only rounds that were decided are here. */
export type RoundResult = {
  readonly round: number;
  readonly openedAt: IsoInstant;
  readonly decidedAt: IsoInstant;
  /** `undecided`: nobody rejected it, but after abstentions it could not be accepted any more. */
  readonly result: 'accepted' | 'accepted-with-conditions' | 'rejected' | 'undecided' | 'deemed';
};

/** A gate in full, for the team. */
export type TeamGateDetails = TeamGate & {
  readonly terms: GateTerms;
  /** The content that was asked last; null for a draft. */
  readonly asked: (ShownContent & { readonly hash: string }) | null;
  /** The last decision after a customer had said in a survey that it is not needed; absent where there was none, and for who is, was or may have been its customer. */
  readonly needed?: TakenDecision;
  /**
   * The content that would be asked now, and its changes since the last round; null while the gate is open or closed.
   */
  readonly next: { readonly content: SignedContent; readonly changes: readonly ContentChange[] } | null;
  /** Of every round, oldest first. */
  readonly signOffs: readonly SignOff[];
  readonly withdrawnSignOffs: readonly string[];
  /** The days that are not counted of the agreed time; absent for none. */
  readonly uncounted?: readonly UncountedDays[];
  /** The points that signatures of any round ask to be put right, as far as it was raised. */
  readonly points: readonly TeamRaidEntry[];
  /** Whether the caller may do something about it: edit what it stands on, and act for the team; and set it aside by themselves. */
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
  /** Whether a workflow rule can hold the issue at all: not in team-managed projects, nor for versions by themselves. */
  readonly canHold: boolean;
};

/** One state at a time. `after` is the page before's `next`. */
export type ListGates = { state: GateStateName; after?: string };

/** As far as Forge's queries see them: what was written a moment ago may be missing. */
export type GatePage = {
  readonly gates: readonly TeamGate[];
  /** Those on issues that the caller can't see in Jira. */
  readonly hidden: readonly HiddenGate[];
  readonly next: string | null;
};

/** A gate as everybody who may browse the project sees it, also where they can't see its issue. */
export type HiddenGate = Acceptance &
  Pick<
    TeamGate,
    | 'id'
    | 'engagementId'
    | 'title'
    | 'meaning'
    | 'state'
    | 'turn'
    | 'isOverdue'
    | 'how'
    | 'due'
    | 'deemedAfter'
    | 'revision'
  >;

/** The calls of the project page about gates. */
export type GatePlanCalls = {
  'list-gates': { payload: ListGates; reply: Result<GatePage> };
};

/** A gate in the overview of a project. */
export type OverviewGate = OverviewRow & {
  readonly kind: 'gate';
  readonly meaning: Meaning;
  readonly state: Exclude<GateStateName, 'draft'>;
  /** Absent where its state says all that is told here. */
  readonly how?: Extract<HowEnded, 'abstained'>;
};
