import type { AccountId, IsoDate, IsoInstant } from '../common';
import type { ShownContent } from './content';
import type { Notice, Unreachable } from './notice';
import type { Outcome, Override, SignOff } from './sign-off';
import type { GateStateName } from './state';
import type { Acceptance, HowEnded } from './team-gate';
import type { GateMode, GateRule } from './terms';

/** All there is to prove of a gate, with names as they are now; what cannot be shown is null. */
export type Certificate = {
  readonly gateId: string;
  readonly engagementName: string;
  readonly projectKey: string | null;
  readonly title: string;
  /**
   * Null for somebody who has signed and is not asked any more: they see the rounds up to the last one that they signed,
   * and not what others were asked since, nor what was drafted.
   */
  readonly now: CertifiedNow | null;
  /** For customers, of the last round that is shown, as the title is: not of what the team drafts to ask next. */
  readonly rule: GateRule;
  readonly timeZone: string;
  /** The instant at which this was put together. */
  readonly at: IsoInstant;
  readonly rounds: readonly CertificateRound[];
  readonly override: (Override & { readonly name: string | null }) | null;
  /** The newest 100, oldest first. */
  readonly history: readonly GateHistoryLine[];
  readonly verification: Verification;
};

/** The gate's present state, and how it holds the workflow. */
export type CertifiedNow = Acceptance & {
  /** Points that signatures of earlier rounds, or taken back, have left open, and that nothing in force asks for. */
  readonly openLeft: number;
  readonly state: GateStateName;
  readonly how: HowEnded | null;
  readonly since: IsoInstant;
  readonly mode: GateMode;
};

export type CertificateRound = ShownContent & {
  readonly round: number;
  readonly openedAt: IsoInstant;
  readonly openedBy: string | null;
  readonly hash: string;
  readonly signOffs: readonly CertifiedSignOff[];
  /** The signatories who did not decide, where the last round counts as accepted by that. Absent in every other round. */
  readonly silent?: readonly CertifiedSilence[];
};

/** A signatory who did not decide, and the notices of it that they had: the first two, and the newest of all others. */
export type CertifiedSilence = {
  readonly accountId: AccountId;
  /** The account's name as it is now. */
  readonly name: string | null;
  readonly notices: readonly Notice[];
};

export type CertifiedSignOff = SignOff & {
  /** The accounts' names as they are now. */
  readonly accountName: string | null;
  readonly onBehalfOfName: string | null;
  readonly isWithdrawn: boolean;
};

/**
 * The result of recomputing the hashes of a gate. `events` is their number, null for somebody who sees only a part of them; `at`
 * names the first thing that does not fit.
 */
export type Verification =
  | { readonly isIntact: true; readonly events: number | null }
  | {
      readonly isIntact: false;
      readonly what: 'history' | 'round' | 'sign-off' | 'state';
      /** The number of the event in the history, of the round, or of the sign-off's event. */
      readonly at: number;
      readonly why: 'edited' | 'missing' | 'reordered';
    };

/** A line of a gate's history: the sentence `gate-history.<what>`. */
export type GateHistoryLine = {
  readonly what: GateHistoryWhat;
  readonly at: IsoInstant;
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
  readonly name: string | null;
  readonly text?: string;
  readonly round?: number;
  readonly outcome?: Outcome;
  readonly onBehalfOfName?: string | null;
  readonly changed?: readonly string[];
  /** The customer's day on which notices were told: they are noted later, be it the night after. */
  readonly on?: IsoDate;
  /** The notices that reached people, by name, each with the last day that it named. */
  readonly told?: readonly { readonly name: string | null; readonly lastDay: IsoDate }[];
  /** The people whom no notice reaches; empty once all can be reached. */
  readonly unreachable?: readonly { readonly name: string | null; readonly why: Unreachable }[];
};

export const gateHistoryWhats = [
  'gate-drafted',
  'gate-changed',
  'reminders-changed',
  'gate-opened',
  'gate-signed',
  'sign-off-withdrawn',
  'signing-refused',
  'gate-invalidated',
  'gate-overridden',
  'gate-withdrawn',
  'gate-expired',
  'notice-told',
  'reach-noted',
  'gate-deemed',
] as const;

export type GateHistoryWhat = (typeof gateHistoryWhats)[number];
