import { decideAsTeam } from '../../app/task/decide-as-team';
import { giveTask } from '../../app/task/give-task';
import { showHistory } from '../../app/task/show-history';
import { showIssue } from '../../app/task/show-issue';
import { showProject } from '../../app/task/show-project';
import type { TeamCalls } from '../../contract/team';
import { refuse } from '../../core/answer';
import { confirm, sendBack, withdraw } from '../../core/task/decide';
import { ports } from '../ports';
import { openDoor, room } from './door';
import { payloads } from './payload';

/** Licensed users, from the issue and the project. */
export const team = openDoor<TeamCalls>(
  { name: 'team', accountTypes: ['licensed'], modules: ['issue-panel', 'project-page'] },
  ports,
  {
    'show-issue': room(payloads.page, async ({ ports, extension: { issueId }, payload: { after } }) =>
      issueId === undefined ? refuse('not-found') : showIssue(ports, issueId, after),
    ),
    'show-project': room(payloads.page, async ({ ports, extension: { project }, payload: { after } }) =>
      project === undefined ? refuse('not-found') : showProject(ports, project, after),
    ),
    'give-task': room(payloads.giveTask, async ({ ports, caller, extension: { issueId }, payload }) =>
      issueId === undefined ? refuse('not-found') : giveTask(ports, caller, issueId, payload),
    ),
    'withdraw-task': room(payloads.withdrawTask, ({ ports, caller, payload }) =>
      decideAsTeam(ports, caller, payload.taskId, (task, act) => withdraw(task, payload, act)),
    ),
    'confirm-task': room(payloads.taskReference, ({ ports, caller, payload }) =>
      decideAsTeam(ports, caller, payload.taskId, (task, act) => confirm(task, payload, act)),
    ),
    'return-task': room(payloads.returnTask, ({ ports, caller, payload }) =>
      decideAsTeam(ports, caller, payload.taskId, (task, act) => sendBack(task, payload, act)),
    ),
    'show-history': room(payloads.task, ({ ports, payload: { taskId } }) => showHistory(ports, taskId)),
  },
);
