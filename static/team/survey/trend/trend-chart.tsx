import type { IsoDate } from '../../../../src/contract/common';
import type { CustomerKind } from '../../../../src/contract/engagement';
import type { Marker, TrendMeasure, TrendSurvey } from '../../../../src/contract/survey/trends';
import { median } from '../../../../src/core/statistics/median';
import type { TargetLine } from '../../../../src/core/survey/measures/target-lines';
import { isOld } from '../../../../src/core/survey/trend/age';
import { type Point, rangeOf, valuesIn } from '../../../../src/core/survey/trend/points';
import { type ChartLine, LineChart } from '../../../chart/line-chart';
import { useTexts } from '../../../i18n/use-texts';
import { formatTick } from './numbers';
import { drawnTargets } from './targets';

/** A line of the picture: of all who were asked, or of one side. */
export type TrendLine = { readonly side: CustomerKind | null; readonly points: readonly Point[] };

type TrendChartProps = {
  measure: TrendMeasure;
  lines: readonly TrendLine[];
  markers: readonly Marker[];
  /** Of the engagement that is looked at. */
  targets: readonly TargetLine[];
  today: IsoDate;
};

/** A measure over time as a picture, with the median of a single line; none where no survey has a number. */
export function TrendChart({ measure, lines, markers, targets, today }: TrendChartProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const surveys = surveysIn(lines);
  const [first, last] = [surveys[0], surveys.at(-1)];
  if (!first || !last) return null;
  const placeOf = new Map(surveys.map((survey, at) => [survey.id, at]));
  const drawn = lines.map(
    ({ side, points }): ChartLine => ({
      key: side ?? 'all',
      form: side === 'internal' ? 'square' : 'round',
      dots: points.map((point) => ({
        at: placeOf.get(point.survey.id) ?? 0,
        value: point.kind === 'value' ? point.value : null,
        interval: point.kind === 'value' ? point.interval : null,
        bounds: point.kind === 'value' ? point.bounds : null,
        bound: point.kind === 'value' ? point.bound : null,
        isOld: isOld(point.survey, today),
      })),
    }),
  );
  const isToldIn = (survey: TrendSurvey) =>
    lines.some(({ points }) => points.some((point) => point.survey === survey && point.kind === 'value'));
  const told = surveys.filter(isToldIn).length;
  if (told === 0) return null;
  const facts = { measure: t(`survey-trend.measure.${measure}`), surveys: surveys.length };
  const [line] = lines;
  return (
    <LineChart
      label={t('survey-trend.picture', { ...facts, told, first: day(first.closedOn), last: day(last.closedOn) })}
      below={surveys.map((survey) => countsOf(survey, lines).map(texts.number).join(' · ') || '–')}
      lines={drawn}
      range={rangeOf(measure)}
      format={(value) => formatTick(measure, value, texts)}
      median={line && lines.length === 1 ? median(valuesIn(line.points)) : null}
      marks={markers.map(({ day: changed }) => markAt(surveys, changed))}
      targets={drawnTargets(measure, targets, surveys, markAt, texts)}
    />
  );
}

/** All surveys that are on some line, in the order in which they closed. */
function surveysIn(lines: readonly TrendLine[]): readonly TrendSurvey[] {
  const surveys = new Set(lines.flatMap(({ points }) => points.map(({ survey }) => survey)));
  return [...surveys].sort((one, other) =>
    one.closedOn < other.closedOn ? -1 : one.closedOn > other.closedOn ? 1 : 0,
  );
}

/** The numbers of answers of what is drawn at a place. */
const countsOf = (survey: TrendSurvey, lines: readonly TrendLine[]): readonly number[] =>
  lines.flatMap(({ points }) =>
    points.flatMap((point) => (point.survey === survey && point.kind === 'value' ? [point.part.answered] : [])),
  );

/** The place of a day: between the surveys that closed before it and the others, or at the edge. */
export function markAt(surveys: readonly TrendSurvey[], day: IsoDate): number {
  const before = surveys.filter(({ closedOn }) => closedOn < day).length;
  return Math.min(Math.max(before - 0.5, -0.25), surveys.length - 0.75);
}
