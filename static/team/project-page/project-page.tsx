import { lazy, Suspense, useCallback, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ProjectOverview } from '../../../src/contract/plan';
import { useAnswer } from '../../bridge/use-answer';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callPlan } from '../call/calls';
import { PlanTab } from '../task/list/plan-tab';
import { usePlan } from '../task/list/use-plan';
import { withPage } from './overview/overview';
import styles from './project-page.module.css';
import { Tabs } from './tabs';

const Gates = lazy(() => import('../gate/list/gates-tab'));
const Overview = lazy(() => import('./overview/overview-tab'));

/** All engagements of the project; most projects' come in one answer. */
async function ask(): Promise<Answer<ProjectOverview>> {
  let answer = await callPlan('show-project', {});
  while (answer.ok && answer.value.next !== null) {
    const known = answer.value;
    const page = await callPlan('show-project', { after: known.next ?? 0 });
    answer = page.ok ? { ok: true, value: withPage(known, page.value) } : page;
  }
  return answer;
}

/** Every task of the project, and who waits for whom. Jira writes the page's title above the frame. */
export default function ProjectPage() {
  const { t } = useTexts();
  const { loaded, reload, refresh } = useAnswer(ask);
  return (
    <main className={styles.page}>
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && loaded.value.engagements.length === 0 && (
        <Empty title={t('issue.no-engagement.title')}>{t('issue.no-engagement.text')}</Empty>
      )}
      {loaded.status === 'ready' && loaded.value.engagements.length > 0 && (
        <Project overview={loaded.value} onRefresh={refresh} />
      )}
    </main>
  );
}

type TabKey = 'plan' | 'gates' | 'overview';

function Project({ overview, onRefresh }: { overview: ProjectOverview; onRefresh: () => Promise<void> }) {
  const { t } = useTexts();
  const [tab, setTab] = useState<TabKey>('plan');
  const [isGiving, setIsGiving] = useState(false);
  const [isSuggested, setIsSuggested] = useState(false);
  const [suggestions, setSuggestions] = useState(0);
  const plan = usePlan();
  /** Loaded when it is first looked at, and kept from then on. */
  const [hasGates, setHasGates] = useState(false);
  const choose = useCallback((next: TabKey) => {
    setTab(next);
    if (next === 'gates') setHasGates(true);
  }, []);
  const suggest = useCallback(() => {
    setTab('plan');
    // A set that is being put together stays.
    if (isGiving) return;
    setIsGiving(true);
    setIsSuggested(true);
    setSuggestions((count) => count + 1);
  }, [isGiving]);
  const changeGiving = useCallback((next: boolean) => {
    setIsGiving(next);
    setIsSuggested(false);
  }, []);
  return (
    <Tabs
      label={t('plan.tabs')}
      tabs={[
        { key: 'plan', label: t('plan.tab') },
        { key: 'gates', label: t('gates.tab') },
        { key: 'overview', label: t('overview.tab') },
      ]}
      chosen={tab}
      onChoose={choose}
    >
      {/* Kept while the other tab is shown: what was filtered, chosen and typed here stays. */}
      <div hidden={tab !== 'plan'}>
        {/* Begun anew for what is suggested: without old filters, and without what came of earlier acts. */}
        <PlanTab
          key={suggestions}
          overview={overview}
          plan={plan}
          isGiving={isGiving}
          isSuggested={isSuggested}
          onGiving={changeGiving}
        />
      </div>
      {hasGates && (
        <div hidden={tab !== 'gates'}>
          <Suspense fallback={<LoadingLines lines={6} />}>
            <Gates overview={overview} />
          </Suspense>
        </div>
      )}
      {tab === 'overview' && (
        <Suspense fallback={<LoadingLines lines={6} />}>
          <Overview overview={overview} plan={plan} onSuggest={suggest} onRefresh={onRefresh} />
        </Suspense>
      )}
    </Tabs>
  );
}
