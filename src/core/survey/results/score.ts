import type { Measure, Question } from '../../../contract/survey/questionnaire';
import type { Score } from '../../../contract/survey/results';
import { isSatisfied, type SatisfactionPoints, satisfactionPoints } from '../../statistics/satisfied';

/** Whether the measure of a question is the share of those who say yes, of all who answered it: partly, and can't say, are no yes. */
export const isShareOfYes = ({ form, measure }: Question): boolean =>
  form.kind === 'choice' && !form.isMany && askedWithYes.some((each) => each === measure);

const askedWithYes = ['knows-offer', 'knows-contact', 'needed'] as const satisfies readonly Measure[];

/** The numbers of which a question's measure is made; null for what has none. @param counts the answers by value */
export function scoreOf(question: Question, counts: Readonly<Record<string, number>>): Score | null {
  const { form, measure } = question;
  if (isShareOfYes(question)) return { kind: 'share', satisfied: counts.yes ?? 0 };
  if (form.kind !== 'scale') return null;
  const scores = Object.entries(counts).map(([score, count]) => ({ score: Number(score), count }));
  const countOf = (fits: (score: number) => boolean) =>
    scores.filter(({ score }) => fits(score)).reduce((sum, { count }) => sum + count, 0);
  switch (measure) {
    case 'nps':
      return {
        kind: 'promoters',
        promoters: countOf((score) => score >= leastPromoter),
        detractors: countOf((score) => score <= mostDetractor),
      };
    case 'csat':
    case 'informed':
    case 'value':
    case 'fair-outcome':
    case 'fair-process':
    case 'fair-treatment': {
      const points = pointsOf(form.most);
      return { kind: 'share', satisfied: countOf((score) => isSatisfied(score, points)) };
    }
    default:
      return { kind: 'mean', sum: scores.reduce((sum, { score, count }) => sum + score * count, 0) };
  }
}

/** On the scale from 0 to 10 (Reichheld 2003). */
const leastPromoter = 9;
const mostDetractor = 6;

function pointsOf(most: number): SatisfactionPoints {
  const points = satisfactionPoints.find((each) => each === most);
  if (points === undefined) throw new Error(`Satisfaction is not measured on a scale of ${most} points`);
  return points;
}
