import { cellOf, restCell } from '../cell';
import { blocksOf } from '../cells';
import type { RosterRow } from '../roster';

/** The number of people by cell. */
export function countByCell(rows: readonly Pick<RosterRow, 'role' | 'kind'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[cellOf(row)] = (counts[cellOf(row)] ?? 0) + 1;
  return counts;
}

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
