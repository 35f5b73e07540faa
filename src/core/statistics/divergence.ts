import type { Interval } from './interval';
import { type Proportion, shareOf, wilsonInterval } from './proportion';

/** The difference of two shares, −1..1, and the interval in which the true one lies with 95 % confidence. */
export type Difference = { readonly difference: number; readonly interval: Interval };

/**
 * The satisfaction of a company's own people minus that of its customers: positive where the inside sees it better.
 * Null where one of the groups has not answered at all.
 *
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17 (1998) 873–890, method 10 (hybrid score), made of two intervals of Wilson.
 */
export function differenceOf(internal: Proportion, external: Proportion): Difference | null {
  const [inside, outside] = [shareOf(internal), shareOf(external)];
  const [ofInside, ofOutside] = [wilsonInterval(internal), wilsonInterval(external)];
  if (inside === null || outside === null || !ofInside || !ofOutside) return null;
  const difference = inside - outside;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(inside - ofInside.low, ofOutside.high - outside),
      high: difference + Math.hypot(ofInside.high - inside, outside - ofOutside.low),
    },
  };
}

/** The conditions under which the two sides are said to diverge. */
export type DivergenceRule = {
  /** The number of answers that each side needs before anything is said. */
  readonly fewestAnswers: number;
  /** The difference of the shares, −1..1, above which the whole interval must lie. */
  readonly above: number;
};

/**
 * The alarm: true if a company's own people see it better than its customers by more than chance explains. Null where a
 * side has too few answers to say so, which is not the same as no divergence.
 */
export function isDivergent(internal: Proportion, external: Proportion, rule: DivergenceRule): boolean | null {
  if (Math.min(internal.of, external.of) < rule.fewestAnswers) return null;
  const found = differenceOf(internal, external);
  return found && found.interval.low > rule.above;
}
