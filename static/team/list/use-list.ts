import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../src/contract/result';
import { type Cursor, firstCursor, type Listed, type Rows, withRows } from './cursor';
import { type ReadTo, readList, type Source } from './read-list';

/** So many rows come by themselves; more when somebody asks for them. */
const rowsAtOnce = 2_000;

/** The progress of loading a list. A refresh is none: the list is as whole as before it. */
export type Progress<State extends string = string> = { readonly status: 'loading' } | ReadTo<State>;

export type List<Row> = {
  readonly rows: Rows<Row>;
  readonly progress: Progress;
  readonly more: () => void;
  /** Reads the list anew, one time after the other; what is on the screen stays there until what was found is put in. */
  readonly refresh: () => Promise<Fresh>;
  /** Puts in what commands have returned: lists lag behind them. */
  readonly put: (make: (known: Rows<Row>) => readonly Row[]) => void;
  /** The number of times that something was put in. */
  readonly acts: number;
};

/** The rows that a refresh has found. A refused one leaves those that are there. */
export type Fresh = { readonly error: Refusal | null; readonly putIn: () => void };

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
  const [acts, setActs] = useState(0);
  const loads = useRef(0);
  const isRefreshing = useRef(false);
  const isGone = useRef(false);
  const known = useRef(0);
  /** The rows that commands have returned on this screen: they outlive a refresh, whose replies may be older. */
  const acted = useRef<Rows<Row>>(new Map());

  const load = useCallback(
    async (from: Cursor<State>) => {
      loads.current += 1;
      const mine = loads.current;
      setProgress({ status: 'loading' });
      const end = await readList(source, from, {
        atOnce: rowsAtOnce,
        isOutdated: () => mine !== loads.current,
        onRows: (found) => setRows((now) => withRows(now, found)),
      });
      if (end) setProgress(end);
    },
    [source],
  );

  const refresh = useCallback(async (): Promise<Fresh> => {
    // It reads all that a load which is under way would.
    loads.current += 1;
    isRefreshing.current = true;
    let found: Rows<Row> = new Map();
    const end = await readList(source, firstCursor(source.states), {
      atOnce: Math.max(rowsAtOnce, known.current),
      isOutdated: () => isGone.current,
      onRows: (more) => {
        found = withRows(found, more);
      },
    });
    isRefreshing.current = false;
    if (!end) return { error: null, putIn: () => {} };
    const isWhole = end.status !== 'refused';
    return {
      error: isWhole ? null : end.error,
      putIn: () => {
        const among = [...found.values()];
        setRows((now) => withRows(isWhole ? acted.current : now, among));
        setProgress((now) => (isWhole || now.status === 'loading' ? end : now));
      },
    };
  }, [source]);

  useEffect(() => {
    known.current = rows.size;
  }, [rows]);

  useEffect(() => {
    if (isWanted && !isRefreshing.current) void load(firstCursor(source.states));
  }, [load, source, isWanted]);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      loads.current += 1;
    };
  }, []);

  const more = useCallback(() => {
    if (isRefreshing.current) return;
    if (progress.status === 'paused' || progress.status === 'refused') void load(progress.cursor);
  }, [load, progress]);

  const put = useCallback((make: (known: Rows<Row>) => readonly Row[]) => {
    setRows((now) => {
      const changed = make(now);
      acted.current = withRows(acted.current, changed);
      return withRows(now, changed);
    });
    setActs((count) => count + 1);
  }, []);

  return { rows, progress, more, refresh, put, acts };
}
