import type { OverviewTask } from '../../../src/contract/overview';
import type { ListedTask } from '../../../src/contract/task/team-task';
import { historyWhats } from '../../../src/contract/task/team-task';
import type { TeamAskKind } from '../ask/kind';
import { taskHistoryKey } from './history/history-lines';
import { ProjectTasksProvider } from './list/project-tasks';
import { taskList } from './list/task-list';
import { TasksTab } from './list/tasks-tab';
import { taskShownState } from './state/shown-state';
import { taskTemplates } from './template/words';

/** What tasks bring to the team's screens. */
export const taskKind: TeamAskKind<OverviewTask, ListedTask> = {
  overview: { appearanceOf: taskShownState, isDueShown: ({ state }) => state === 'open' },
  list: taskList,
  // Not loaded later, as the others are: the project page opens with it.
  Tab: TasksTab,
  Around: ProjectTasksProvider,
  history: historyWhats.map(taskHistoryKey),
  templates: taskTemplates,
};
