import { useCallback, useState } from 'react';
import type { EngagementTouchpoints } from '../../../../src/contract/contact';
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
import styles from '../style/survey.module.css';
import tables from '../style/tables.module.css';
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
  const columns = {
    measured: t('touched.measured'),
    tasks: t('touched.tasks'),
    gates: t('touched.gates'),
    surveys: t('touched.surveys'),
    ...(areRepliesTold ? { replies: t('touched.replies') } : {}),
    questions: t('touched.questions'),
  };
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
              { key: 'measured', label: columns.measured, count: total.measured, tone: 'calm' },
              { key: 'questions', label: columns.questions, count: total.questions, tone: 'grey' },
            ]}
          />
          <div className={tables.frame}>
            <table className={`${tables.table} ${tables.stacked}`}>
              <caption>{t('touched.table', { quarter })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('touched.person')}</th>
                  {Object.values(columns).map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.accountId}>
                    <th scope="row" dir="auto">
                      {nameOf(row.accountId, personOf, texts)}
                    </th>
                    <td data-column={columns.measured}>{number(measuredIn(row))}</td>
                    <td data-column={columns.tasks}>{number(row.tasks)}</td>
                    <td data-column={columns.gates}>{number(row.gates)}</td>
                    <td data-column={columns.surveys}>{number(row.surveys)}</td>
                    {row.replies !== null && <td data-column={columns.replies}>{number(row.replies)}</td>}
                    <td data-column={columns.questions}>{number(row.questions)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <TouchpointExport touchpoints={touchpoints} customer={customer} projectKey={projectKey} />
        </>
      )}
    </>
  );
}
