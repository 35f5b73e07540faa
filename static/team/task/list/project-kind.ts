import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { ProjectAskKind } from '../../ask/kind';
import { ProjectTasksProvider } from './project-tasks';
import { SuggestTasks } from './suggest-tasks';
import { taskList } from './task-list';
import { taskPictured } from './task-pictured';
import { TasksTab } from './tasks-tab';
import { taskSource } from './use-plan';

/** Tasks on the project page, which opens with them. */
export const taskProjectKind: ProjectAskKind<ListedTask, ListedTask> = {
  source: taskSource,
  pictured: taskPictured,
  list: taskList,
  Tab: TasksTab,
  Around: ProjectTasksProvider,
  FillGap: SuggestTasks,
};
