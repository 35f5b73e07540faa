import { listGates } from '../../../app/gate/list-gates';
import type { GatePlanCalls } from '../../../contract/gate/team-gate';
import { inProject } from '../../calls/in-project';
import type { Handlers } from '../../calls/resolver';
import * as teamPayloads from './team-payload';

/** The calls of the project page about gates. */
export const gatePlanCalls: Handlers<GatePlanCalls> = {
  'list-gates': inProject(teamPayloads.listGates, ({ ports, project, payload }) =>
    listGates(ports, project.id, payload),
  ),
};
