import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ProjectAskKind } from '../../ask/kind';
import { ProjectTasksProvider } from './project-tasks';
import { taskList } from './task-list';
import { TasksTab } from './tasks-tab';

/** Tasks on the project page, which opens with them. */
export const taskProjectKind: ProjectAskKind<ListedTask> = {
  list: taskList,
  Tab: TasksTab,
  Around: ProjectTasksProvider,
};
