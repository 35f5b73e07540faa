import { lazy, useMemo } from 'react';
import type { Result } from '../../../src/contract/result';
import { useScreen } from '../ask/screen';
import { callPortal } from '../call/call-portal';
import type { TaskOutcome } from './action/outcome';
import type { TaskActions } from './action/task-actions';
import { withKnownNames, withoutTask, withTask } from './tasks';

const OutcomeNotice = lazy(() => import('./outcome-notice'));

/** The effects of commands on a task on the screen that it is on. */
export function useTaskActions(): TaskActions {
  const { change, tell } = useScreen();
  return useMemo<TaskActions>(() => {
    const tellOutcome = (outcome: TaskOutcome) => tell(<OutcomeNotice outcome={outcome} actions={actions} />);
    const actions: TaskActions = {
      onLoaded: (task) => change((now) => withTask(now, task)),
      onDone: (before, updated, done) => {
        const task = withKnownNames(updated, before);
        change((now) => (done.action === 'handed-over' ? withoutTask(now, task.id) : withTask(now, task)));
        tellOutcome({ kind: 'done', done, task });
      },
      onStale: async ({ id: taskId, owner }, error) => {
        const result = await callPortal('show-task', { taskId });
        const task = result.ok ? result.value : null;
        const isGone = task ? task.owner === 'colleague' && owner !== 'colleague' : isNotFound(result);
        if (isGone) change((now) => withoutTask(now, taskId));
        else if (task) change((now) => withTask(now, task));
        tellOutcome({ kind: 'stale', error, isStillOpen: !isGone && task?.state === 'open' });
      },
    };
    return actions;
  }, [change, tell]);
}

const isNotFound = (result: Result<unknown>): boolean => !result.ok && result.error.code === 'not-found';
