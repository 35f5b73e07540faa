import type { CustomerKind } from '../../contract/engagement';
import type { ResultsFilter } from '../../contract/survey/results';
import { restCell } from './cell';
import type { RosterRole } from './roster';

const roleIn = (cell: string): RosterRole => cell.split('.')[0] as RosterRole;
const kindIn = (cell: string): CustomerKind => cell.split('.')[1] as CustomerKind;

/** Cells know no engagements: none fits a filter by customer, of whom results are made by `customerResults` alone. */
export const fitsFilter = (cell: string, { role, kind, engagementId }: ResultsFilter): boolean => {
  if (engagementId !== undefined) return false;
  if (role === null && kind === null) return true;
  if (cell === restCell) return false;
  return (role === null || roleIn(cell) === role) && (kind === null || kindIn(cell) === kind);
};

/**
 * Parts cells into blocks of which each holds enough: a cell that does by itself is its own block, the others are one block
 * together, which takes in the smallest of the sufficient ones until it holds enough, too. Whatever is told of blocks and of sums of blocks
 * lets nobody work out, by subtraction, what is true of fewer (complementary suppression).
 * @param counts by cell @param threshold the least that a block may hold
 * @returns blocks of cells; one block of all where even all together hold too few
 */
export function blocksOf(counts: Readonly<Record<string, number>>, threshold: number): string[][] {
  const cells = Object.keys(counts).sort();
  const size = (cell: string) => counts[cell] ?? 0;
  const sum = (some: readonly string[]) => some.reduce((total, cell) => total + size(cell), 0);
  const small = cells.filter((cell) => size(cell) < threshold || cell === restCell);
  const large = cells.filter((cell) => !small.includes(cell)).sort((one, other) => size(one) - size(other));
  while (small.length > 0 && sum(small) < threshold) {
    const next = large.shift();
    if (next === undefined) break;
    small.push(next);
  }
  return [...(small.length > 0 ? [small] : []), ...large.map((cell) => [cell])];
}

/** Whether a choice of cells is made of whole blocks: only then is what is told of it safe. */
export const isOfWholeBlocks = (cells: readonly string[], blocks: readonly (readonly string[])[]): boolean =>
  blocks.every((block) => block.every((cell) => cells.includes(cell)) || block.every((cell) => !cells.includes(cell)));
