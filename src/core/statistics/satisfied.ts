import type { Interval } from './interval';

/** The numbers of points that a scale of satisfaction may have. Each begins at 1, the least satisfied. */
export const satisfactionPoints = [3, 4, 5, 6, 7, 10] as const;
export type SatisfactionPoints = (typeof satisfactionPoints)[number];

/**
 * The lowest point that counts as satisfied: the upper two of most scales, the top one of three, the upper three of
 * ten. Shares of different scales are not the same measure, so the scale is always told with the share.
 */
const leastSatisfied: Readonly<Record<SatisfactionPoints, number>> = { 3: 3, 4: 3, 5: 4, 6: 5, 7: 6, 10: 8 };

export const satisfactionScale = (points: SatisfactionPoints): Interval => ({ low: 1, high: points });

/** True if an answer on the scale with so many points counts as satisfied. @param value 1..points */
export const isSatisfied = (value: number, points: SatisfactionPoints): boolean => value >= leastSatisfied[points];
