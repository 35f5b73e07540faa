import { currentDays } from '../../../../src/contract/survey/measures';
import type { Marker, TrendMeasure } from '../../../../src/contract/survey/trends';
import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import { formatPoint } from './numbers';
import type { TrendLine } from './trend-chart';

/** The points of a measure, as the screen shows them. */
export type ExportedTrend = {
  readonly measure: TrendMeasure;
  readonly lines: readonly TrendLine[];
  readonly markers: readonly Marker[];
};

/** The points as CSV: numbers as spreadsheets read them, shares from 0 to 1. A gap is empty, with its reason, and so is what is only bounded. */
export function trendCsv({ measure, lines }: ExportedTrend, texts: Texts): string {
  const { t } = texts;
  const fields = [
    t('survey-trend.export.measure'),
    t('survey-trend.export.of'),
    t('surveys.export.title'),
    t('surveys.column.mode'),
    t('survey-trend.export.opened'),
    t('survey-trend.export.closed'),
    t('survey-trend.table.value'),
    t('survey-trend.export.low'),
    t('survey-trend.export.high'),
    t('surveys.export.answered'),
    t('surveys.export.asked'),
    t('survey-trend.export.gap'),
    t('surveys.export.id'),
  ];
  const data = lines.flatMap(({ side, points }) =>
    points.map((point) => {
      const { survey, part } = point;
      const exact = point.kind === 'value' && point.bound === null ? point : null;
      return [
        t(`survey-trend.measure.${measure}`),
        side === null ? t('survey-trend.lines.all') : t(`kind.${side}`),
        survey.title,
        t(`survey-team.mode.${survey.mode}`),
        survey.openedOn,
        survey.closedOn,
        exact?.value ?? '',
        exact?.interval?.low ?? '',
        exact?.interval?.high ?? '',
        isUntold(point) ? '' : part.answered,
        part.asked,
        exact ? '' : formatPoint(measure, point, texts),
        survey.id,
      ];
    }),
  );
  return csvText({ fields, data }, texts);
}

const isUntold = (point: TrendLine['points'][number]): boolean => point.kind === 'gap' && point.gap === 'untold';

/** The same as JSON, with the changes of the team's. What is not told is null. */
export function trendJson({ measure, lines, markers }: ExportedTrend): string {
  return JSON.stringify(
    {
      measure,
      currentDays,
      lines: lines.map(({ side, points }) => ({
        of: side ?? 'all',
        points: points.map((point) => {
          const { survey, part } = point;
          const { id, title, mode, surveyKind, openedOn, closedOn } = survey;
          return {
            survey: { id, title, mode, surveyKind, openedOn, closedOn },
            asked: part.asked,
            answered: isUntold(point) ? null : part.answered,
            value: point.kind === 'value' ? point.value : null,
            bound: point.kind === 'value' ? point.bound : null,
            interval: point.kind === 'value' ? point.interval : null,
            gap: point.kind === 'gap' ? point.gap : null,
          };
        }),
      })),
      markers,
    },
    null,
    2,
  );
}
