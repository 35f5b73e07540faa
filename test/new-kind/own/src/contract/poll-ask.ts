import type { NoCalls } from './common';
import type { ListedPoll, OverviewPoll, PollCommands, PollPlanCalls, PortalPoll, PortalPollCalls } from './poll';

/** Polls, as a kind of ask in the contract. */
declare module './calls/ask' {
  interface AskContracts {
    readonly poll: {
      readonly portal: PortalPoll;
      readonly team: ListedPoll;
      readonly overview: OverviewPoll;
      readonly portalCalls: PortalPollCalls;
      readonly teamCalls: PollCommands;
      readonly issueCalls: NoCalls;
      readonly planCalls: PollPlanCalls;
    };
  }
}
