import { acts } from '../../app/portal/acts';
import { decideAsCustomer } from '../../app/portal/decide-as-customer';
import { listColleagues } from '../../app/portal/list-colleagues';
import { setMails, showMails } from '../../app/portal/mails';
import { raiseEntry } from '../../app/portal/raise-entry';
import { showCertificate, showGate } from '../../app/portal/show-gate';
import { showInbox } from '../../app/portal/show-inbox';
import { showRequest } from '../../app/portal/show-request';
import { showTask } from '../../app/portal/show-task';
import { signGate } from '../../app/portal/sign-gate';
import { withdrawSignOff } from '../../app/portal/withdraw-sign-off';
import type { PortalCalls } from '../../contract/portal';
import { refuse } from '../../core/answer';
import { ports } from '../ports/ports';
import { openDoor, room } from './door';
import { payloads } from './payload';
import * as gatePayloads from './payload-gate';
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
    'show-gate': room(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) => showGate(ports, caller, gateId)),
    'sign-gate': room(gatePayloads.signGate, ({ ports, caller, payload }) => signGate(ports, caller, payload)),
    'withdraw-sign-off': room(gatePayloads.gateReference, ({ ports, caller, payload }) =>
      withdrawSignOff(ports, caller, payload),
    ),
    'show-certificate': room(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) =>
      showCertificate(ports, caller, gateId),
    ),
    'show-mails': room(payloads.engagement, ({ ports, caller, payload: { engagementId } }) =>
      showMails(ports, caller, engagementId),
    ),
    'set-mails': room(portalPayloads.setMails, ({ ports, caller, payload }) => setMails(ports, caller, payload)),
  },
);
