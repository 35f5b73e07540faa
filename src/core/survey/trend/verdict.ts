import { fewestPoints, mannKendall } from '../../statistics/mann-kendall';
import { fewestUsefulPoints, type RunChart, runChart } from '../../statistics/run-chart';

/** The share of all cases, 0..1: a way that chance takes no more often counts as a change. */
export const rarely = 0.05;

/**
 * All that may be said of numbers in the order of time. `missing`: the points that it takes before anything can be said. `p` is the
 * probability of so steady a way up or down if the order means nothing.
 */
export type Verdict =
  | { readonly kind: 'too-few'; readonly points: number; readonly missing: number }
  | {
      readonly kind: 'told';
      readonly points: number;
      readonly way: 'rising' | 'falling' | 'neither';
      readonly p: number;
      /** Null where too few points lie off the median. */
      readonly runs: RunChart | null;
      /** The points that it takes at least before `runs` can be said. */
      readonly missingForRuns: number;
    };

/** The verdict on a measure. @param values of the points that are exact, the oldest first: gaps and bounds are left out */
export function verdictOf(values: readonly number[]): Verdict {
  const points = values.length;
  const trend = mannKendall(values);
  if (!trend) return { kind: 'too-few', points, missing: fewestPoints - points };
  const { s, p } = trend;
  const runs = runChart(values);
  return {
    kind: 'told',
    points,
    way: p > rarely ? 'neither' : s > 0 ? 'rising' : 'falling',
    p,
    runs,
    missingForRuns: runs ? 0 : Math.max(1, fewestUsefulPoints - points),
  };
}
