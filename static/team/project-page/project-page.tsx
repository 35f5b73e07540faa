import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { AskKind } from '../../../src/contract/calls/ask';
import type { ProjectOverview } from '../../../src/contract/calls/plan';
import type { Result } from '../../../src/contract/result';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { Narrowing } from '../ask/kind';
import { callPlan } from '../call/calls';
import { firstKind, kindNames, loadProjectKinds, type ProjectKinds } from '../kinds/ask-kinds';
import { SharedList } from '../list/shared-list';
import { Tabs } from '../tabs/tabs';
import { withOverviewPage } from './overview/overview';
import styles from './project-page.module.css';
import { UnseenNotices } from './unseen/unseen-notices';

const Overview = lazy(() => import('./overview/overview-tab'));

/** Loads all engagements of the project; those of most projects come in one reply. */
async function loadOverview(): Promise<Result<ProjectOverview>> {
  let result = await callPlan('show-project', {});
  while (result.ok && result.value.next !== null) {
    const known = result.value;
    const page = await callPlan('show-project', { after: known.next ?? 0 });
    result = page.ok ? { ok: true, value: withOverviewPage(known, page.value) } : page;
  }
  return result;
}

/** Loads the project, and beside it what its page needs of each kind. */
async function load(): Promise<Result<{ overview: ProjectOverview; kinds: ProjectKinds }>> {
  const [overview, kinds] = await Promise.all([loadOverview(), loadProjectKinds()]);
  return overview.ok ? { ok: true, value: { overview: overview.value, kinds } } : overview;
}

/** All that is asked of the customers, a list for each kind, and who waits for whom. Jira writes the page's title above the frame. */
export default function ProjectPage() {
  const { t } = useTexts();
  const { loaded, reload, refresh } = useLoaded(load);
  return (
    <main className={styles.page}>
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && loaded.value.overview.engagements.length === 0 && (
        <Empty title={t('issue.no-engagement.title')}>{t('issue.no-engagement.text')}</Empty>
      )}
      {loaded.status === 'ready' && loaded.value.overview.engagements.length > 0 && (
        <Project {...loaded.value} onRefresh={refresh} />
      )}
    </main>
  );
}

type TabKey = AskKind | 'overview';

type ProjectProps = { overview: ProjectOverview; kinds: ProjectKinds; onRefresh: () => Promise<void> };

function Project({ overview, kinds, onRefresh }: ProjectProps) {
  const { t } = useTexts();
  const [tab, setTab] = useState<TabKey>(firstKind);
  /**
   * A list is loaded when it or the overview is first looked at, and kept from then on: what was filtered, chosen and typed
   * there stays.
   */
  const [opened, setOpened] = useState<readonly TabKey[]>([firstKind]);
  const [wanted, setWanted] = useState<{ readonly kind: AskKind; readonly values: Narrowing } | null>(null);
  const choose = useCallback((next: TabKey) => {
    setTab(next);
    setOpened((before) => (before.includes(next) ? before : [...before, next]));
  }, []);
  return (
    <AroundAll kinds={kinds} isWanted={(kind) => opened.includes(kind) || opened.includes('overview')}>
      <UnseenNotices overview={overview} onRefresh={onRefresh} />
      <Tabs
        label={t('project.tabs')}
        tabs={[
          ...kindNames.map((kind) => ({ key: kind, label: t(kinds[kind].list.name) })),
          { key: 'overview', label: t('overview.tab') },
        ]}
        selected={tab}
        onSelect={choose}
      >
        {kindNames.map((kind) => {
          const { Tab } = kinds[kind];
          return (
            opened.includes(kind) && (
              <div key={kind} hidden={tab !== kind}>
                <Suspense fallback={<LoadingLines lines={6} />}>
                  <Tab overview={overview} wanted={wanted?.kind === kind ? wanted.values : null} />
                </Suspense>
              </div>
            )
          );
        })}
        {tab === 'overview' && (
          <Suspense fallback={<LoadingLines lines={6} />}>
            <Overview
              overview={overview}
              kinds={kinds}
              onShow={(kind, values) => {
                if (values) setWanted({ kind, values });
                choose(kind);
              }}
              onRefresh={onRefresh}
            />
          </Suspense>
        )}
      </Tabs>
    </AroundAll>
  );
}

type AroundAllProps = { kinds: ProjectKinds; isWanted: (kind: AskKind) => boolean; children: ReactNode };

/** The state that the kinds' tabs share with the overview, around all of them: their lists, and what else they bring. */
function AroundAll({ kinds, isWanted, children }: AroundAllProps) {
  return kindNames.reduceRight((inner, kind) => {
    const { source, Around } = kinds[kind];
    return (
      <SharedList key={kind} source={source} isWanted={isWanted(kind)}>
        {Around ? <Around>{inner}</Around> : inner}
      </SharedList>
    );
  }, children);
}
