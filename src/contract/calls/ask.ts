import type { AllOf } from '../common';
import type { GateCommands } from '../gate/commands';
import type { PortalGateCalls, PortalGateLine } from '../gate/portal-gate';
import type { GatePlanCalls, OverviewGate, TeamGate } from '../gate/team-gate';
import type { TaskCommands } from '../task/commands';
import type { PortalTaskCalls } from '../task/portal-task';
import type { PortalTask, TeamTask } from '../task/task';
import type { OverviewTask, TaskIssueCalls, TaskPlanCalls } from '../task/team-task';

/** Everything that the app asks a customer for. What each kind brings to the contract is named here, and only here. */
export const askKinds = ['task', 'gate'] as const;
export type AskKind = (typeof askKinds)[number];

/** One ask, of whatever kind. */
export type AskRef = { readonly kind: AskKind; readonly id: string };

export const askLimits = {
  /** Asks that one inbox can hold: of all kinds, planned ones included. */
  openPerHolder: 200,
  /** The most that may come back to an inbox that is full, because they changed after they were closed. */
  comeBack: 30,
  /** The most that may wait after these, by their ids alone, until there is room for them. */
  waitingForRoom: 400,
  /** Engagements in which one person can be a customer. */
  engagementsPerPerson: 500,
} as const;

/** A type of each kind: what leaves a kind out does not compile. */
type OfEachKind<Types extends { readonly [K in AskKind]: unknown }> = Types;

/** An ask as its customer sees it. */
export type PortalAsks = OfEachKind<{ task: PortalTask; gate: PortalGateLine }>;
export type PortalAsk = PortalAsks[AskKind];

/** An ask as the team sees it on its issue. */
export type TeamAsks = OfEachKind<{ task: TeamTask; gate: TeamGate }>;

/** An ask in the overview of a project. */
export type OverviewAsks = OfEachKind<{ task: OverviewTask; gate: OverviewGate }>;
export type OverviewAsk = OverviewAsks[AskKind];

/** The calls of customers about asks. */
export type AskPortalCalls = AllOf<OfEachKind<{ task: PortalTaskCalls; gate: PortalGateCalls }>>;

/** The calls of the team: from wherever it sees asks, from an issue alone, and from the project page. */
export type AskTeamCalls = AllOf<OfEachKind<{ task: TaskCommands; gate: GateCommands }>>;
export type AskIssueCalls = AllOf<OfEachKind<{ task: TaskIssueCalls; gate: NoCalls }>>;
export type AskPlanCalls = AskTeamCalls & AllOf<OfEachKind<{ task: TaskPlanCalls; gate: GatePlanCalls }>>;

/** Of a kind that has none there. */
type NoCalls = Record<never, never>;
