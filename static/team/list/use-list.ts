import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { pauseFor } from '../run/pause';
import { patiently } from '../run/run';
import { firstPlace, type Listed, nextPlace, type Place, type Rows, type States, withRows } from './places';

/** So many rows come by themselves; more when somebody asks for them. */
const rowsAtOnce = 2_000;

/** Where the rows of a project come from. It must keep its identity between renders. */
export type Source<Row, State extends string> = {
  readonly states: States<State>;
  readonly ask: (state: State, after: string | null) => Promise<Result<Page<Row>>>;
};
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Where the loading of a list stands. `place` is where it goes on. */
export type Progress<State extends string = string> =
  | { readonly status: 'loading' | 'done' }
  | { readonly status: 'paused'; readonly place: Place<State> }
  | { readonly status: 'refused'; readonly place: Place<State>; readonly error: Refusal };

export type List<Row> = {
  readonly rows: Rows<Row>;
  readonly progress: Progress;
  readonly more: () => void;
  readonly reload: () => void;
  /** Puts in what commands have returned: lists lag behind them. */
  readonly put: (make: (known: Rows<Row>) => readonly Row[]) => void;
};

/** All rows of the project, state after state and page after page. */
export function useList<Row extends Listed, State extends string>(source: Source<Row, State>): List<Row> {
  const [rows, setRows] = useState<Rows<Row>>(new Map());
  const [progress, setProgress] = useState<Progress<State>>({ status: 'loading' });
  const run = useRef(0);
  /** What commands have returned on this screen: it outlives a reload, whose answer may be older. */
  const acted = useRef<Rows<Row>>(new Map());

  const load = useCallback(
    async (from: Place<State>) => {
      run.current += 1;
      const mine = run.current;
      const isOutdated = () => mine !== run.current;
      setProgress({ status: 'loading' });
      let place = from;
      for (let count = 0; count < rowsAtOnce; ) {
        const { state, after } = place;
        const result = await patiently(() => source.ask(state, after), isOutdated, pauseFor);
        if (isOutdated()) return;
        if (!result.ok) {
          setProgress({ status: 'refused', place, error: result.error });
          return;
        }
        const found = result.value.rows;
        setRows((now) => withRows(now, found));
        count += found.length;
        const next = nextPlace(source.states, place, result.value.next);
        if (!next) {
          setProgress({ status: 'done' });
          return;
        }
        place = next;
      }
      setProgress({ status: 'paused', place });
    },
    [source],
  );

  const reload = useCallback(() => {
    setRows(acted.current);
    void load(firstPlace(source.states));
  }, [load, source]);

  useEffect(() => {
    void load(firstPlace(source.states));
    return () => {
      run.current += 1;
    };
  }, [load, source]);

  const more = useCallback(() => {
    if (progress.status === 'paused' || progress.status === 'refused') void load(progress.place);
  }, [load, progress]);

  const put = useCallback((make: (known: Rows<Row>) => readonly Row[]) => {
    setRows((now) => {
      const changed = make(now);
      acted.current = withRows(acted.current, changed);
      return withRows(now, changed);
    });
  }, []);

  return { rows, progress, more, reload, put };
}
