import type { EngagementOverview } from '../../../../src/contract/calls/plan';
import type { PicturedAsk } from '../../ask/pictured';
import { countOf } from '../../ask/standing';
import { balanceOf } from './overview';

export const theirParts = ['done', 'waiting-on-team', 'in-time', 'overdue', 'not-yet'] as const;
export type TheirPart = (typeof theirParts)[number];

/**
 * The numbers of what customers are asked for, by how far it is. What waits for either side is the sum of the engagements' own
 * figures, so that it can't differ from them; of the rest, the lists know.
 */
export function theirsIn(
  engagements: readonly Parameters<typeof balanceOf>[0][],
  asks: readonly PicturedAsk[],
): Readonly<Record<TheirPart, number>> {
  const counts: Record<TheirPart, number> = {
    done: countOf(asks, 'done'),
    'waiting-on-team': 0,
    'in-time': 0,
    overdue: 0,
    'not-yet': countOf(asks, 'not-yet'),
  };
  for (const { kind, count } of engagements.flatMap(balanceOf)) counts[kind] += count;
  return counts;
}

/** The number of asks of an engagement that its customer does not see yet. */
export const notYetIn = (asks: readonly PicturedAsk[], { engagement }: Pick<EngagementOverview, 'engagement'>) =>
  countOf(
    asks.filter(({ engagementId }) => engagementId === engagement.id),
    'not-yet',
  );
