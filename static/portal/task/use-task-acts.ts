import { useCallback, useMemo } from 'react';
import type { Answer, Refusal } from '../../../src/contract/answer';
import type { PortalEngagement } from '../../../src/contract/portal';
import type { PortalTask } from '../../../src/contract/task';
import { callPortal } from '../calls';
import type { Done, Outcome } from './outcome';
import { withKnownNames, withoutTask, withTask } from './tasks';
import { weekAfter } from './week';

export type TaskActs = {
  /** The rest of a task has come. */
  readonly onLoaded: (task: PortalTask) => void;
  /** @param before the task as it was shown, with its names */
  readonly onDone: (before: PortalTask, answered: PortalTask, done: Done) => void;
  /** The task is no longer as it was shown; the reason is for the customer to read. */
  readonly onStale: (task: PortalTask, error: Refusal) => Promise<void>;
};

export type ChangeEngagement = (change: (now: PortalEngagement) => PortalEngagement) => void;

/** What the acts on an engagement's tasks make of the screen. @param tell is told what came of each; keeps its identity */
export function useTaskActs(change: ChangeEngagement, tell: (outcome: Outcome) => void): TaskActs {
  const put = useCallback(
    (place: (now: PortalEngagement) => PortalEngagement) =>
      change((now) => {
        const next = place(now);
        return { ...next, week: weekAfter(now.week, now.open, next.open) };
      }),
    [change],
  );
  return useMemo<TaskActs>(
    () => ({
      onLoaded: (task) => put((now) => withTask(now, task)),
      onDone: (before, answered, done) => {
        const task = withKnownNames(answered, before);
        put((now) => (done.act === 'handed-over' ? withoutTask(now, task.id) : withTask(now, task)));
        tell({ kind: 'done', done, task });
      },
      onStale: async ({ id: taskId, owner }, error) => {
        const answer = await callPortal('show-task', { taskId });
        const task = answer.ok ? answer.value : null;
        const isGone = task ? task.owner === 'colleague' && owner !== 'colleague' : isNotFound(answer);
        if (isGone) put((now) => withoutTask(now, taskId));
        else if (task) put((now) => withTask(now, task));
        tell({ kind: 'stale', error, isStillOpen: !isGone && task?.state === 'open' });
      },
    }),
    [put, tell],
  );
}

const isNotFound = (answer: Answer<unknown>): boolean => !answer.ok && answer.error.code === 'not-found';
