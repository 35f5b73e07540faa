import { useCallback, useState } from 'react';
import type { EngagementTouchpoints, TouchedQuarter } from '../../../../src/contract/contact';
import { useLoaded } from '../../../bridge/use-loaded';
import { Bars } from '../../../chart/bars';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { StackedTable } from '../../stacked-table/stacked-table';
import styles from '../style/survey.module.css';
import { TouchpointExport } from './export-buttons';
import { countedAt, measuredIn, sumOf } from './touched';

type TouchpointsProps = { engagementId: string; customer: string; projectKey: string };

/** The counts of how often each person of one customer met the project with something measured, beside the questions that they were asked. */
export function Touchpoints({ engagementId, ...props }: TouchpointsProps) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('show-touchpoints', { engagementId }), [engagementId]);
  const { loaded, reload } = useLoaded(load);
  return (
    <section className={styles.section} aria-label={t('touched.title')}>
      <h4>{t('touched.title')}</h4>
      {loaded.status === 'loading' && <LoadingLines lines={4} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <TouchpointsView touchpoints={loaded.value} {...props} />}
    </section>
  );
}

type TouchpointsViewProps = Omit<TouchpointsProps, 'engagementId'> & { touchpoints: EngagementTouchpoints };

export function TouchpointsView({ touchpoints, customer, projectKey }: TouchpointsViewProps) {
  const texts = useTexts();
  const { t, plural, number } = texts;
  const { quarters, people } = touchpoints;
  const [wanted, setWanted] = useState('');
  const quarter = quarters.includes(wanted) ? wanted : (quarters[0] ?? '');
  const rows = countedAt(touchpoints, quarter);
  const personOf = usePeople(people.map(({ accountId }) => accountId));
  const total = sumOf(rows);
  const areRepliesTold = rows.every(({ replies }) => replies !== null);
  const [measured, questions] = [t('touched.measured'), t('touched.questions')];
  return (
    <>
      <p className={styles.subtle}>{t('touched.help')}</p>
      {!areRepliesTold && <p className={styles.subtle}>{t('touched.no-replies')}</p>}
      <Field label={t('gates.over-time.quarter')}>
        {(control) => (
          <Choice
            {...control}
            value={quarter}
            onChange={setWanted}
            options={quarters.map((value) => ({ value, label: value }))}
          />
        )}
      </Field>
      <p>
        {plural('touched.sum', people.length, {
          measured: number(total.measured),
          questions: number(total.questions),
        })}
      </p>
      {total.measured + total.questions > 0 && (
        <>
          <Bars
            bars={[
              { key: 'measured', label: measured, count: total.measured, tone: 'calm' },
              { key: 'questions', label: questions, count: total.questions, tone: 'grey' },
            ]}
          />
          <StackedTable
            caption={t('touched.table', { quarter })}
            rowTitle={t('touched.person')}
            rows={rows}
            keyOf={({ accountId }) => accountId}
            nameOf={({ accountId }) => <span dir="auto">{nameOf(accountId, personOf, texts)}</span>}
            columns={[
              { title: measured, cell: (row) => number(measuredIn(row)) },
              { title: t('touched.tasks'), cell: ({ tasks }) => number(tasks) },
              { title: t('touched.gates'), cell: ({ gates }) => number(gates) },
              { title: t('touched.surveys'), cell: ({ surveys }) => number(surveys) },
              ...(areRepliesTold
                ? [{ title: t('touched.replies'), cell: ({ replies }: TouchedQuarter) => number(replies ?? 0) }]
                : []),
              { title: questions, cell: (row) => number(row.questions) },
            ]}
          />
          <TouchpointExport touchpoints={touchpoints} customer={customer} projectKey={projectKey} />
        </>
      )}
    </>
  );
}
