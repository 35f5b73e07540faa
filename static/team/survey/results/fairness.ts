import type { Measure, Question } from '../../../../src/contract/survey/questionnaire';
import type { SurveyResults } from '../../../../src/contract/survey/results';
import type { Texts } from '../../../i18n/texts';
import { figureOf, hasShares, meanIn } from './figures';
import { formatMean } from './numbers';

/** The parts of fairness after something went wrong: of the result, of the way to it, of how people were treated. */
const parts = ['fair-outcome', 'fair-process', 'fair-treatment'] as const satisfies readonly Measure[];

/**
 * Fairness as one number, from 1 to 5: the mean of the means of its three parts. Null unless all three are asked, and enough have answered
 * each, and it is told how their answers are spread: it tells nothing that they do not.
 */
export function fairnessIn(questions: readonly Question[], results: SurveyResults): number | null {
  const means = parts.map((measure) => {
    const question = questions.find((each) => each.measure === measure);
    const result = results.questions.find(({ key }) => key === question?.key);
    if (!question || !result || figureOf(question, result, results).kind !== 'share') return null;
    return hasShares(result.answered) ? meanIn(question, result) : null;
  });
  return means.reduce<number | null>(
    (sum, mean) => (sum === null || mean === null ? null : sum + mean / parts.length),
    0,
  );
}

/** @returns null where there is none */
export function formatFairness(questions: readonly Question[], results: SurveyResults, texts: Texts): string | null {
  const fairness = fairnessIn(questions, results);
  return fairness === null ? null : texts.t('survey-results.fairness', { mean: formatMean(fairness, texts) });
}
