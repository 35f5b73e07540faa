/** One of a list that comes state by state: `revision` grows with each command on it. */
export type Listed = { readonly id: string; readonly revision: number };

/** The rows of a list, by their ids. */
export type Rows<Row> = ReadonlyMap<string, Row>;

/** The point up to which a list has been loaded: one state after the other, each a page at a time. */
export type Cursor<State extends string> = { readonly state: State; readonly after: string | null };

/** The states in the order in which they are loaded. */
export type States<State extends string> = readonly [State, ...State[]];

export const firstCursor = <State extends string>([state]: States<State>): Cursor<State> => ({ state, after: null });

/** @param next what the page that came last says to go on with @returns null at the end */
export function nextCursor<State extends string>(
  states: States<State>,
  cursor: Cursor<State>,
  next: string | null,
): Cursor<State> | null {
  if (next !== null) return { ...cursor, after: next };
  const state = states[states.indexOf(cursor.state) + 1];
  return state === undefined ? null : { state, after: null };
}

/**
 * The rows with others put in. Lists lag behind commands, and a row may come from two states while it goes from one to the
 * other: whichever has seen more of it holds.
 */
export function withRows<Row extends Listed>(rows: Rows<Row>, more: readonly Row[]): Rows<Row> {
  const all = new Map(rows);
  for (const row of more) {
    const known = all.get(row.id);
    if (!known || known.revision <= row.revision) all.set(row.id, row);
  }
  return all;
}
