import type { ListedTask } from '../../../../src/contract/plan';

export const columns = ['title', 'issue', 'owner', 'state', 'due'] as const;
export type Column = (typeof columns)[number];
export type Sorting = { readonly by: Column; readonly isDescending: boolean };

export const firstSorting: Sorting = { by: 'due', isDescending: false };

/** Sorted by a column, or the other way round where it is that column already. */
export const sortedBy = ({ by, isDescending }: Sorting, column: Column): Sorting => ({
  by: column,
  isDescending: by === column && !isDescending,
});

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
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const keyOf: Record<Column, (row: ListedTask) => string | null> = {
    title: ({ title }) => title,
    issue: (row) => shown.issueKey(row) ?? null,
    owner: shown.owner,
    state: ({ state, isOverdue, awaits }) => `${turns.indexOf(state)}${awaits ? 0 : isOverdue ? 1 : 2}`,
    due: ({ due }) => due,
  };
  const key = keyOf[by];
  const compare = (one: string | null, other: string | null, sign: number) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return sign * collator.compare(one, other);
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort(
      (a, b) =>
        compare(a.key, b.key, isDescending ? -1 : 1) ||
        compare(a.row.due, b.row.due, 1) ||
        (a.row.givenAt < b.row.givenAt ? -1 : a.row.givenAt > b.row.givenAt ? 1 : 0) ||
        (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ row }) => row);
}
