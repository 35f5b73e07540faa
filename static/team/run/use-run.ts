import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { pauseFor } from './pause';
import { type RunOutcome, runAll } from './run';

export type Failure = { readonly id: string; readonly title: string; readonly error: Refusal };

export type Run = {
  readonly status: 'idle' | 'running' | 'ended';
  readonly total: number;
  readonly done: number;
  readonly failures: readonly Failure[];
};

const idle: Run = { status: 'idle', total: 0, done: 0, failures: [] };

/** Many commands one after the other, which the person watches and may stop. */
export function useRun() {
  const [run, setRun] = useState<Run>(idle);
  const isStopped = useRef(false);

  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const start = useCallback(
    async <Item extends { id: string; title: string }, Value>(
      items: readonly Item[],
      action: (item: Item) => Promise<Result<Value>>,
      onValue: (value: Value) => void,
    ) => {
      isStopped.current = false;
      setRun({ status: 'running', total: items.length, done: 0, failures: [] });
      const onDone = ({ item: { id, title }, result }: RunOutcome<Item, Value>) => {
        if (result.ok) onValue(result.value);
        setRun((now) => ({
          ...now,
          done: now.done + 1,
          failures: result.ok ? now.failures : [...now.failures, { id, title, error: result.error }],
        }));
      };
      await runAll(items, action, { onDone, isStopped: () => isStopped.current, pause: pauseFor });
      setRun((now) => ({ ...now, status: 'ended' }));
    },
    [],
  );
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { run, start, stop };
}
