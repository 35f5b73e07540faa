import type { IsoDate } from '../../../../src/contract/common';
import type { TrendMeasure } from '../../../../src/contract/survey/trends';
import { isOld } from '../../../../src/core/survey/trend/age';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/survey.module.css';
import tables from '../style/tables.module.css';
import { formatBounds, formatInterval, formatPoint } from './numbers';
import type { TrendLine } from './trend-chart';

type TrendTableProps = { measure: TrendMeasure; line: TrendLine; today: IsoDate };

/** The numbers of a line, the newest first. */
export function TrendTable({ measure, line: { side, points }, today }: TrendTableProps) {
  const texts = useTexts();
  const { t, day, number } = texts;
  const title = t('survey-trend.table', { measure: t(`survey-trend.measure.${measure}`) });
  const columns = {
    closed: t('survey-trend.table.closed'),
    value: t('survey-trend.table.value'),
    interval: t('survey-trend.table.interval'),
    bounds: t('survey-trend.table.bounds'),
    answered: t('survey-trend.table.answered'),
  };
  return (
    <div className={tables.frame}>
      <table className={`${tables.table} ${tables.stacked}`}>
        <caption>{side === null ? title : `${title} · ${t(`kind.${side}`)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t('surveys.column.title')}</th>
            <th scope="col">{columns.closed}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.interval}</th>
            <th scope="col">{columns.bounds}</th>
            <th scope="col">{columns.answered}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => {
            const { survey, part } = point;
            return (
              <tr key={survey.id}>
                <th scope="row">
                  <span dir="auto">{survey.title}</span>
                  <span className={styles.own}>{t(`survey-team.mode.${survey.mode}`)}</span>
                </th>
                <td data-column={columns.closed}>
                  {day(survey.closedOn)}
                  {isOld(survey, today) && <span className={styles.own}>{t('survey-trend.old')}</span>}
                </td>
                <td data-column={columns.value}>{formatPoint(measure, point, texts)}</td>
                <td data-column={columns.interval}>{formatInterval(measure, point, texts)}</td>
                <td data-column={columns.bounds}>{formatBounds(measure, point, texts)}</td>
                <td data-column={columns.answered}>
                  {point.kind === 'gap' && point.gap === 'untold'
                    ? `– / ${number(part.asked)}`
                    : `${number(part.answered)} / ${number(part.asked)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
