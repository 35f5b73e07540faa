import type { CustomerKind } from '../../contract/engagement';
import type { ResultsFilter } from '../../contract/survey/results';
import { cellOf, restCell } from './cell';
import type { RosterRole, RosterRow } from './roster';

const roleIn = (cell: string): RosterRole => cell.split('.')[0] as RosterRole;
const kindIn = (cell: string): CustomerKind => cell.split('.')[1] as CustomerKind;

export const fitsFilter = (cell: string, { role, kind }: ResultsFilter): boolean => {
  if (role === null && kind === null) return true;
  if (cell === restCell) return false;
  return (role === null || roleIn(cell) === role) && (kind === null || kindIn(cell) === kind);
};

/** The number of people by cell. */
export function countByCell(rows: readonly Pick<RosterRow, 'role' | 'kind'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[cellOf(row)] = (counts[cellOf(row)] ?? 0) + 1;
  return counts;
}

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

/**
 * The cell under which each cell's answers are counted in confidence: its own where enough people of it are asked, else that of the
 * rest. @param asked by cell
 */
export function confidentialCells(
  asked: Readonly<Record<string, number>>,
  threshold: number,
): Readonly<Record<string, string>> {
  const blocks = blocksOf(asked, threshold);
  const isOwn = (cell: string) => blocks.some((block) => block.length === 1 && block[0] === cell);
  return Object.fromEntries(Object.keys(asked).map((cell) => [cell, isOwn(cell) ? cell : restCell]));
}
