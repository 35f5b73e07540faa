import { listVersions } from '../../app/project/list-versions';
import { showProject } from '../../app/project/show-project';
import { settleUnseen } from '../../app/unseen/settle';
import type { PlanCalls } from '../../contract/calls/plan';
import { inProject } from '../calls/in-project';
import { payloads } from '../calls/payload';
import * as planPayloads from '../calls/payload-plan';
import { createResolver } from '../calls/resolver';
import { planCalls, withdrawals } from '../kinds/call-kinds';
import { portsFor } from '../ports/ports';

/** Licensed users, from the project's page. */
export const plan = createResolver<PlanCalls>(
  { name: 'plan', accountTypes: ['licensed'], modules: ['project-page'] },
  portsFor,
  {
    ...planCalls(),
    'show-project': inProject(payloads.page, ({ ports, caller, project, payload: { after } }) =>
      showProject(ports, caller, project, after),
    ),
    'settle-unseen': inProject(planPayloads.settleUnseen, ({ ports, caller, project, payload }) =>
      settleUnseen(ports, caller, project.id, payload, withdrawals()),
    ),
    'list-versions': inProject(payloads.nothing, ({ ports, project }) => listVersions(ports, project.id)),
  },
);
