import type { TeamGate } from '../../../../src/contract/gate';
import { comparingIn, type Sorting as SortingBy, sorted } from '../../list/sort';
import type { Wait } from '../state/wait';

export const columns = ['title', 'subject', 'waiting', 'state', 'age', 'due'] as const;
export type Column = (typeof columns)[number];
export type Sorting = SortingBy<Column>;

/** Whoever has waited longest comes first. */
export const firstSorting: Sorting = { by: 'age', isDescending: true };

/** What people read in a row, where the row itself holds ids. */
export type Shown = {
  readonly subject: (gate: TeamGate) => string | undefined;
  /** Whom it waits for; null where it waits for nobody. */
  readonly waiting: (gate: TeamGate) => string | null;
  readonly wait: (gate: TeamGate) => Wait | null;
};

const turns = ['open', 'rejected', 'invalidated', 'expired', 'draft', 'satisfied', 'withdrawn'];

/** In the order of a column; among equals by due date, then as drafted. What there is nothing to sort by comes last. */
export function inOrder(
  gates: readonly TeamGate[],
  { by, isDescending }: Sorting,
  shown: Shown,
  language: string,
): TeamGate[] {
  const compare = comparingIn(language);
  const keyOf: Record<Column, (gate: TeamGate) => string | null> = {
    title: ({ title }) => title,
    subject: (gate) => shown.subject(gate) ?? null,
    waiting: shown.waiting,
    state: ({ state, isOverdue }) => `${turns.indexOf(state)}${isOverdue ? 0 : 1}`,
    age: (gate) => shown.wait(gate)?.days.toString() ?? null,
    due: ({ due }) => due,
  };
  const then = (a: TeamGate, b: TeamGate) =>
    compare(a.due, b.due) ||
    (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0) ||
    (a.id < b.id ? -1 : 1);
  return sorted(gates, { key: keyOf[by], isDescending, then, compare });
}
