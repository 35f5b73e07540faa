import type { PortalTask, PortalTaskDetails } from '../../../../src/contract/task/task';
import type { TaskActions } from './task-actions';

export type ActionsProps = {
  task: PortalTask;
  details: PortalTaskDetails;
  /** The team member to whom it goes, as far as their name can be shown. */
  contact: string;
  actions: TaskActions;
};
