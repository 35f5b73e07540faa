import { lazy } from 'react';
import { historyWhats } from '../../../src/contract/task/team-task';
import type { TeamAskKind } from '../ask/kind';
import { taskHistoryKey } from './history/history-lines';
import { peopleInTask } from './on-issue/people-in-task';
import { TaskInContext } from './on-issue/task-in-context';
import { TaskRows } from './on-issue/task-rows';
import { taskAttention } from './state/attention';
import { taskShownState } from './state/shown-state';
import { staleTask } from './state/stale';
import { taskTemplates } from './template/words';

/** The kind `task` on the team's screens. */
export const taskKind: TeamAskKind<'task'> = {
  overview: { appearanceOf: taskShownState, isDueShown: ({ state }) => state === 'open' },
  onIssue: {
    attentionOf: taskAttention,
    peopleIn: peopleInTask,
    InContext: TaskInContext,
    List: TaskRows,
    add: 'task.give',
    Form: lazy(() => import('./form/give-task-form')),
    stale: staleTask,
  },
  onProject: async () => (await import('./list/project-kind')).taskProjectKind,
  history: historyWhats.map(taskHistoryKey),
  templates: taskTemplates,
};
