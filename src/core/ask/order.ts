import type { IsoDate, IsoInstant } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';
import type { AskEntry } from './entry';

/** The keys that decide which of several asks is the next one to do, whatever kinds they are of. */
export type Urgency = {
  readonly turn: AskTurn;
  /** The reader has put it off. */
  readonly isPutOff?: boolean;
  /** It is somebody else's, for whom the reader stands in. */
  readonly isForOther?: boolean;
  readonly isUrgent?: boolean;
  readonly due: IsoDate | null;
  /** The day after which it counts as accepted: where it has no due day, it is in order by that. */
  readonly deemedAfter?: IsoDate | null;
  readonly weight: number;
  readonly since: IsoInstant;
};

/** The urgency of an ask by its entry. @see urgencyIn */
export type UrgencyOf = (entry: AskEntry) => Urgency;

/** An ask without a due day comes after all that have one. */
const never = '9999-12-31';

/** The reader of a list: asks that wait for them come first. */
export type Reader = 'customer' | 'team';

/**
 * The order of turns for each reader. A customer has nothing to do until the team or a colleague has acted; for
 * the team, the customer's side is one.
 */
const ranks: Readonly<Record<Reader, Readonly<Record<AskTurn, number>>>> = {
  customer: { customer: 0, colleagues: 1, team: 2, nobody: 3 },
  team: { team: 0, customer: 1, colleagues: 1, nobody: 2 },
};

/**
 * The order of what to do next, everywhere in the app: what waits for the reader, and last of that what they have put off; then what is urgent, though they do it for
 * somebody else; then their own before what they do for somebody else; then what is overdue, due soonest, without a day;
 * among equals by weight, then what has waited longest. Overdue needs no rank of its own: its day comes first.
 */
export function inOrder<Row>(
  rows: readonly Row[],
  urgencyOf: (row: Row) => Urgency,
  reader: Reader = 'customer',
): Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(urgencyOf(row), reader) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** The number of this order, to be raised with every change of it: keys that are stored are of the order of their time. */
const orderRule = 4;

/**
 * The sort key of the first of several asks, for customers: by these keys, lists of asks are put in the same order.
 * It begins with the number of the order.
 */
export function firstKey<Row>(rows: readonly Row[], urgencyOf: (row: Row) => Urgency): string | undefined {
  const [first] = rows.map((row) => keyOf(urgencyOf(row), 'customer')).sort();
  return first === undefined ? undefined : `${orderRule} ${first}`;
}

/** Whether a key that was stored is of this order. */
export const isOfThisOrder = (key: string): boolean => key.startsWith(`${orderRule} `);

function keyOf(
  { turn, isPutOff, isForOther, isUrgent, due, deemedAfter, weight, since }: Urgency,
  reader: Reader,
): string {
  const sortKey = [
    ranks[reader][turn],
    isPutOff ? 1 : 0,
    isUrgent ? 0 : 1,
    isForOther ? 1 : 0,
    due ?? deemedAfter ?? never,
    String(weight).padStart(3, '0'),
  ];
  return [...sortKey, since].join(' ');
}

/** Asks by when they came to where they are; equals stay as they were. */
export const newestFirst = <Row extends Pick<Urgency, 'since'>>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));

/** Asks that are done: first those of which points are still open, then the others, each newest first. */
export const doneInOrder = <Row extends Pick<Urgency, 'since'> & { readonly openConditions?: number | null }>(
  rows: readonly Row[],
): Row[] => newestFirst(rows).sort((a, b) => Number(!a.openConditions) - Number(!b.openConditions));
