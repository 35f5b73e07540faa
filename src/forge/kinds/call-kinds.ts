import { teamGateView } from '../../app/gate/team-view';
import type { TeamViews } from '../../app/issue/team-views';
import { portalGates } from '../../app/portal/gate/portal-gates';
import type { PortalKinds } from '../../app/portal/portal-kind';
import { portalSurveys } from '../../app/portal/survey/portal-surveys';
import { portalTasks } from '../../app/portal/task/portal-tasks';
import { surveyOnIssue } from '../../app/survey/survey-on-issue';
import { teamView } from '../../app/task/team-view';
import type { Withdrawals } from '../../app/unseen/settle';
import { withdrawUnseenGate } from '../../app/unseen/withdraw-gate';
import { withdrawUnseenSurvey } from '../../app/unseen/withdraw-survey';
import { withdrawUnseenTask } from '../../app/unseen/withdraw-task';
import type { AskIssueCalls, AskPlanCalls, AskPortalCalls, AskTeamCalls } from '../../contract/calls/ask';
import type { Handlers } from '../calls/resolver';
import { gatePlanCalls } from './gate/plan-calls';
import { gatePortalCalls } from './gate/portal-calls';
import { gateTeamCalls } from './gate/team-calls';
import { surveyIssueCalls } from './survey/issue-calls';
import { surveyPlanCalls } from './survey/plan-calls';
import { surveyPortalCalls } from './survey/portal-calls';
import { taskIssueCalls } from './task/issue-calls';
import { taskPlanCalls } from './task/plan-calls';
import { taskPortalCalls } from './task/portal-calls';
import { taskTeamCalls } from './task/team-calls';

/*
 * The calls and views that each kind of ask brings to the app's resolvers. The compiler misses what a kind leaves out. Each registry is a
 * function, since a bundler drops a function that nobody calls, with all that it needs, and keeps an object.
 */

/** The calls of customers. */
export const portalCalls = (): Handlers<AskPortalCalls> => ({
  ...taskPortalCalls,
  ...gatePortalCalls,
  ...surveyPortalCalls,
});

/** The calls of the team: from wherever it sees asks, from an issue alone, and from the project page. */
export const teamCalls = (): Handlers<AskTeamCalls> => ({ ...taskTeamCalls, ...gateTeamCalls });
export const issueCalls = (): Handlers<AskIssueCalls> => ({ ...taskIssueCalls, ...surveyIssueCalls });
export const planCalls = (): Handlers<AskPlanCalls> => ({
  ...teamCalls(),
  ...taskPlanCalls,
  ...gatePlanCalls,
  ...surveyPlanCalls,
});

/** The way in which the team withdraws an ask of each kind whose issue the app can't find. */
export const withdrawals = (): Withdrawals => ({
  task: withdrawUnseenTask,
  gate: withdrawUnseenGate,
  survey: withdrawUnseenSurvey,
});

/** The views of asks of each kind in the panel of an issue. */
export const teamViews = (): TeamViews => ({ task: teamView, gate: teamGateView, survey: surveyOnIssue });

/** The views of asks of each kind in the portal's screens. */
export const portalKinds = (): PortalKinds => ({ task: portalTasks, gate: portalGates, survey: portalSurveys });
