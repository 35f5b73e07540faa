import type { Marker, ProjectState, TrendContext } from '../../../../src/contract/survey/trends';
import type { Point } from '../../../../src/core/survey/trend/points';
import { type Dot, LineChart } from '../../../chart/line-chart';
import { useTexts } from '../../../i18n/use-texts';
import { type StackedColumn, StackedTable } from '../../stacked-table/stacked-table';
import { formatShare } from '../results/numbers';
import styles from '../style/survey.module.css';
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
  const states = rows.map(({ context }) => context?.state ?? null);
  const kept = states.filter((state) => state !== null);
  // Even, so that half of it is a number of things, too.
  const most = 2 * Math.ceil(Math.max(1, ...kept.map(({ open }) => open)) / 2);
  const dots = (key: 'open' | 'overdue') =>
    states.map((state, at): Dot => ({ at, value: state?.[key] ?? null, interval: null, bound: null, isOld: false }));
  const ofState = (title: string, words: (state: ProjectState) => string): StackedColumn<(typeof rows)[number]> => ({
    title,
    cell: ({ context }) => (context?.state ? words(context.state) : '–'),
  });
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
          <StackedTable
            caption={t('survey-trend.state.table')}
            rowTitle={t('surveys.column.title')}
            rows={rows.toReversed()}
            keyOf={({ point }) => point.survey.id}
            nameOf={({ point }) => <span dir="auto">{point.survey.title}</span>}
            columns={[
              { title: t('survey-trend.state.on'), cell: ({ context }) => (context ? day(context.on) : '–') },
              {
                title: t('survey-trend.measure.confidence'),
                cell: ({ point }) => formatPoint('confidence', point, texts),
              },
              ofState(t('survey-trend.state.open'), ({ open }) => number(open)),
              ofState(t('survey-trend.state.overdue'), ({ overdue }) => number(overdue)),
              ofState(t('survey-trend.state.unsigned'), ({ unsigned }) => number(unsigned)),
              ofState(t('survey-trend.state.done'), ({ done, asked }) => t('survey-trend.state.of', { done, asked })),
            ]}
          />
        </>
      )}
    </section>
  );
}
