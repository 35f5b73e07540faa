import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../src/contract/answer';
import type { ListedTask } from '../../../../src/contract/plan';
import type { TeamTask } from '../../../../src/contract/task';
import { callPlan } from '../../calls';
import { patiently } from '../bulk/run';
import { pauseFor } from '../pause';
import { firstPlace, nextPlace, type Place, type Rows, rowOf, withRows } from './rows';

/** So many rows come by themselves; more when somebody asks for them. */
const rowsAtOnce = 2_000;

/** Where the loading of a plan stands. `place` is where it goes on. */
export type Progress =
  | { readonly status: 'loading' | 'done' }
  | { readonly status: 'paused'; readonly place: Place }
  | { readonly status: 'refused'; readonly place: Place; readonly error: Refusal };

export type Plan = {
  readonly rows: Rows;
  readonly progress: Progress;
  readonly more: () => void;
  readonly reload: () => void;
  /** Puts in what acts have answered: lists lag behind them. */
  readonly take: (tasks: readonly TeamTask[]) => void;
};

/** The tasks of the project, page after page. */
export function usePlan(): Plan {
  const [rows, setRows] = useState<Rows>(new Map());
  const [progress, setProgress] = useState<Progress>({ status: 'loading' });
  const run = useRef(0);
  /** What acts have answered on this screen: it outlives a reload, whose answer may be older. */
  const acted = useRef<Rows>(new Map());

  const load = useCallback(async (from: Place) => {
    run.current += 1;
    const mine = run.current;
    const isOutdated = () => mine !== run.current;
    setProgress({ status: 'loading' });
    let place = from;
    for (let count = 0; count < rowsAtOnce; ) {
      const { state, after } = place;
      const ask = () => callPlan('list-tasks', { state, ...(after === null ? {} : { after }) });
      const answer = await patiently(ask, isOutdated, pauseFor);
      if (isOutdated()) return;
      if (!answer.ok) {
        setProgress({ status: 'refused', place, error: answer.error });
        return;
      }
      const found = answer.value.tasks;
      setRows((now) => withRows(now, found));
      count += found.length;
      const next = nextPlace(place, answer.value);
      if (!next) {
        setProgress({ status: 'done' });
        return;
      }
      place = next;
    }
    setProgress({ status: 'paused', place });
  }, []);

  const reload = useCallback(() => {
    setRows(acted.current);
    void load(firstPlace);
  }, [load]);

  useEffect(() => {
    void load(firstPlace);
    return () => {
      run.current += 1;
    };
  }, [load]);

  const more = useCallback(() => {
    if (progress.status === 'paused' || progress.status === 'refused') void load(progress.place);
  }, [load, progress]);

  const take = useCallback((tasks: readonly TeamTask[]) => {
    setRows((now) => {
      const changed: ListedTask[] = tasks.map((task) => rowOf(task, now.get(task.id)));
      acted.current = withRows(acted.current, changed);
      return withRows(now, changed);
    });
  }, []);

  return { rows, progress, more, reload, take };
}
