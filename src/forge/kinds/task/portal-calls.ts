import { handleCustomerCommand } from '../../../app/portal/task/handle-customer-command';
import { listColleaguesDone, listDone } from '../../../app/portal/task/list-done';
import { listSaid } from '../../../app/portal/task/list-said';
import { showTask } from '../../../app/portal/task/show-task';
import { taskCommands } from '../../../app/portal/task/task-commands';
import type { PortalTaskCalls } from '../../../contract/task/portal-task';
import { type Handlers, handler } from '../../calls/resolver';
import { task } from './payload';
import * as portalPayloads from './portal-payload';

/** The calls of customers about tasks. */
export const taskPortalCalls: Handlers<PortalTaskCalls> = {
  'show-task': handler(task, ({ ports, caller, payload: { taskId } }) => showTask(ports, caller, taskId)),
  'accept-task': handler(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.accept),
  ),
  'propose-date': handler(portalPayloads.proposeDate, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.propose),
  ),
  'decline-task': handler(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.decline),
  ),
  'hand-over-task': handler(portalPayloads.handOverTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.handOver),
  ),
  'report-stuck': handler(portalPayloads.actWithReason, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.stuck),
  ),
  'report-unstuck': handler(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.unstuck),
  ),
  'complete-task': handler(portalPayloads.completeTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.complete),
  ),
  'undo-task': handler(portalPayloads.actOnTask, ({ ports, caller, payload }) =>
    handleCustomerCommand(ports, caller, payload, taskCommands.undo),
  ),
  'list-done': handler(portalPayloads.listDone, ({ ports, caller, payload }) => listDone(ports, caller, payload)),
  'list-colleagues-done': handler(portalPayloads.listDone, ({ ports, caller, payload }) =>
    listColleaguesDone(ports, caller, payload),
  ),
  'list-said': handler(portalPayloads.listDone, ({ ports, caller, payload }) => listSaid(ports, caller, payload)),
};
