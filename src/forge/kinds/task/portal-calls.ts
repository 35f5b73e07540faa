import { handleCustomerCommand } from '../../../app/portal/handle-customer-command';
import { showTask } from '../../../app/portal/show-task';
import { taskCommands } from '../../../app/portal/task-commands';
import type { PortalTaskCalls } from '../../../contract/portal-task';
import { type Rooms, room } from '../../calls/door';
import { payloads } from '../../calls/payload';
import * as portalPayloads from './portal-payload';

/** What customers do with tasks. */
export const taskPortalCalls: Rooms<PortalTaskCalls> = {
  'show-task': room(payloads.task, ({ ports, caller, payload: { taskId } }) => showTask(ports, caller, taskId)),
  'accept-task': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.accept),
  ),
  'propose-date': room(portalPayloads.proposeDate, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.propose),
  ),
  'decline-task': room(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.decline),
  ),
  'hand-over-task': room(portalPayloads.handOverTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.handOver),
  ),
  'report-stuck': room(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.stuck),
  ),
  'report-unstuck': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.unstuck),
  ),
  'complete-task': room(portalPayloads.completeTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.complete),
  ),
  'undo-task': room(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.undo),
  ),
};
