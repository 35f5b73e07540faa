import type { Question } from '../../../contract/survey/questionnaire';
import type { Score } from '../../../contract/survey/results';
import type { Interval } from '../../statistics/interval';

/** The unit of a score's number: a share from 0 to 1, a Net Promoter Score from −100 to 100, or a mean in units of its scale. */
export type ScoreUnit = 'share' | 'difference' | 'mean';

export function unitOf(score: Score): ScoreUnit {
  if (score.kind === 'bracket') return score.of;
  return score.kind === 'promoters' ? 'difference' : score.kind;
}

/** The number of a score in its unit: of a bracket, that of its end. @param answered the people whom it is of: at least one */
export function numberOfScore(score: Score, answered: number): number {
  switch (score.kind) {
    case 'share':
      return score.satisfied / answered;
    case 'promoters':
      return (100 * (score.promoters - score.detractors)) / answered;
    case 'difference':
      return (100 * score.difference) / answered;
    case 'mean':
      return score.sum / answered;
    case 'bracket':
      return ((score.of === 'difference' ? 100 : 1) * score.bound) / answered;
  }
}

/** The lowest and the highest answer to a question, as numbers: of a choice, that one is chosen or not. */
export const scaleOf = ({ form }: Pick<Question, 'form'>): Interval =>
  form.kind === 'scale' ? { low: form.least, high: form.most } : { low: 0, high: 1 };
