import { confidentialThreshold } from '../../../../src/contract/survey/checkpoint';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { answersIn, type Distribution, distributionIn, meanOf } from '../../../../src/core/statistics/distribution';
import type { Interval } from '../../../../src/core/statistics/interval';
import type { NetPromoterCounts } from '../../../../src/core/statistics/net-promoter';
import { type Proportion, shareOf } from '../../../../src/core/statistics/proportion';
import { scoreBounds } from '../../../../src/core/survey/results/score-bounds';
import { scoreInterval } from '../../../../src/core/survey/results/score-interval';
import { numberOfScore, type ScoreUnit, scaleOf } from '../../../../src/core/survey/results/score-number';
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
  | ({ readonly kind: 'untold'; readonly isPart: boolean; readonly spreadFrom: number } & Counted)
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

type Results = Pick<SurveyResults, 'mode' | 'asked' | 'filter' | 'thresholds'>;

/** The least score of 7 that says that it was easy. */
const leastEased = 5;

/**
 * The figure of a question, for the screen and for files. Those asked are the whole group: an interval says what is true of all of them if the
 * silent are like the others, and there is none where nobody is silent.
 */
export function figureOf(
  question: Question,
  result: QuestionResult,
  { mode, asked, filter, thresholds }: Results,
): Figure {
  const { form, measure } = question;
  if (form.kind === 'text') return { kind: 'words' };
  const { answered, cantSay, counts, score } = result;
  const counted = { answered, asked };
  if (mode === 'confidential' && counts === null && score === null) {
    return result.isAlike
      ? { kind: 'alike', ...counted }
      : { kind: 'untold', isPart: !isEverybody(filter), spreadFrom: thresholds.spread, ...counted };
  }
  if (answered === 0 && cantSay === 0) return { kind: 'nobody', ...counted };
  if (score === null) return { kind: 'options', ...counted };
  const isFew = answered < fewestForFigures;
  const scale = scaleOf(question);
  const distribution = form.kind === 'scale' && counts ? distributionIn(counts, scale) : null;
  const interval = scoreInterval(score, counted, distribution, tQuantile);
  const bounds = scoreBounds(score, counted, scale);
  switch (score.kind) {
    case 'bracket': {
      const { of, side } = score;
      const bound = of === 'share' ? score.bound : numberOfScore(score, answered);
      return { kind: 'bracket', ...counted, scale, of, side, bound, bounds };
    }
    case 'difference': {
      const alone = { groups: null, score: numberOfScore(score, answered), interval: null, bounds };
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
        score: isFew ? null : numberOfScore(score, answered),
        interval,
        bounds,
      };
    }
    case 'mean':
      return {
        kind: 'mean',
        ...counted,
        scale,
        mean: isFew ? null : distribution ? meanOf(distribution) : numberOfScore(score, answered),
        interval,
        bounds,
        eased: measure === 'ces' && distribution ? easedIn(distribution) : null,
      };
  }
}

/** A figure that has a number: its unit is that of its score. */
type Numbered = Extract<Figure, Pick<Estimated, 'bounds'>>;

export function unitOfFigure(figure: Numbered): ScoreUnit {
  if (figure.kind === 'bracket') return figure.of;
  return figure.kind === 'promoters' ? 'difference' : figure.kind;
}

/** The mean of a question on a scale, in units of it; null without answers, and where it is not told how they are spread. */
export const meanIn = (question: Question, { counts }: QuestionResult): number | null =>
  question.form.kind === 'scale' && counts !== null ? meanOf(distributionIn(counts, scaleOf(question))) : null;

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
