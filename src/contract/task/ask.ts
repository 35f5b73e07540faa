import type { TaskCommands } from './commands';
import type { PortalTaskCalls } from './portal-task';
import type { PortalTask, TeamTask } from './task';
import type { OverviewTask, TaskIssueCalls, TaskPlanCalls } from './team-task';

/** Customer tasks, as a kind of ask in the contract. */
declare module '../calls/ask' {
  interface AskContracts {
    readonly task: {
      readonly portal: PortalTask;
      readonly team: TeamTask;
      readonly overview: OverviewTask;
      readonly portalCalls: PortalTaskCalls;
      readonly teamCalls: TaskCommands;
      readonly issueCalls: TaskIssueCalls;
      readonly planCalls: TaskPlanCalls;
    };
  }
}
