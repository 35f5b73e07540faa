import { useState } from 'react';
import type { Answer, Refusal } from '../../../src/contract/answer';
import type { PortalTask } from '../../../src/contract/task';
import type { Done } from './outcome';
import { isStale } from './stale';
import type { TaskActs } from './task-acts';

/** Sends one act on a task: what came of it goes to the screen, and only what its form can mend stays with the form. */
export function useAct(task: PortalTask, acts: TaskActs) {
  const [error, setError] = useState<Refusal | null>(null);
  /** @returns whether the act was done */
  const send = async (call: () => Promise<Answer<PortalTask>>, done: Done): Promise<boolean> => {
    setError(null);
    const answer = await call();
    if (answer.ok) acts.onDone(task, answer.value, done);
    else if (isStale(answer.error.code)) await acts.onStale(task, answer.error);
    else setError(answer.error);
    return answer.ok;
  };
  return { error, setError, send };
}
