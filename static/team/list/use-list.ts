import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { pauseFor } from '../run/pause';
import { patiently } from '../run/run';
import { type Cursor, firstCursor, type Listed, nextCursor, type Rows, type States, withRows } from './cursor';

/** So many rows come by themselves; more when somebody asks for them. */
const rowsAtOnce = 2_000;

/** The source of the rows of a project. It must keep its identity between renders. */
export type Source<Row, State extends string> = {
  readonly states: States<State>;
  load(state: State, after: string | null): Promise<Result<ListPage<Row>>>;
};
export type ListPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** The progress of loading a list. `cursor` is where it goes on. */
export type Progress<State extends string = string> =
  | { readonly status: 'loading' | 'done' }
  | { readonly status: 'paused'; readonly cursor: Cursor<State> }
  | { readonly status: 'refused'; readonly cursor: Cursor<State>; readonly error: Refusal };

export type List<Row> = {
  readonly rows: Rows<Row>;
  readonly progress: Progress;
  readonly more: () => void;
  readonly reload: () => void;
  /** Puts in what commands have returned: lists lag behind them. */
  readonly put: (make: (known: Rows<Row>) => readonly Row[]) => void;
};

/**
 * All rows of the project, state after state and page after page.
 * @param isWanted whether anybody has looked at it yet: nothing is asked before
 */
export function useList<Row extends Listed, State extends string>(
  source: Source<Row, State>,
  isWanted: boolean,
): List<Row> {
  const [rows, setRows] = useState<Rows<Row>>(new Map());
  const [progress, setProgress] = useState<Progress<State>>({ status: 'loading' });
  const run = useRef(0);
  /** The rows that commands have returned on this screen: they outlive a reload, whose reply may be older. */
  const acted = useRef<Rows<Row>>(new Map());

  const load = useCallback(
    async (from: Cursor<State>) => {
      run.current += 1;
      const mine = run.current;
      const isOutdated = () => mine !== run.current;
      setProgress({ status: 'loading' });
      let cursor = from;
      for (let count = 0; count < rowsAtOnce; ) {
        const { state, after } = cursor;
        const result = await patiently(() => source.load(state, after), isOutdated, pauseFor);
        if (isOutdated()) return;
        if (!result.ok) {
          setProgress({ status: 'refused', cursor: cursor, error: result.error });
          return;
        }
        const found = result.value.rows;
        setRows((now) => withRows(now, found));
        count += found.length;
        const next = nextCursor(source.states, cursor, result.value.next);
        if (!next) {
          setProgress({ status: 'done' });
          return;
        }
        cursor = next;
      }
      setProgress({ status: 'paused', cursor: cursor });
    },
    [source],
  );

  const reload = useCallback(() => {
    setRows(acted.current);
    void load(firstCursor(source.states));
  }, [load, source]);

  useEffect(() => {
    if (isWanted) void load(firstCursor(source.states));
    return () => {
      run.current += 1;
    };
  }, [load, source, isWanted]);

  const more = useCallback(() => {
    if (progress.status === 'paused' || progress.status === 'refused') void load(progress.cursor);
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
