import type { ListDefinition, ListedAsk, Sorting } from '../definition/definition';
import type { Known } from '../definition/known';

/** Sorted by a column, or the other way round where it is that column already. */
export const sortedBy = ({ by, isDescending }: Sorting, column: string): Sorting => ({
  by: column,
  isDescending: by === column && !isDescending,
});

type Comparing = (one: string | null, other: string | null, sign?: 1 | -1) => number;

/** Compares as the reader's language does, numbers in texts by their value. What there is nothing of comes last. */
function comparingIn(language: string): Comparing {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return (one, other, sign = 1) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return sign * collator.compare(one, other);
  };
}

/** In the order of a column; among equals by due date, then as made. What there is nothing to sort by comes last. */
export function sorted<Row extends ListedAsk>(
  rows: readonly Row[],
  { table, madeAt }: Pick<ListDefinition<Row>, 'table' | 'madeAt'>,
  { by, isDescending }: Sorting,
  known: Known,
): Row[] {
  const compare = comparingIn(known.texts.language);
  const column = table.find(({ key }) => key === by);
  const then = (a: Row, b: Row) =>
    compare(a.due, b.due) || (madeAt(a) < madeAt(b) ? -1 : madeAt(a) > madeAt(b) ? 1 : 0) || (a.id < b.id ? -1 : 1);
  return rows
    .map((row) => ({ row, key: column?.sortBy(row, known) ?? null }))
    .sort((a, b) => compare(a.key, b.key, isDescending ? -1 : 1) || then(a.row, b.row))
    .map(({ row }) => row);
}
