import { useEffect, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { Run } from '../../run/use-run';
import type { SetDraft, SetRow } from './draft';
import { giveRows } from './give';

const noRun: Run = { status: 'idle', total: 0, done: 0, failures: [] };

/** Gives the tasks of a set, until somebody stops it or leaves. */
export function useGiving(onGiven: (row: SetRow, task: TeamTask) => void) {
  const [run, setRun] = useState<Run>(noRun);
  const isStopped = useRef(false);
  const stop = () => {
    isStopped.current = true;
  };
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const give = async (rows: readonly SetRow[], set: SetDraft, engagement: EngagementSummary) => {
    isStopped.current = false;
    setRun({ status: 'running', total: rows.length, done: 0, failures: [] });
    await giveRows(rows, set, engagement, {
      isStopped: () => isStopped.current,
      onDone: (row, result) => {
        if (result.ok) onGiven(row, result.value);
        setRun((now) => ({
          ...now,
          done: now.done + 1,
          failures: result.ok
            ? now.failures
            : [...now.failures, { id: row.attempt, title: row.task.title, error: result.error }],
        }));
      },
    });
    setRun((now) => ({ ...now, status: 'ended' }));
  };
  return { run, give, stop, rest: () => setRun(noRun) };
}
