import type { IsoDate } from '../../../../src/contract/common';
import type { PicturedAsk } from '../../ask/pictured';

export const theirParts = ['done', 'on-team', 'in-time', 'overdue', 'planned'] as const;
export type TheirPart = (typeof theirParts)[number];

/**
 * The numbers of what customers are asked for, by how far it is. @param todayOf today in the customer's time zone, by engagement
 */
export function theirsIn(
  asks: readonly PicturedAsk[],
  todayOf: ReadonlyMap<string, IsoDate>,
): Readonly<Record<TheirPart, number>> {
  const counts: Record<TheirPart, number> = { done: 0, 'on-team': 0, 'in-time': 0, overdue: 0, planned: 0 };
  for (const ask of asks) {
    const part = partOf(ask, todayOf.get(ask.engagementId));
    if (part) counts[part] += 1;
  }
  return counts;
}

/** The number of asks of an engagement that its customer does not see yet. */
export const plannedIn = (asks: readonly PicturedAsk[], engagementId: string): number =>
  asks.filter((ask) => ask.engagementId === engagementId && ask.standing === 'planned').length;

function partOf({ standing, held }: PicturedAsk, today: IsoDate | undefined): TheirPart | null {
  if (standing === 'team') return 'on-team';
  if (standing !== 'customer') return standing;
  const due = held?.due ?? null;
  return due !== null && today !== undefined && due < today ? 'overdue' : 'in-time';
}
