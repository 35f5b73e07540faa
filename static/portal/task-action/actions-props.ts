import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task/task';
import type { TaskActions } from './task-actions';

export type ActionsProps = {
  task: PortalTask;
  details: PortalTaskDetails;
  /** Whom of the team it goes to, as far as their name can be shown. */
  contact: string;
  actions: TaskActions;
};
