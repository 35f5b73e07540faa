import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task';
import type { TaskActs } from './task-acts';

export type ActsProps = {
  task: PortalTask;
  details: PortalTaskDetails;
  /** Whom of the team it goes to, as far as their name can be shown. */
  contact: string;
  acts: TaskActs;
};
