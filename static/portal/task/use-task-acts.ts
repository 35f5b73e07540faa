import { useCallback, useState } from 'react';
import type { Outcome } from './outcome';
import type { TaskActs } from './task-body';
import { type Tasks, withTask } from './tasks';

/** What the acts on a screen's tasks make of the screen, and what came of the last one. */
export function useTaskActs<Screen extends Tasks>(
  change: (change: (screen: Screen) => Screen) => void,
  refresh: () => Promise<void>,
): { acts: TaskActs; outcome: Outcome | null } {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onLoaded = useCallback<TaskActs['onLoaded']>((task) => change((now) => withTask(now, task)), [change]);
  const acts: TaskActs = {
    onLoaded,
    onCompleted: (task, contact) => {
      onLoaded(task);
      setOutcome({ kind: 'completed', taskId: task.id, title: task.title, contact });
    },
    onStale: (error) => {
      void refresh().then(() => setOutcome({ kind: 'stale', error }));
    },
  };
  return { acts, outcome };
}
