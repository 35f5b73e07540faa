import type { NoCalls } from '../common';
import type { GateCommands } from './commands';
import type { PortalGateCalls, PortalGateLine } from './portal-gate';
import type { GatePlanCalls, OverviewGate, TeamGate } from './team-gate';

/** Sign-off gates, as a kind of ask in the contract. */
declare module '../calls/ask' {
  interface AskContracts {
    readonly gate: {
      readonly portal: PortalGateLine;
      readonly team: TeamGate;
      readonly overview: OverviewGate;
      readonly portalCalls: PortalGateCalls;
      readonly teamCalls: GateCommands;
      readonly issueCalls: NoCalls;
      readonly planCalls: GatePlanCalls;
    };
  }
}
