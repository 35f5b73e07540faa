/**
 * R's own algorithms, which the tests hold results against. The package does not offer its types to importing modules.
 */
declare module 'lib-r-math.js' {
  /** Quantile of Student's t distribution. */
  export function qt(p: number, df: number): number;
  /** Probability of so many white balls, of `white` and `black` ones, among those drawn. */
  export function dhyper(count: number, white: number, black: number, drawn: number): number;
  /** Probability of so many successes. The package's sums of it (`pbinom`, `qbinom`) are wrong in the fourth digit. */
  export function dbinom(count: number, size: number, probability: number): number;
  /** Quantile of the standard normal distribution. */
  export function qnorm(p: number): number;
  /** Probability of an area of the standard normal distribution up to a value. */
  export function pnorm(value: number): number;
}
