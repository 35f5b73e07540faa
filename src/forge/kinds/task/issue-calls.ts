import { giveTask } from '../../../app/task/give-task';
import { showHistory } from '../../../app/task/show-history';
import type { TaskIssueCalls } from '../../../contract/task/team-task';
import { refuse } from '../../../core/result';
import { type Handlers, handler } from '../../calls/resolver';
import { task } from './payload';
import * as teamPayloads from './team-payload';

/** The calls about tasks that only the panel of an issue makes. */
export const taskIssueCalls: Handlers<TaskIssueCalls> = {
  'give-task': handler(teamPayloads.giveTask, async ({ ports, caller, extension: { issueId }, payload }) =>
    issueId === undefined ? refuse('not-found') : giveTask(ports, caller, issueId, payload),
  ),
  'show-history': handler(task, ({ ports, payload: { taskId } }) => showHistory(ports, taskId)),
};
