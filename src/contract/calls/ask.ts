import type { AllOf } from '../common';

/**
 * The kinds of ask: everything that the app asks a customer for. Each kind adds to this interface, in its own file, what it
 * brings to the contract (`contract/task/ask.ts`): the compiler then asks every registry for it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the kinds fill it
export interface AskContracts {}

/** The parts that every kind brings to the contract. */
export type AskContract = {
  readonly portal: AskShown;
  readonly team: AskShown;
  readonly overview: AskShown;
  readonly portalCalls: object;
  readonly teamCalls: object;
  readonly issueCalls: object;
  readonly planCalls: object;
};

/** An ask as somebody sees it: it says of which kind it is. */
type AskShown = { readonly id: string };

export type AskKind = keyof AskContracts;

/** One part of the contract, of each kind. A kind that leaves something out does not compile. */
type Of<Name extends keyof AskContract> = {
  [K in AskKind]: AskContracts[K] extends AskContract ? AskContracts[K][Name] : never;
};

/** One ask, of whatever kind. */
export type AskRef = { readonly kind: AskKind; readonly id: string };

export const askLimits = {
  /** Days ahead that a due date, or a day on which something begins, may lie. */
  dueDays: 730,
  /** Characters of the reason why something is due in a critical period. */
  dueReason: 1000,
  /** Of the reason why something is urgent. */
  urgentReason: 300,
  /** Asks that one inbox can hold: of all kinds, planned ones included. */
  openPerHolder: 200,
  /** The most that may come back to an inbox that is full, because they changed after they were closed. */
  comeBack: 30,
  /** The most that may wait after these, by their ids alone, until there is room for them. */
  waitingForRoom: 400,
  /** Engagements in which one person can be a customer. */
  engagementsPerPerson: 500,
} as const;

/** An ask as its customer sees it. */
export type PortalAsks = Of<'portal'>;
export type PortalAsk = PortalAsks[AskKind];

/** An ask as the team sees it on its issue. */
export type TeamAsks = Of<'team'>;

/** An ask in the overview of a project. */
export type OverviewAsks = Of<'overview'>;
export type OverviewAsk = OverviewAsks[AskKind];

/** The calls of customers about asks. */
export type AskPortalCalls = AllOf<Of<'portalCalls'>>;

/** The calls of the team: from wherever it sees asks, from an issue alone, and from the project page. */
export type AskTeamCalls = AllOf<Of<'teamCalls'>>;
export type AskIssueCalls = AllOf<Of<'issueCalls'>>;
export type AskPlanCalls = AskTeamCalls & AllOf<Of<'planCalls'>>;
