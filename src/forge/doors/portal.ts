import { completeTask } from '../../app/portal/complete-task';
import { showInbox } from '../../app/portal/show-inbox';
import { showRequest } from '../../app/portal/show-request';
import { showTask } from '../../app/portal/show-task';
import type { PortalCalls } from '../../contract/portal';
import { refuse } from '../../core/answer';
import { ports } from '../ports';
import { openDoor, room } from './door';
import { payloads } from './payload';

/** Customers, from the portal. Licensed people can be customers too. */
export const portal = openDoor<PortalCalls>(
  {
    name: 'portal',
    accountTypes: ['customer', 'unlicensed', 'licensed'],
    modules: ['request-panel', 'inbox'],
  },
  ports,
  {
    'show-request': room(payloads.nothing, async ({ ports, caller, extension: { requestKey } }) =>
      requestKey === undefined ? refuse('not-found') : showRequest(ports, caller, requestKey),
    ),
    'show-inbox': room(payloads.page, ({ ports, caller, payload: { after } }) => showInbox(ports, caller, after)),
    'show-task': room(payloads.task, ({ ports, caller, payload: { taskId } }) => showTask(ports, caller, taskId)),
    'complete-task': room(payloads.completeTask, ({ ports, caller, payload }) => completeTask(ports, caller, payload)),
  },
);
