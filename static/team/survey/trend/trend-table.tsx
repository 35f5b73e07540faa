import type { IsoDate } from '../../../../src/contract/common';
import type { TrendMeasure } from '../../../../src/contract/survey/trends';
import { isOld } from '../../../../src/core/survey/trend/age';
import { useTexts } from '../../../i18n/use-texts';
import { StackedTable } from '../../stacked-table/stacked-table';
import styles from '../style/survey.module.css';
import { formatBounds, formatInterval, formatPoint } from './numbers';
import type { TrendLine } from './trend-chart';

type TrendTableProps = { measure: TrendMeasure; line: TrendLine; today: IsoDate };

/** The numbers of a line, the newest first. */
export function TrendTable({ measure, line: { side, points }, today }: TrendTableProps) {
  const texts = useTexts();
  const { t, day, number } = texts;
  const title = t('survey-trend.table', { measure: t(`survey-trend.measure.${measure}`) });
  return (
    <StackedTable
      caption={side === null ? title : `${title} · ${t(`kind.${side}`)}`}
      rowTitle={t('surveys.column.title')}
      rows={points.toReversed()}
      keyOf={({ survey }) => survey.id}
      nameOf={({ survey }) => (
        <>
          <span dir="auto">{survey.title}</span>
          <span className={styles.own}>{t(`survey-team.mode.${survey.mode}`)}</span>
        </>
      )}
      columns={[
        {
          title: t('survey-trend.table.closed'),
          cell: ({ survey }) => (
            <>
              {day(survey.closedOn)}
              {isOld(survey, today) && <span className={styles.own}>{t('survey-trend.old')}</span>}
            </>
          ),
        },
        { title: t('survey-trend.table.value'), cell: (point) => formatPoint(measure, point, texts) },
        { title: t('survey-trend.table.interval'), cell: (point) => formatInterval(measure, point, texts) },
        { title: t('survey-trend.table.bounds'), cell: (point) => formatBounds(measure, point, texts) },
        {
          title: t('survey-trend.table.answered'),
          cell: (point) =>
            point.kind === 'gap' && point.gap === 'untold'
              ? `– / ${number(point.part.asked)}`
              : `${number(point.part.answered)} / ${number(point.part.asked)}`,
        },
      ]}
    />
  );
}
