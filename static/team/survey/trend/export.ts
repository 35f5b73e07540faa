import { currentDays } from '../../../../src/contract/survey/measures';
import type { Marker, TrendContext, TrendMeasure } from '../../../../src/contract/survey/trends';
import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import { formatPoint } from './numbers';
import type { TrendLine } from './trend-chart';

/** The points of a measure, as the screen shows them. */
export type ExportedTrend = {
  readonly measure: TrendMeasure;
  /** The name of the engagement whose customers alone it is of; null for all. */
  readonly customer: string | null;
  readonly lines: readonly TrendLine[];
  readonly contexts: readonly TrendContext[];
  readonly markers: readonly Marker[];
};

/** The points as CSV: numbers as spreadsheets read them, shares from 0 to 1. A gap is empty, with its reason, and so is what is only bounded. */
export function trendCsv({ measure, customer, lines, contexts }: ExportedTrend, texts: Texts): string {
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
    t('survey-trend.customers'),
    t('survey-trend.state.on'),
    t('survey-trend.state.open'),
    t('survey-trend.state.overdue'),
    t('survey-trend.state.unsigned'),
    t('survey-trend.export.done'),
    t('survey-trend.export.parts'),
    t('survey-trend.export.before'),
    t('survey-trend.export.higher'),
    t('survey-trend.export.lower'),
    t('survey-trend.export.same'),
    t('survey-trend.export.bounds-low'),
    t('survey-trend.export.bounds-high'),
  ];
  const data = lines.flatMap(({ side, points }) =>
    points.map((point) => {
      const { survey, part } = point;
      const context = contexts.find(({ id }) => id === survey.id);
      // People are compared over all who were asked, not on one side of them.
      const pairs = side === null ? context?.pairs.find((each) => each.measure === measure) : undefined;
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
        customer ?? t('survey-trend.customers.all'),
        context?.on ?? '',
        context?.state?.open ?? '',
        context?.state?.overdue ?? '',
        context?.state?.unsigned ?? '',
        context?.state?.done ?? '',
        context?.state?.asked ?? '',
        pairs?.before ?? '',
        pairs?.higher ?? '',
        pairs?.lower ?? '',
        pairs?.same ?? '',
        point.kind === 'value' ? (point.bounds?.low ?? '') : '',
        point.kind === 'value' ? (point.bounds?.high ?? '') : '',
      ];
    }),
  );
  return csvText({ fields, data }, texts);
}

const isUntold = (point: TrendLine['points'][number]): boolean => point.kind === 'gap' && point.gap === 'untold';

/** The same as JSON, with the changes of the team's. What is not told is null. */
export function trendJson({ measure, customer, lines, contexts, markers }: ExportedTrend): string {
  return JSON.stringify(
    {
      measure,
      customer,
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
            bounds: point.kind === 'value' ? point.bounds : null,
            gap: point.kind === 'gap' ? point.gap : null,
          };
        }),
      })),
      contexts: contexts.map(({ pairs, ...context }) => ({
        ...context,
        pairs: pairs.filter((each) => each.measure === measure),
      })),
      markers,
    },
    null,
    2,
  );
}
