import { showIssue } from '../../app/issue/show-issue';
import { answerEntry } from '../../app/raid/answer-entry';
import { giveTask } from '../../app/task/give-task';
import { showHistory } from '../../app/task/show-history';
import type { TeamCalls } from '../../contract/team';
import { refuse } from '../../core/result';
import { payloads } from '../calls/payload';
import { createResolver, handler } from '../calls/resolver';
import { teamCalls } from '../kinds/ask-kinds';
import * as taskPayloads from '../kinds/task/payload';
import { ports } from '../ports/ports';

/** Licensed users, from the issue. */
export const team = createResolver<TeamCalls>(
  { name: 'team', accountTypes: ['licensed'], modules: ['issue-panel', 'issue-context'] },
  ports,
  {
    ...teamCalls,
    'show-issue': handler(payloads.page, async ({ ports, extension: { issueId }, payload: { after } }) =>
      issueId === undefined ? refuse('not-found') : showIssue(ports, issueId, after),
    ),
    'give-task': handler(taskPayloads.giveTask, async ({ ports, caller, extension: { issueId }, payload }) =>
      issueId === undefined ? refuse('not-found') : giveTask(ports, caller, issueId, payload),
    ),
    'answer-entry': handler(taskPayloads.answerEntry, ({ ports, caller, payload }) =>
      answerEntry(ports, caller, payload),
    ),
    'show-history': handler(payloads.task, ({ ports, payload: { taskId } }) => showHistory(ports, taskId)),
  },
);
