import Button from '@atlaskit/button/new';
import { lazy, useCallback, useState } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Result } from '../../../../src/contract/result';
import {
  type CustomerTrends,
  type Markers,
  type SurveyTrends,
  type TrendMeasure,
  trendMeasures,
} from '../../../../src/contract/survey/trends';
import { hasSides, pointsOf, sidesIn } from '../../../../src/core/survey/trend/points';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { ButtonLine } from '../../../button/button-line';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { Empty } from '../../../states/empty';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { tQuantile } from '../results/t-quantile';
import styles from '../style/survey.module.css';
import { TrendExport } from './export-buttons';
import { MarkerList } from './marker-list';
import { StateBeside } from './state-beside';
import { TargetTable, useTargets } from './targets';
import { formatLatest, formatSamePeople, formatSides, formatVerdict } from './told';
import { TrendChart, type TrendLine } from './trend-chart';
import { TrendTable } from './trend-table';

const Contacts = lazy(() => import('../contacts/contacts'));
const GatesOverTime = lazy(() => import('../../gate/over-time/gates-over-time'));

type TrendsProps = {
  engagements: ReadonlyMap<string, EngagementSummary>;
  projectKey: string;
  /** Of the first engagement. */
  today: IsoDate;
  mayAct: boolean;
};

/** The results of closed surveys over time, measure by measure, and the sign-offs beside them. */
export default function Trends(props: TrendsProps) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('show-trends', {}), []);
  const { loaded, reload, refresh, setValue } = useLoaded(load);
  const [isAtContacts, setIsAtContacts] = useState(false);
  const [isAtGates, setIsAtGates] = useState(false);
  const [engagementId, setEngagementId] = useState('');
  const loadCustomer = useCallback(
    (): Promise<Result<CustomerTrends | null>> =>
      engagementId === ''
        ? Promise.resolve({ ok: true, value: null })
        : callPlan('show-customer-trends', { engagementId }),
    [engagementId],
  );
  const customer = useLoaded(loadCustomer);
  return (
    <>
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && (
        <TrendsView
          {...props}
          trends={loaded.value}
          engagementId={engagementId}
          onEngagement={setEngagementId}
          customer={customer.loaded}
          onRetry={customer.reload}
          onMarkers={(markers) => setValue((now) => ({ ...now, markers }))}
          onStale={refresh}
        />
      )}
      <section className={styles.section} aria-label={t('survey-trend.gates')}>
        <h3>{t('survey-trend.gates')}</h3>
        <ButtonLine>
          <Button appearance="subtle" aria-expanded={isAtGates} onClick={() => setIsAtGates(!isAtGates)}>
            {t(isAtGates ? 'survey-trend.gates.hide' : 'survey-trend.gates.show')}
          </Button>
        </ButtonLine>
        {isAtGates && (
          <Later>
            <GatesOverTime engagements={props.engagements} />
          </Later>
        )}
      </section>
      <section className={styles.section} aria-label={t('chase.title')}>
        <h3>{t('chase.title')}</h3>
        <ButtonLine>
          <Button appearance="subtle" aria-expanded={isAtContacts} onClick={() => setIsAtContacts(!isAtContacts)}>
            {t(isAtContacts ? 'chase.hide' : 'chase.show')}
          </Button>
        </ButtonLine>
        {isAtContacts && (
          <Later>
            <Contacts engagements={props.engagements} projectKey={props.projectKey} mayAct={props.mayAct} />
          </Later>
        )}
      </section>
    </>
  );
}

type TrendsViewProps = TrendsProps & {
  trends: SurveyTrends;
  /** Empty for all customers. */
  engagementId: string;
  onEngagement: (engagementId: string) => void;
  /** Told by the customers of this engagement alone; null for all. */
  customer: Loaded<CustomerTrends | null>;
  onRetry: () => Promise<void>;
  onMarkers: (markers: Markers) => void;
  onStale: () => Promise<void>;
};

