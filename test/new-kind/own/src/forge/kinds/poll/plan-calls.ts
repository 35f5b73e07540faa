import { listPolls } from '../../../app/poll/list-polls';
import type { PollPlanCalls } from '../../../contract/poll';
import { inProject } from '../../calls/in-project';
import type { Handlers } from '../../calls/resolver';
import * as payloads from './payload';

export const pollPlanCalls: Handlers<PollPlanCalls> = {
  'list-polls': inProject(payloads.listPolls, ({ ports, project, payload }) => listPolls(ports, project.id, payload)),
};
