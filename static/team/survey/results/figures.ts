import { confidentialThreshold } from '../../../../src/contract/survey/checkpoint';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { type Distribution, meanOf } from '../../../../src/core/statistics/distribution';
import type { Interval } from '../../../../src/core/statistics/interval';
import { meanInterval } from '../../../../src/core/statistics/mean-interval';
import { netPromoterInterval, netPromoterScore } from '../../../../src/core/statistics/net-promoter';
import { shareOf, wilsonInterval } from '../../../../src/core/statistics/proportion';
import { silenceBounds } from '../../../../src/core/statistics/silence';
import { tQuantile } from './t-quantile';

/** With fewer answers by name than these, they are counted and nothing is calculated from them. */
const fewestForFigures = confidentialThreshold;

/** The number of people that a figure is of, and of whom they are a part. */
type Counted = { readonly answered: number; readonly asked: number };

/**
 * The result of a question in the form of its measure. What is null can't be said of so few, or needs no saying: an estimate of those
 * who are silent, where nobody is.
 */
export type Figure =
  /** Answered in the customer's own words. */
  | { readonly kind: 'words' }
  /** In confidence: so few that nothing is told, or no more than their number. */
  | ({ readonly kind: 'untold' } & Counted)
  | ({ readonly kind: 'nobody' } & Counted)
  /** Counts by option alone. */
  | ({ readonly kind: 'options' } & Counted)
  | ({
      readonly kind: 'share';
      readonly satisfied: number;
      /** 0..1, as is the interval. */
      readonly share: number | null;
      readonly interval: Interval | null;
      readonly bounds: Interval | null;
    } & Counted)
  | ({
      readonly kind: 'promoters';
      readonly promoters: number;
      readonly passives: number;
      readonly detractors: number;
      /** −100..100, as is the interval. */
      readonly score: number | null;
      readonly interval: Interval | null;
    } & Counted)
  | ({
      readonly kind: 'mean';
      readonly scale: Interval;
      /** In units of the scale, as is the interval. */
      readonly mean: number | null;
      readonly interval: Interval | null;
    } & Counted);

type Results = Pick<SurveyResults, 'mode' | 'asked'>;

export function figureOf({ form }: Question, result: QuestionResult, { mode, asked }: Results): Figure {
  if (form.kind === 'text') return { kind: 'words' };
  const { answered, cantSay, counts, score } = result;
  const counted = { answered, asked };
  if (mode === 'confidential' && counts === null && score === null) return { kind: 'untold', ...counted };
  if (answered === 0 && cantSay === 0) return { kind: 'nobody', ...counted };
  if (score === null || form.kind !== 'scale') return { kind: 'options', ...counted };
  const isFew = answered < fewestForFigures;
  // Of all who were asked nothing is left to estimate.
  const isEstimated = !isFew && answered < asked;
  switch (score.kind) {
    case 'share': {
      const proportion = { count: score.satisfied, of: answered };
      return {
        kind: 'share',
        ...counted,
        satisfied: score.satisfied,
        share: isFew ? null : shareOf(proportion),
        interval: isEstimated ? wilsonInterval(proportion) : null,
        bounds: isEstimated ? silenceBounds(proportion, asked) : null,
      };
    }
    case 'promoters': {
      const { promoters, detractors } = score;
      const passives = answered - promoters - detractors;
      const each = { promoters, passives, detractors };
      return {
        kind: 'promoters',
        ...counted,
        ...each,
        score: isFew ? null : netPromoterScore(each),
        interval: isEstimated ? netPromoterInterval(each) : null,
      };
    }
    case 'mean': {
      const scale = { low: form.least, high: form.most };
      const distribution = counts && distributionIn(counts, scale);
      return {
        kind: 'mean',
        ...counted,
        scale,
        mean: isFew ? null : distribution ? meanOf(distribution) : score.sum / answered,
        interval: isEstimated && distribution ? meanInterval(distribution, tQuantile) : null,
      };
    }
  }
}

/** Counts by value as a distribution over the whole scale. */
const distributionIn = (counts: Readonly<Record<string, number>>, { low, high }: Interval): Distribution =>
  Array.from({ length: high - low + 1 }, (_, step) => ({
    value: low + step,
    count: counts[String(low + step)] ?? 0,
  }));

/** Whether shares of the answers may be told: by name not of a few. */
export const hasShares = (answers: number): boolean => answers >= fewestForFigures;

/** The number of a figure, where there is one: a share, a score or a mean. */
export function numberOf(figure: Figure): number | null {
  switch (figure.kind) {
    case 'share':
      return figure.share;
    case 'promoters':
      return figure.score;
    case 'mean':
      return figure.mean;
    default:
      return null;
  }
}
