/** A closed range of numbers: where a true value may lie, or a scale. It has the units of what it is a range of. */
export type Interval = { readonly low: number; readonly high: number };

/** The value, or the end of the range that it has gone beyond. */
const within = (value: number, { low, high }: Interval): number => Math.min(high, Math.max(low, value));

/** The interval without what lies beyond the scale. */
export const clamped = ({ low, high }: Interval, scale: Interval): Interval => ({
  low: within(low, scale),
  high: within(high, scale),
});

/** The interval, widened where needed so that it holds the value. */
export const holding = (value: number, { low, high }: Interval): Interval => ({
  low: Math.min(low, value),
  high: Math.max(high, value),
});
