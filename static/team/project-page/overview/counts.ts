import type { ListedTask } from '../../../../src/contract/task/team-task';
import { isRowCustomersTurn, isRowTeamsTurn } from '../../task/state/rows';

export const theirParts = ['confirmed', 'on-team', 'in-time', 'overdue', 'planned'] as const;
export type TheirPart = (typeof theirParts)[number];

/** The customer's tasks by where they stand: those that were withdrawn count for nobody. */
export function theirsIn(rows: Iterable<ListedTask>): Readonly<Record<TheirPart, number>> {
  const counts: Record<TheirPart, number> = { confirmed: 0, 'on-team': 0, 'in-time': 0, overdue: 0, planned: 0 };
  for (const row of rows) {
    const part = partOf(row);
    if (part) counts[part] += 1;
  }
  return counts;
}

function partOf(row: ListedTask): TheirPart | undefined {
  if (row.state === 'confirmed' || row.state === 'planned') return row.state;
  if (isRowTeamsTurn(row)) return 'on-team';
  if (isRowCustomersTurn(row)) return row.isOverdue ? 'overdue' : 'in-time';
  return undefined;
}
