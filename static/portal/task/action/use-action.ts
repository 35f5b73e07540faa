import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { PortalTask } from '../../../../src/contract/task/task';
import type { Done } from './outcome';
import { isStale } from './stale';
import type { TaskActions } from './task-actions';

/** Sends one command on a task: what came of it goes to the screen, and only what its form can mend stays with the form. */
export function useTaskAction(task: PortalTask, actions: TaskActions) {
  const [error, setError] = useState<Refusal | null>(null);
  /** @returns whether the command was done */
  const send = async (call: () => Promise<Result<PortalTask>>, done: Done): Promise<boolean> => {
    setError(null);
    const result = await call();
    if (result.ok) actions.onDone(task, result.value, done);
    else if (isStale(result.error.code)) await actions.onStale(task, result.error);
    else setError(result.error);
    return result.ok;
  };
  return { error, setError, send };
}
