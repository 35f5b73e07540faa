/**
 * The quantile of Student's t distribution, found by halving the range in which it lies.
 * @param p between 0.5 and 1 @param df a whole number, at least 1
 */
export function tQuantile(p: number, df: number): number {
  let [low, high] = [0, 1];
  while (between(high, df) < 2 * p - 1) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (between(middle, df) < 2 * p - 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability of a value between −t and t. Exact for whole degrees of freedom.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
function between(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const square = Math.cos(angle) ** 2;
  const isOdd = df % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = df === 1 ? 0 : term;
  for (let factor = isOdd ? 2 : 1; factor + 2 <= df - 1; factor += 2) {
    term *= (square * factor) / (factor + 1);
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
