/** All that can be worked out of sums: by linear algebra over the sets of cells of which numbers are told. */

/** A told sum: for each cell whether it is in it. */
export type Sum = readonly (0 | 1)[];

/** The number of independent rows, exactly: rows are multiplied instead of divided. */
function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    found++;
    const head = pivot[column] ?? 0n;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value * head - (pivot[at] ?? 0n) * (row[column] ?? 0n)));
  }
  return found;
}

/**
 * Whether some combination of sums, whatever the factors, is a number about these cells alone: whether rows of the sums can be
 * added up to one that is zero everywhere else, and not zero.
 */
export function isDerivable(sums: readonly Sum[], cells: readonly number[]): boolean {
  if (sums.length === 0) return false;
  const outside = (sums[0] ?? []).flatMap((_, at) => (cells.includes(at) ? [] : [at]));
  return rank(sums) > rank(sums.map((sum) => outside.map((at) => sum[at] ?? 0)));
}

/** Every set of some things but the empty one. */
export const setsOf = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, bits) =>
    Array.from({ length: count }, (_cell, at) => at).filter((at) => ((bits + 1) >> at) & 1),
  );
