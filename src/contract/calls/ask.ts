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
  /** How many more may come back to an inbox that is full, because they changed after they were closed. */
  comeBack: 30,
  /** How many after these may wait, by their ids alone, until there is room for them. */
  waitingForRoom: 400,
  /** Engagements in which one person can be a customer. */
  engagementsPerPerson: 500,
} as const;

/** An ask as its customer sees it. */
export type PortalAsk = PortalTask | PortalGateLine;

/** An ask as the team sees it on its issue, of each kind. */
export type TeamAsks = { readonly task: TeamTask; readonly gate: TeamGate };

/** An ask in the overview of a project. */
export type OverviewAsk = OverviewTask | OverviewGate;

/** What customers may call about asks, the team from wherever it sees them, from an issue alone, and from the project page. */
export type AskPortalCalls = PortalTaskCalls & PortalGateCalls;
export type AskTeamCalls = TaskCommands & GateCommands;
export type AskIssueCalls = TaskIssueCalls;
export type AskPlanCalls = AskTeamCalls & TaskPlanCalls & GatePlanCalls;
