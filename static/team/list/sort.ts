export type Sorting<Column extends string> = { readonly by: Column; readonly isDescending: boolean };

/** Sorted by a column, or the other way round where it is that column already. */
export const sortedBy = <Column extends string>(
  { by, isDescending }: Sorting<Column>,
  column: Column,
): Sorting<Column> => ({ by: column, isDescending: by === column && !isDescending });

export type Comparing = (one: string | null, other: string | null, sign?: 1 | -1) => number;

/** Compares as the reader's language does, numbers in texts by their value. What there is nothing of comes last. */
export function comparingIn(language: string): Comparing {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return (one, other, sign = 1) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return sign * collator.compare(one, other);
  };
}

type Order<Row> = {
  readonly key: (row: Row) => string | null;
  readonly isDescending: boolean;
  /** The order among equals. */
  readonly then: (a: Row, b: Row) => number;
  readonly compare: Comparing;
};

export function sorted<Row>(rows: readonly Row[], { key, isDescending, then, compare }: Order<Row>): Row[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compare(a.key, b.key, isDescending ? -1 : 1) || then(a.row, b.row))
    .map(({ row }) => row);
}
