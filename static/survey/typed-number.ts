import type { ScaleForm } from '../../src/contract/survey/questionnaire';

/** The time within which two digits are one number, in milliseconds. */
const togetherMs = 1000;

export type Typed = { readonly value: number; readonly at: number };

/**
 * The number that a digit means on a scale: with the one before it, if both were typed in one go and the scale has their number.
 * @param at milliseconds of any clock
 * @returns null for what is no digit, or not on the scale
 */
export function typedNumber(key: string, at: number, before: Typed | null, { least, most }: ScaleForm): Typed | null {
  if (!/^\d$/.test(key)) return null;
  const digit = Number(key);
  const together = before && at - before.at <= togetherMs ? before.value * 10 + digit : digit;
  const value = [together, digit].find((each) => each >= least && each <= most);
  return value === undefined ? null : { value, at };
}
