import type { PortalTask } from '../../../src/contract/task';
import { NextTask } from './next-task';
import { TaskLine } from './task-line';
import { useTaskActs } from './use-task-acts';

/** How the portal shows tasks. */
export const taskKind = {
  keyOf: ({ id }: PortalTask) => id,
  Line: function Line({ ask }: { ask: PortalTask }) {
    return <TaskLine task={ask} acts={useTaskActs()} />;
  },
  Next: function Next({ ask, isGrouped }: { ask: PortalTask; isGrouped: boolean }) {
    return <NextTask task={ask} acts={useTaskActs()} isGrouped={isGrouped} />;
  },
};
