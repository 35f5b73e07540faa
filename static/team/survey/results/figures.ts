import { confidentialThreshold } from '../../../../src/contract/survey/checkpoint';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { answersIn, type Distribution, distributionIn, meanOf } from '../../../../src/core/statistics/distribution';
import type { Interval } from '../../../../src/core/statistics/interval';
import { type NetPromoterCounts, netPromoterScore } from '../../../../src/core/statistics/net-promoter';
import { type Proportion, shareOf } from '../../../../src/core/statistics/proportion';
import { scoreBounds } from '../../../../src/core/survey/results/score-bounds';
import { scoreInterval } from '../../../../src/core/survey/results/score-interval';
import { isEverybody } from '../filter/filter-words';
import { tQuantile } from './t-quantile';

/** With fewer answers by name than these, they are counted and nothing is calculated from them. */
const fewestForFigures = confidentialThreshold;

/** The number of people that a figure is of, and of whom they are a part. */
type Counted = { readonly answered: number; readonly asked: number };

/** A number of what all who were asked would make, in its unit. */
type Estimated = {
  /** In which it lies with 95 % confidence, if the silent are like those who answered. */
  readonly interval: Interval | null;
  /** Between which it lies in any case, whatever the silent think. */
  readonly bounds: Interval | null;
};

/**
 * The result of a question in the form of its measure. What is null can't be said of so few, or needs no saying: an estimate of those
 * who are silent, where nobody is.
 */
export type Figure =
  /** Answered in the customer's own words. */
  | { readonly kind: 'words' }
  /** In confidence: so few that nothing is told, or no more than their number. */
  | ({ readonly kind: 'untold'; readonly isPart: boolean } & Counted)
  /** In confidence: so many have said the same that it is not told what. */
  | ({ readonly kind: 'alike' } & Counted)
  /** In confidence: so near an end that no more is told. `bound` is a count of people, a score from −100 to 100, or a mean. */
  | ({ readonly kind: 'bracket'; readonly scale: Interval } & Omit<BracketScore, 'kind'> &
      Pick<Estimated, 'bounds'> &
      Counted)
  | ({ readonly kind: 'nobody' } & Counted)
  /** Counts by option alone. */
  | ({ readonly kind: 'options' } & Counted)
  | ({
      readonly kind: 'share';
      readonly satisfied: number;
      /** 0..1, as are the interval and the bounds. */
      readonly share: number | null;
    } & Estimated &
      Counted)
  | ({
      readonly kind: 'promoters';
      /** Null where they are not told apart. */
      readonly groups: NetPromoterCounts | null;
      /** −100..100, as are the interval and the bounds. */
      readonly score: number | null;
    } & Estimated &
      Counted)
  | ({
      readonly kind: 'mean';
      readonly scale: Interval;
      /** In units of the scale, as are the interval and the bounds. */
      readonly mean: number | null;
      /** Of ease: those who found it easy; null for others, and where it is not told how the answers are spread. */
      readonly eased: Proportion | null;
    } & Estimated &
      Counted);

type BracketScore = Extract<QuestionResult['score'], { readonly kind: 'bracket' }>;

type Results = Pick<SurveyResults, 'mode' | 'asked' | 'filter'>;

/** The least score of 7 that says that it was easy. */
const leastEased = 5;

/**
 * The figure of a question, for the screen and for files. Those asked are the whole group: an interval says what is true of all of them if the
 * silent are like the others, and there is none where nobody is silent.
 */
export function figureOf(
  { form, measure }: Question,
  result: QuestionResult,
  { mode, asked, filter }: Results,
): Figure {
  if (form.kind === 'text') return { kind: 'words' };
  const { answered, cantSay, counts, score } = result;
  const counted = { answered, asked };
  if (mode === 'confidential' && counts === null && score === null) {
    return result.isAlike
      ? { kind: 'alike', ...counted }
      : { kind: 'untold', isPart: !isEverybody(filter), ...counted };
  }
  if (answered === 0 && cantSay === 0) return { kind: 'nobody', ...counted };
  if (score === null) return { kind: 'options', ...counted };
  const isFew = answered < fewestForFigures;
  const scale = form.kind === 'scale' ? { low: form.least, high: form.most } : { low: 0, high: 1 };
  const distribution = form.kind === 'scale' && counts ? distributionIn(counts, scale) : null;
  const interval = scoreInterval(score, counted, distribution, tQuantile);
  const bounds = scoreBounds(score, counted, scale);
  switch (score.kind) {
    case 'bracket': {
      const { of, side, bound } = score;
      const shown = { share: bound, difference: (100 * bound) / answered, mean: bound / answered }[of];
      return { kind: 'bracket', ...counted, scale, of, side, bound: shown, bounds };
    }
    case 'difference': {
      const alone = { groups: null, score: (100 * score.difference) / answered, interval: null, bounds };
      return { kind: 'promoters', ...counted, ...alone };
    }
    case 'share': {
      const proportion = { count: score.satisfied, of: answered };
      return {
        kind: 'share',
        ...counted,
        satisfied: score.satisfied,
        share: isFew ? null : shareOf(proportion),
        interval,
        bounds,
      };
    }
    case 'promoters': {
      const { promoters, detractors } = score;
      const passives = answered - promoters - detractors;
      const groups = { promoters, passives, detractors };
      return {
        kind: 'promoters',
        ...counted,
        groups,
        score: isFew ? null : netPromoterScore(groups),
        interval,
        bounds,
      };
    }
    case 'mean':
      return {
        kind: 'mean',
        ...counted,
        scale,
        mean: isFew ? null : distribution ? meanOf(distribution) : score.sum / answered,
        interval,
        bounds,
        eased: measure === 'ces' && distribution ? easedIn(distribution) : null,
      };
  }
}

/** The mean of a question on a scale, in units of it; null without answers, and where it is not told how they are spread. */
export const meanIn = ({ form }: Question, { counts }: QuestionResult): number | null =>
  form.kind === 'scale' && counts !== null
    ? meanOf(distributionIn(counts, { low: form.least, high: form.most }))
    : null;

const easedIn = (distribution: Distribution): Proportion => ({
  count: answersIn(distribution.filter(({ value }) => value >= leastEased)),
  of: answersIn(distribution),
});

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
