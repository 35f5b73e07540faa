import type { Marker, TrendContext } from '../../../../src/contract/survey/trends';
import type { Point } from '../../../../src/core/survey/trend/points';
import { type Dot, LineChart } from '../../../chart/line-chart';
import { useTexts } from '../../../i18n/use-texts';
import { formatShare } from '../results/numbers';
import styles from '../style/survey.module.css';
import tables from '../style/tables.module.css';
import { formatPoint } from './numbers';
import { markAt } from './trend-chart';

type StateBesideProps = {
  /** Of confidence, in the order in which the surveys closed. */
  points: readonly Point[];
  contexts: readonly TrendContext[];
  markers: readonly Marker[];
};

/** The state of the project as it was kept when each survey closed, below the confidence that it is compared with: in the same places in time. */
export function StateBeside({ points, contexts, markers }: StateBesideProps) {
  const texts = useTexts();
  const { t, day, number } = texts;
  const rows = points.map((point) => ({ point, context: contexts.find(({ id }) => id === point.survey.id) }));
  const states = rows.map(({ context }) => context?.state);
  const kept = states.filter((state) => state !== undefined);
  // Even, so that half of it is a number of things, too.
  const most = 2 * Math.ceil(Math.max(1, ...kept.map(({ open }) => open)) / 2);
  const dots = (key: 'open' | 'overdue') =>
    states.map((state, at): Dot => ({ at, value: state?.[key] ?? null, interval: null, bound: null, isOld: false }));
  const columns = {
    on: t('survey-trend.state.on'),
    value: t('survey-trend.measure.confidence'),
    open: t('survey-trend.state.open'),
    overdue: t('survey-trend.state.overdue'),
    unsigned: t('survey-trend.state.unsigned'),
    done: t('survey-trend.state.done'),
  };
  return (
    <section className={styles.section} aria-label={t('survey-trend.state')}>
      <h4>{t('survey-trend.state')}</h4>
      <p className={styles.subtle}>{t('survey-trend.state.help')}</p>
      {kept.length === 0 ? (
        <p>{t('survey-trend.state.none')}</p>
      ) : (
        <>
          <LineChart
            label={t('survey-trend.state.picture', { kept: kept.length, surveys: points.length })}
            below={states.map((state) =>
              state && state.asked > 0 ? formatShare(state.done / state.asked, texts) : '–',
            )}
            lines={[
              { key: 'open', form: 'round', dots: dots('open') },
              { key: 'overdue', form: 'square', dots: dots('overdue') },
            ]}
            range={{ low: 0, high: most }}
            format={(value) => number(Math.round(value * 10) / 10)}
            median={null}
            marks={markers.map(({ day: changed }) =>
              markAt(
                points.map(({ survey }) => survey),
                changed,
              ),
            )}
          />
          <p className={styles.subtle}>{t('survey-trend.state.legend')}</p>
          <div className={tables.frame}>
            <table className={`${tables.table} ${tables.stacked}`}>
              <caption>{t('survey-trend.state.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('surveys.column.title')}</th>
                  {Object.values(columns).map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.toReversed().map(({ point, context }) => (
                  <tr key={point.survey.id}>
                    <th scope="row" dir="auto">
                      {point.survey.title}
                    </th>
                    <td data-column={columns.on}>{context ? day(context.on) : '–'}</td>
                    <td data-column={columns.value}>{formatPoint('confidence', point, texts)}</td>
                    <td data-column={columns.open}>{context ? number(context.state.open) : '–'}</td>
                    <td data-column={columns.overdue}>{context ? number(context.state.overdue) : '–'}</td>
                    <td data-column={columns.unsigned}>{context ? number(context.state.unsigned) : '–'}</td>
                    <td data-column={columns.done}>
                      {context
                        ? t('survey-trend.state.of', { done: context.state.done, asked: context.state.asked })
                        : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
