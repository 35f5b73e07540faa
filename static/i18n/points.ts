import type { Point } from '../../src/core/gate/results/points';
import type { Texts } from './texts';

/**
 * The number of points that a signature asks to be put right, and what they are: conditions, unmet criteria and the reason of a
 * rejection count alike. Empty where there are none.
 */
export function formatPoints(points: readonly Point[], { t, plural }: Pick<Texts, 't' | 'plural'>): string {
  const unmet = points.filter(({ isUnmet }) => isUnmet).length;
  const isRejection = points.some((each) => each.isRejection);
  const conditions = points.length - unmet - Number(isRejection);
  const parts = [
    ...(conditions > 0 ? [plural('points.conditions', conditions)] : []),
    ...(unmet > 0 ? [plural('points.unmet', unmet)] : []),
    ...(isRejection ? [t('points.rejection')] : []),
  ];
  return parts.length === 0 ? '' : plural('points', points.length, { parts: parts.join(', ') });
}
