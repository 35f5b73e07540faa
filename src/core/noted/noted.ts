import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../result';

/** Something that the team has noted on its day, among others of its kind. */
type Noted = { readonly id: string; readonly day: IsoDate };

/**
 * All that is noted with one more, by day, the oldest first; of one day in the order in which they were noted. Sent once more, after somebody
 * else has changed them, it is there once, as it was said last.
 */
export const withNoted = <Row extends Noted>(rows: readonly Row[], row: Row): readonly Row[] =>
  [...rows.filter(({ id }) => id !== row.id), row].toSorted((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );

/** All that is noted without one; refused where it is not there. */
export function withoutNoted<Row extends Noted>(rows: readonly Row[], wanted: string): Result<readonly Row[]> {
  const left = rows.filter(({ id }) => id !== wanted);
  return left.length === rows.length ? refuse('not-found') : accept(left);
}
