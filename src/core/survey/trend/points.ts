import { type CustomerKind, customerKinds } from '../../../contract/engagement';
import { confidentialThreshold } from '../../../contract/survey/checkpoint';
import { formsOfMeasures } from '../../../contract/survey/measure-forms';
import type { ToldPart, TrendMeasure, TrendSurvey } from '../../../contract/survey/trends';
import { distributionIn } from '../../statistics/distribution';
import { type DivergenceRule, isDivergent } from '../../statistics/divergence';
import type { Interval } from '../../statistics/interval';
import type { TQuantile } from '../../statistics/mean-interval';
import { scoreBounds } from '../results/score-bounds';
import { scoreInterval } from '../results/score-interval';
import { numberOfScore } from '../results/score-number';

/** The reasons why a survey that asks a measure has no number: in confidence too few, or too many who said the same; so few by name that they are only counted; nobody. */
export type Gap = 'untold' | 'alike' | 'few' | 'nobody';

/**
 * A survey on the line of a measure. `value`, `interval` and `bounds` are shares from 0 to 1, scores from −100 to 100, or means in units of their
 * scale. `bound`: the value is no more than told to be at least, or at most, this.
 */
export type Point =
  | { readonly kind: 'gap'; readonly survey: TrendSurvey; readonly part: ToldPart; readonly gap: Gap }
  | {
      readonly kind: 'value';
      readonly survey: TrendSurvey;
      readonly part: ToldPart;
      readonly value: number;
      readonly interval: Interval | null;
      /** Between which it lies for all who were asked, whatever the silent think; null where nobody is silent. */
      readonly bounds: Interval | null;
      readonly bound: 'at-least' | 'at-most' | null;
    };

/** A line of a measure: all who were asked, or by name one side of them. Surveys that do not ask it, or not that side, are not on it. */
export function pointsOf(
  surveys: readonly TrendSurvey[],
  measure: TrendMeasure,
  side: CustomerKind | null,
  tQuantile: TQuantile,
): readonly Point[] {
  return surveys.flatMap((survey) => {
    const told = survey.measures.find((each) => each.measure === measure);
    const part = side === null ? told?.all : told?.byKind[side];
    return part ? [pointOf(survey, measure, part, tQuantile)] : [];
  });
}

function pointOf(survey: TrendSurvey, measure: TrendMeasure, part: ToldPart, tQuantile: TQuantile): Point {
  const { score, answered, counts } = part;
  const gap = gapOf(survey, part);
  if (gap !== null || score === null) return { kind: 'gap', survey, part, gap: gap ?? 'untold' };
  const spread = counts && distributionIn(counts, rangeOf(measure));
  const interval = scoreInterval(score, part, spread, tQuantile);
  const bounds = scoreBounds(score, part, rangeOf(measure));
  const bound = score.kind === 'bracket' ? score.side : null;
  return { kind: 'value', survey, part, value: numberOfScore(score, answered), interval, bounds, bound };
}

function gapOf({ mode }: TrendSurvey, { score, answered, isAlike }: ToldPart): Gap | null {
  if (mode === 'confidential') {
    if (score === null && isAlike) return 'alike';
    return score === null || answered === 0 ? 'untold' : null;
  }
  if (answered === 0) return 'nobody';
  return answered < confidentialThreshold ? 'few' : null;
}

/** The range of the numbers of a measure. */
export function rangeOf(measure: TrendMeasure): Interval {
  switch (measure) {
    case 'nps':
      return { low: -100, high: 100 };
    case 'ces':
    case 'confidence': {
      const form = formsOfMeasures[measure];
      if (form.kind !== 'scale') throw new Error(`${measure} is asked on a scale`);
      return { low: form.least, high: form.most };
    }
    default:
      return { low: 0, high: 1 };
  }
}

/** The numbers that tests are made of: exact ones alone. */
export const valuesIn = (points: readonly Point[]): readonly number[] =>
  points.flatMap((point) => (point.kind === 'value' && point.bound === null ? [point.value] : []));

/** The company's own people are to see it clearly better, with as many answers on each side as such a test needs to say anything. */
const alarmRule: DivergenceRule = { fewestAnswers: 10, above: 0.1 };

/** @property isAlarm null where a side has too few answers to say so */
export type Sides = {
  readonly survey: TrendSurvey;
  readonly internal: Point;
  readonly external: Point;
  readonly isAlarm: boolean | null;
};

/** The latest survey that tells a measure of both sides, internal and external, exactly; undefined where there is none. */
export function sidesIn(
  surveys: readonly TrendSurvey[],
  measure: TrendMeasure,
  tQuantile: TQuantile,
): Sides | undefined {
  return surveys
    .flatMap((survey): Sides[] => {
      const { internal, external } = survey.measures.find((each) => each.measure === measure)?.byKind ?? {};
      if (!isToldExactly(internal) || !isToldExactly(external)) return [];
      const [inside, outside] = [internal, external].map((part) => pointOf(survey, measure, part, tQuantile));
      return inside && outside
        ? [{ survey, internal: inside, external: outside, isAlarm: isAlarming(inside, outside, measure) }]
        : [];
    })
    .at(-1);
}

const isToldExactly = (part: ToldPart | undefined): part is ToldPart =>
  part !== undefined && part.answered > 0 && part.score !== null && part.score.kind !== 'bracket';

/**
 * Whether the company's own people see it clearly better. Of shares the whole interval of the difference has to lie above the rule's; of other
 * numbers, of which there is no such interval, the whole interval of the inside has to lie so far above that of the outside, which takes more.
 */
function isAlarming(internal: Point, external: Point, measure: TrendMeasure): boolean | null {
  const [inside, outside] = [shareIn(internal.part), shareIn(external.part)];
  if (inside && outside) return isDivergent(inside, outside, alarmRule);
  if (Math.min(internal.part.answered, external.part.answered) < alarmRule.fewestAnswers) return null;
  const [lowest, highest] = [endsOf(internal)?.low, endsOf(external)?.high];
  if (lowest === undefined || highest === undefined) return null;
  const { low, high } = rangeOf(measure);
  return lowest - highest > alarmRule.above * (high - low);
}

/** The interval of a number, or the number itself where all who were asked have answered; undefined where neither is known. */
function endsOf(point: Point): Interval | undefined {
  if (point.kind === 'gap') return undefined;
  const { value, interval, bounds } = point;
  return interval ?? (bounds === null ? { low: value, high: value } : undefined);
}

const shareIn = ({ score, answered }: ToldPart) =>
  score?.kind === 'share' && answered > 0 ? { count: score.satisfied, of: answered } : null;

/** Whether some survey tells both sides by themselves. */
export const hasSides = (surveys: readonly TrendSurvey[], measure: TrendMeasure): boolean =>
  surveys.some(({ measures }) => {
    const told = measures.find((each) => each.measure === measure);
    return told !== undefined && customerKinds.every((kind) => told.byKind[kind] !== undefined);
  });
