import { acts } from '../../../app/portal/acts';
import { decideAsCustomer } from '../../../app/portal/decide-as-customer';
import { showTask } from '../../../app/portal/show-task';
import type { PortalTaskCalls } from '../../../contract/portal-task';
import { type Rooms, room } from '../../calls/door';
import { payloads } from '../../calls/payload';
import * as portalPayloads from './portal-payload';

/** What customers do with tasks. */
export const taskPortalCalls: Rooms<PortalTaskCalls> = {
  'show-task': room(payloads.task, ({ ports, caller, payload: { taskId } }) => showTask(ports, caller, taskId)),
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
};
