import type { Refusal, Result } from '../../../src/contract/result';
import { pauseFor } from '../run/pause';
import { patiently } from '../run/run';
import { type Cursor, nextCursor, type States } from './cursor';

/** The source of the rows of a project. It must keep its identity between renders. */
export type Source<Row, State extends string> = {
  readonly states: States<State>;
  load(state: State, after: string | null): Promise<Result<ListPage<Row>>>;
};
export type ListPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** The point up to which a list has been read. `cursor` is where it goes on. */
export type ReadTo<State extends string = string> =
  | { readonly status: 'done' }
  | { readonly status: 'paused'; readonly cursor: Cursor<State> }
  | { readonly status: 'refused'; readonly cursor: Cursor<State>; readonly error: Refusal };

type Reading<Row> = {
  /** So many rows come by themselves. */
  readonly atOnce: number;
  /** Whether nobody waits for it any more. */
  readonly isOutdated: () => boolean;
  readonly onRows: (rows: readonly Row[]) => void;
};

/** Reads rows from a point on, state after state and page after page. @returns null once it is outdated */
export async function readList<Row, State extends string>(
  source: Source<Row, State>,
  from: Cursor<State>,
  { atOnce, isOutdated, onRows }: Reading<Row>,
): Promise<ReadTo<State> | null> {
  let cursor = from;
  for (let count = 0; count < atOnce; ) {
    const { state, after } = cursor;
    const result = await patiently(() => source.load(state, after), isOutdated, pauseFor);
    if (isOutdated()) return null;
    if (!result.ok) return { status: 'refused', cursor, error: result.error };
    onRows(result.value.rows);
    count += result.value.rows.length;
    const next = nextCursor(source.states, cursor, result.value.next);
    if (!next) return { status: 'done' };
    cursor = next;
  }
  return { status: 'paused', cursor };
}
