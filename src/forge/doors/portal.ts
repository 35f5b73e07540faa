import { acts } from '../../app/portal/acts';
import { decideAsCustomer } from '../../app/portal/decide-as-customer';
import { listColleagues } from '../../app/portal/list-colleagues';
import { setMails, showMails } from '../../app/portal/mails';
import { raiseEntry } from '../../app/portal/raise-entry';
import { showInbox } from '../../app/portal/show-inbox';
import { showRequest } from '../../app/portal/show-request';
import { showTask } from '../../app/portal/show-task';
import type { PortalCalls } from '../../contract/portal';
import { refuse } from '../../core/answer';
import { ports } from '../ports';
import { openDoor, room } from './door';
import { payloads } from './payload';
import * as portalPayloads from './payload-portal';

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
    'list-colleagues': room(payloads.engagement, ({ ports, caller, payload: { engagementId } }) =>
      listColleagues(ports, caller, engagementId),
    ),
    'accept-task': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.accept),
    ),
    'propose-date': room(portalPayloads.proposeDate, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.propose),
    ),
    'decline-task': room(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.decline),
    ),
    'hand-over-task': room(portalPayloads.handOverTask, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.handOver),
    ),
    'report-stuck': room(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.stuck),
    ),
    'report-unstuck': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.unstuck),
    ),
    'complete-task': room(portalPayloads.completeTask, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.complete),
    ),
    'undo-task': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
      decideAsCustomer(ports, caller, payload, acts.undo),
    ),
    'raise-entry': room(portalPayloads.raiseEntry, ({ ports, caller, payload }) => raiseEntry(ports, caller, payload)),
    'show-mails': room(payloads.engagement, ({ ports, caller, payload: { engagementId } }) =>
      showMails(ports, caller, engagementId),
    ),
    'set-mails': room(portalPayloads.setMails, ({ ports, caller, payload }) => setMails(ports, caller, payload)),
  },
);
