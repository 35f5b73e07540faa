import type { AdminCalls } from '../../../src/contract/calls/admin';
import type { PlanCalls } from '../../../src/contract/calls/plan';
import type { TeamCalls } from '../../../src/contract/calls/team';
import { makeCall } from '../../bridge/calls';

export const callTeam = makeCall<TeamCalls>();
export const callPlan = makeCall<PlanCalls>();
export const callAdmin = makeCall<AdminCalls>();