export function TrendsView({
  trends,
  engagements,
  engagementId,
  onEngagement,
  customer,
  onRetry,
  projectKey,
  today,
  mayAct,
  onMarkers,
  onStale,
}: TrendsViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const [wanted, setWanted] = useState<TrendMeasure | null>(null);
  const [isBySide, setIsBySide] = useState(false);
  const asked = trendMeasures.filter((each) =>
    trends.surveys.some(({ measures }) => measures.some(({ measure }) => measure === each)),
  );
  const measure = wanted ?? asked[0];
  if (measure === undefined) {
    return <Empty title={t('survey-trend.empty.title')}>{t('survey-trend.empty.text')}</Empty>;
  }
  const shown = engagementId === '' ? trends : customer.status === 'ready' ? customer.value : null;
  const mayPart = shown !== null && hasSides(shown.surveys, measure);
  return (
    <>
      <div className={styles.facts}>
        <Field label={t('survey-trend.measure')}>
          {(control) => (
            <Choice
              {...control}
              value={measure}
              onChange={(value) => setWanted(asked.find((each) => each === value) ?? null)}
              options={asked.map((value) => ({ value, label: t(`survey-trend.measure.${value}`) }))}
            />
          )}
        </Field>
        {engagements.size > 1 && (
          <Field label={t('survey-trend.customers')}>
            {(control) => (
              <Choice
                {...control}
                value={engagementId}
                onChange={onEngagement}
                options={[
                  { value: '', label: t('survey-trend.customers.all') },
                  ...[...engagements.values()].map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
        )}
        {mayPart && (
          <Field label={t('survey-trend.lines')}>
            {(control) => (
              <Choice
                {...control}
                value={isBySide ? 'sides' : 'all'}
                onChange={(value) => setIsBySide(value === 'sides')}
                options={[
                  { value: 'all', label: t('survey-trend.lines.all') },
                  { value: 'sides', label: t('survey-trend.lines.sides') },
                ]}
              />
            )}
          </Field>
        )}
      </div>
      {shown ? (
        <MeasureOverTime
          measure={measure}
          told={shown}
          customer={engagements.get(engagementId)?.name ?? null}
          targetsOf={
            engagementId !== '' ? engagementId : engagements.size === 1 ? ([...engagements.keys()][0] ?? null) : null
          }
          isBySide={isBySide && mayPart}
          trends={trends}
          projectKey={projectKey}
          today={today}
          mayAct={mayAct}
          onMarkers={onMarkers}
          onStale={onStale}
        />
      ) : customer.status === 'refused' ? (
        <Problem error={customer.error} onRetry={onRetry} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </>
  );
}

type MeasureOverTimeProps = Omit<TrendsProps, 'engagements'> & {
  measure: TrendMeasure;
  told: Omit<CustomerTrends, 'leftOut'> & Partial<Pick<CustomerTrends, 'leftOut'>>;
  /** The name of the engagement whose customers alone it is of; null for all. */
  customer: string | null;
  /** The engagement whose targets are drawn; null where several are looked at. */
  targetsOf: string | null;
  isBySide: boolean;
} & Pick<TrendsViewProps, 'trends' | 'onMarkers' | 'onStale'>;

/** One measure: what can be said of it, as a picture and as a table, and what changed meanwhile. */
function MeasureOverTime({
  measure,
  told: { surveys, contexts, isCut, leftOut = 0 },
  customer,
  targetsOf,
  isBySide,
  trends,
  projectKey,
  today,
  mayAct,
  onMarkers,
  onStale,
}: MeasureOverTimeProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const lineOf = (side: TrendLine['side']): TrendLine => ({
    side,
    points: pointsOf(surveys, measure, side, tQuantile),
  });
  const all = lineOf(null);
  const lines = isBySide ? [lineOf('external'), lineOf('internal')] : [all];
  const sides = sidesIn(surveys, measure, tQuantile);
  const markers = trends.markers?.markers ?? [];
  const isDrawn = lines.some(({ points }) => points.some(({ kind }) => kind === 'value'));
  const targets = useTargets(targetsOf, measure);
  const samePeople = formatSamePeople(measure, all.points, contexts, texts);
  return (
    <>
      <section className={styles.section} aria-label={t(`survey-trend.measure.${measure}`)}>
        <h3>{t(`survey-trend.measure.${measure}`)}</h3>
        {lines.map(({ side, points }) => (
          <p key={side ?? 'all'}>
            {[
              ...(side === null ? [] : [t('survey-trend.side', { name: t(`kind.${side}`) })]),
              ...formatLatest(measure, points, today, texts),
              ...formatVerdict(points, texts),
            ].join(' ')}
          </p>
        ))}
        {samePeople !== null && <p>{samePeople}</p>}
        {sides && (
          <Notice tone={sides.isAlarm ? 'warning' : 'information'}>{formatSides(measure, sides, texts)}</Notice>
        )}
        {leftOut > 0 && <p className={styles.subtle}>{plural('survey-trend.customers.left-out', leftOut)}</p>}
        {isCut && <p className={styles.subtle}>{t('survey-trend.cut')}</p>}
        <TrendChart measure={measure} lines={lines} markers={markers} targets={targets} today={today} />
        {isDrawn && <p className={styles.subtle}>{t('survey-trend.legend')}</p>}
        {isDrawn && targets.length > 0 && <p className={styles.subtle}>{t('survey-trend.targets.legend')}</p>}
        {targetsOf === null && <p className={styles.subtle}>{t('survey-trend.targets.choose')}</p>}
        {isBySide && <p className={styles.subtle}>{t('survey-trend.lines.sides-help')}</p>}
        {measure === 'confidence' && <StateBeside points={all.points} contexts={contexts} markers={markers} />}
        {lines.map((line) => (
          <TrendTable key={line.side ?? 'all'} measure={measure} line={line} today={today} />
        ))}
        <TargetTable measure={measure} targets={targets} />
        <TrendExport exported={{ measure, customer, lines, contexts, markers }} projectKey={projectKey} />
      </section>
      {trends.markers && (
        <MarkerList
          measure={measure}
          points={all.points}
          contexts={contexts}
          markers={trends.markers}
          mayAct={mayAct}
          onChanged={onMarkers}
          onStale={onStale}
        />
      )}
    </>
  );
}
