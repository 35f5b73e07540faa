import type { Answers } from '../../contract/survey/answers';

/** The counts of what the people of one cell have said. Each person is counted once: begun, to the end, declined, or put off. */
export type Tally = {
  readonly complete: number;
  readonly partial: number;
  readonly declined: number;
  /** Those who have said that they will answer later, and nothing else. Absent where there is none. */
  readonly putOff?: number;
  /** By the key of each question, then by what was answered. Text is not counted. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export const emptyTally: Tally = { complete: 0, partial: 0, declined: 0, counts: {} };

/** The answers of one person, as far as they are counted; undefined for who has said nothing. */
export type Said = { readonly standing: 'complete' | 'partial' | 'declined' | 'put-off'; readonly answers: Answers };

/** The sum of several tallies. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, tally) => added(sum, tally, 1), emptyTally);

/** The count of those who have answered a question at all: of several options, one person may have chosen more than one. */
export const answeredKey = '*';

export function added(one: Tally, other: Tally, sign: 1 | -1): Tally {
  const keys = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  const counts = keys.flatMap((key) => {
    const sum = addedCounts(one.counts[key] ?? {}, other.counts[key] ?? {}, sign);
    return Object.keys(sum).length > 0 ? [[key, sum] as const] : [];
  });
  const putOff = (one.putOff ?? 0) + sign * (other.putOff ?? 0);
  return {
    complete: one.complete + sign * other.complete,
    partial: one.partial + sign * other.partial,
    declined: one.declined + sign * other.declined,
    ...(putOff === 0 ? {} : { putOff }),
    counts: Object.fromEntries(counts),
  };
}

/** An answer that nobody gives any more is left out, so that a tally does not tell that somebody had given it. */
function addedCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
  sign: 1 | -1,
): Record<string, number> {
  const values = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const sums = values.map((value) => [value, (one[value] ?? 0) + sign * (other[value] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

/** The tally of one cell of a checkpoint while it is open. */
export type StoredTally = { readonly checkpointId: string; readonly cell: string; readonly tally: Tally };

export const tallyId = (checkpointId: string, cell: string): string => `${checkpointId}.${cell}`;
