import type { NoCalls } from '../common';
import type { SurveyIssueCalls } from './on-issue';
import type { PortalSurvey, PortalSurveyCalls } from './portal-survey';
import type { OverviewSurvey, SurveyPlanCalls, TeamSurvey } from './team-survey';

/** Surveys, as a kind of ask in the contract. */
declare module '../calls/ask' {
  interface AskContracts {
    readonly survey: {
      readonly portal: PortalSurvey;
      readonly team: TeamSurvey;
      readonly overview: OverviewSurvey;
      readonly portalCalls: PortalSurveyCalls;
      readonly teamCalls: NoCalls;
      readonly issueCalls: SurveyIssueCalls;
      readonly planCalls: SurveyPlanCalls;
    };
  }
}
