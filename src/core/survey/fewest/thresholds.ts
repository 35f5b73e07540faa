import { type Thresholds, usualThresholds } from '../../../contract/survey/checkpoint';

/** Whatever is stricter of two, for each thing: a threshold is raised, and never lowered. */
export const stricter = (one: Thresholds, other: Thresholds): Thresholds => ({
  answers: Math.max(one.answers, other.answers),
  spread: Math.max(one.spread, other.spread),
  words: Math.max(one.words, other.words),
});

/**
 * The thresholds of a checkpoint or of a project, whatever is stored. This function alone says them, for every number, text and export. What has opened
 * keeps those with which it did: no later change of the settings tells anything that was not told before.
 */
export function thresholdsOf({
  thresholds = usualThresholds,
}: {
  readonly thresholds?: Thresholds | undefined;
}): Thresholds {
  const { answers, spread, words } = stricter(thresholds, usualThresholds);
  // Whoever is not told how satisfied some are is not told how their answers are spread, or what they wrote.
  return { answers, spread: Math.max(answers, spread), words: Math.max(answers, words) };
}
