import type { AdminCalls } from '../../../src/contract/admin';
import type { PlanCalls } from '../../../src/contract/plan';
import type { TeamCalls } from '../../../src/contract/team';
import { makeCall } from '../../bridge/calls';

export const callTeam = makeCall<TeamCalls>();
export const callPlan = makeCall<PlanCalls>();
export const callAdmin = makeCall<AdminCalls>();
