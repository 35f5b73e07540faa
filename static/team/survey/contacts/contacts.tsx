import { useCallback, useState } from 'react';
import type { EngagementContacts, ProjectContacts } from '../../../../src/contract/contact';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useLoaded } from '../../../bridge/use-loaded';
import { LineChart } from '../../../chart/line-chart';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { formatWay } from '../../gate/over-time/way';
import { StackedTable } from '../../stacked-table/stacked-table';
import styles from '../style/survey.module.css';
import { ChaseList } from './chase-list';
import { ContactExport } from './export-buttons';
import { formatRatio, ratioOf, togetherByQuarter } from './ratio';
import { Touchpoints } from './touchpoints';

type ContactsProps = { engagements: ReadonlyMap<string, EngagementSummary>; projectKey: string; mayAct: boolean };

/** The share of contacts that the customer did not have to ask for, by quarter, and the times that they had to. */
export default function Contacts(props: ContactsProps) {
  const load = useCallback(() => callPlan('show-contacts', {}), []);
  const { loaded, reload, refresh, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={6} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const put = (changed: EngagementContacts) =>
    setValue(({ engagements }) => ({
      engagements: engagements.map((each) => (each.engagementId === changed.engagementId ? changed : each)),
    }));
  return <ContactsView {...props} contacts={loaded.value} onChanged={put} onStale={refresh} />;
}

type ContactsViewProps = ContactsProps & {
  contacts: ProjectContacts;
  onChanged: (changed: EngagementContacts) => void;
  onStale: () => Promise<void>;
};

export function ContactsView({ contacts, engagements, projectKey, mayAct, onChanged, onStale }: ContactsViewProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const all = contacts.engagements;
  const [wanted, setWanted] = useState('');
  const only = all.length === 1 ? all[0] : all.find(({ engagementId }) => engagementId === wanted);
  const nameOf = (id: string) => engagements.get(id)?.name ?? '';
  if (all.length === 0) return <p>{t('chase.none-yours')}</p>;
  const quarters = togetherByQuarter(only ? [only] : all);
  const ratios = quarters.map(ratioOf);
  const told = ratios.filter((ratio) => ratio !== null);
  return (
    <>
      <p className={styles.subtle}>{t('chase.help')}</p>
      {all.length > 1 && (
        <Field label={t('survey-trend.customers')}>
          {(control) => (
            <Choice
              {...control}
              value={wanted}
              onChange={setWanted}
              options={[
                { value: '', label: t('survey-trend.customers.all') },
                ...all.map(({ engagementId }) => ({ value: engagementId, label: nameOf(engagementId) })),
              ]}
            />
          )}
        </Field>
      )}
      {quarters.length === 0 ? (
        <p>{t('chase.empty')}</p>
      ) : (
        <>
          <p>{formatWay(told, texts)}</p>
          {told.length > 0 && (
            <LineChart
              label={t('chase.picture', { quarters: quarters.length })}
              below={quarters.map(({ outbound, chase }) => number(outbound + chase))}
              lines={[
                {
                  key: 'ratio',
                  form: 'round',
                  dots: ratios.map((value, at) => ({ at, value, interval: null, bound: null, isOld: false })),
                },
              ]}
              range={{ low: 0, high: 1 }}
              format={(value) => t('gates.share', { share: Math.round(value * 100) })}
              median={null}
              marks={[]}
            />
          )}
          <StackedTable
            caption={t('chase.table')}
            rowTitle={t('gates.over-time.quarter')}
            rows={quarters.toReversed()}
            keyOf={({ name }) => name}
            nameOf={({ name }) => name}
            columns={[
              { title: t('chase.ratio'), cell: (quarter) => formatRatio(quarter, texts) },
              { title: t('chase.outbound'), cell: ({ outbound }) => number(outbound) },
              { title: t('chase.chase'), cell: ({ chase }) => number(chase) },
            ]}
          />
        </>
      )}
      <ContactExport
        exported={(only ? [only] : all).map((each) => ({ ...each, customer: nameOf(each.engagementId) }))}
        projectKey={projectKey}
      />
      {only ? (
        <>
          <ChaseList key={only.engagementId} contacts={only} mayAct={mayAct} onChanged={onChanged} onStale={onStale} />
          <Touchpoints
            key={`met ${only.engagementId}`}
            engagementId={only.engagementId}
            customer={nameOf(only.engagementId)}
            projectKey={projectKey}
          />
        </>
      ) : (
        <p className={styles.subtle}>{t('chase.choose')}</p>
      )}
    </>
  );
}
