import { listGates } from '../../../app/gate/list-gates';
import { listVersions } from '../../../app/gate/list-versions';
import type { GatePlanCalls } from '../../../contract/gate/team-gate';
import { inProject } from '../../calls/in-project';
import { payloads } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as gatePayloads from './payload';

/** The calls of the project page about gates. */
export const gatePlanCalls: Handlers<GatePlanCalls> = {
  'list-gates': inProject(gatePayloads.listGates, ({ ports, project, payload }) =>
    listGates(ports, project.id, payload),
  ),
  'list-versions': inProject(payloads.nothing, ({ ports, project }) => listVersions(ports, project.id)),
};
