import type { ListedTask } from '../../../../src/contract/plan';
import { comparingIn, type Sorting as SortingBy, sorted } from '../../list/sort';

export const columns = ['title', 'issue', 'owner', 'state', 'due'] as const;
export type Column = (typeof columns)[number];
export type Sorting = SortingBy<Column>;

export const firstSorting: Sorting = { by: 'due', isDescending: false };

/** What people read in a row, where the row itself holds ids. */
export type Shown = {
  readonly issueKey: (row: ListedTask) => string | undefined;
  readonly owner: (row: ListedTask) => string;
};

const turns = ['completed', 'declined', 'open', 'planned', 'confirmed', 'withdrawn'];

/** In the order of a column; among equals by due date, then as given. What there is nothing to sort by comes last. */
export function inOrder(
  rows: readonly ListedTask[],
  { by, isDescending }: Sorting,
  shown: Shown,
  language: string,
): ListedTask[] {
  const compare = comparingIn(language);
  const keyOf: Record<Column, (row: ListedTask) => string | null> = {
    title: ({ title }) => title,
    issue: (row) => shown.issueKey(row) ?? null,
    owner: shown.owner,
    state: ({ state, isOverdue, awaits }) => `${turns.indexOf(state)}${awaits ? 0 : isOverdue ? 1 : 2}`,
    due: ({ due }) => due,
  };
  const then = (a: ListedTask, b: ListedTask) =>
    compare(a.due, b.due) || (a.givenAt < b.givenAt ? -1 : a.givenAt > b.givenAt ? 1 : 0) || (a.id < b.id ? -1 : 1);
  return sorted(rows, { key: keyOf[by], isDescending, then, compare });
}
