import { lazy } from 'react';
import type { PortalTask } from '../../../../src/contract/task/task';
import { NextTask } from '../next-task';
import { TaskLine } from '../task-line';
import { useTaskActions } from '../use-task-actions';

/** The kind `task` in the portal. */
export const taskKind = {
  keyOf: ({ id }: PortalTask) => id,
  Line: function Line({ ask }: { ask: PortalTask }) {
    return <TaskLine task={ask} actions={useTaskActions()} />;
  },
  Next: function Next({ ask, isGrouped }: { ask: PortalTask; isGrouped: boolean }) {
    return <NextTask task={ask} actions={useTaskActions()} isGrouped={isGrouped} />;
  },
  // What waits for anyone is in nobody's week.
  effortOf: ({ owner, effort }: PortalTask) => (owner === 'you' ? [effort] : []),
  said: { title: 'done.title' as const, Said: lazy(() => import('../done/done')) },
};
