import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/answer';
import type { TaskOwner } from '../../../../src/contract/task';
import { callAdmin } from '../../call/calls';

/** Calls that may pass without anything being moved before it is given up. */
const patience = 2;

/** Hands tasks over, call by call, and says how many are left. */
export function useHandingOver(engagementId: string, accountId: string) {
  const [left, setLeft] = useState<number | null>(null);
  const [error, setError] = useState<Refusal | null>(null);

  /** @returns whether all of them have been handed over */
  const handOver = async (to: TaskOwner, count: number): Promise<boolean> => {
    setError(null);
    setLeft(count);
    let known = count;
    for (let idle = 0; idle < patience; ) {
      const answer = await callAdmin('hand-over-tasks', { engagementId, accountId, to });
      if (!answer.ok) {
        setError(answer.error);
        setLeft(null);
        return false;
      }
      setLeft(answer.value.left);
      if (answer.value.left === 0) return true;
      idle = answer.value.left < known ? 0 : idle + 1;
      known = answer.value.left;
    }
    setError({ code: 'try-again' });
    setLeft(null);
    return false;
  };

  return { left, error, handOver };
}
