import { useState } from 'react';
import type { AskOwner } from '../../../../src/contract/common';
import type { Refusal } from '../../../../src/contract/result';
import { callAdmin } from '../../call/calls';

/** Calls that may pass without anything being moved before it is given up. */
const patience = 2;

/** Hands tasks over, call by call, and says how many are left. */
export function useHandingOver(engagementId: string, accountId: string) {
  const [left, setLeft] = useState<number | null>(null);
  const [error, setError] = useState<Refusal | null>(null);

  /** @returns whether all of them have been handed over */
  const handOver = async (to: AskOwner, count: number): Promise<boolean> => {
    setError(null);
    setLeft(count);
    let known = count;
    for (let idle = 0; idle < patience; ) {
      const result = await callAdmin('hand-over-tasks', { engagementId, accountId, to });
      if (!result.ok) {
        setError(result.error);
        setLeft(null);
        return false;
      }
      setLeft(result.value.left);
      if (result.value.left === 0) return true;
      idle = result.value.left < known ? 0 : idle + 1;
      known = result.value.left;
    }
    setError({ code: 'try-again' });
    setLeft(null);
    return false;
  };

  return { left, error, handOver };
}
