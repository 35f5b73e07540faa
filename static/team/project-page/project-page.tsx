import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import type { AskKind, AskRef } from '../../../src/contract/calls/ask';
import type { ProjectOverview } from '../../../src/contract/calls/plan';
import type { Result } from '../../../src/contract/result';
import { view } from '../../bridge/forge';
import { useLoaded } from '../../bridge/use-loaded';
import { now } from '../../clock/now';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { Narrowing } from '../ask/kind';
import { firstKind, kindNames, loadProjectKinds, type ProjectKinds } from '../kinds/ask-kinds';
import { RefreshingContext } from '../list/refreshing';
import { HeldLists, SharedList, useSharedLists } from '../list/shared-list';
import { surveyIn } from '../survey/state/survey-path';
import { Tabs } from '../tabs/tabs';
import styles from './project-page.module.css';
import { loadOverview, loadProject, type Project } from './refresh/load-project';
import { NotRefreshed } from './refresh/not-refreshed';
import { isOutOfDate } from './refresh/out-of-date';
import { useRefreshAll } from './refresh/use-refresh-all';
import { useSeenAgain } from './refresh/use-seen-again';
import { UnseenNotices } from './unseen/unseen-notices';

const Overview = lazy(() => import('./overview/overview-tab'));

/** Loads the project, and beside it what its page needs of each kind, and what its address leads to. */
async function load(): Promise<Result<LoadedProps>> {
  const [overview, kinds, opens] = await Promise.all([loadOverview(), loadProjectKinds(), namedInAddress()]);
  return overview.ok ? { ok: true, value: { overview: overview.value, kinds, opens } } : overview;
}

/** The ask that the address of the page names; null for the page as such. A host that does not tell its address shows the page as such. */
async function namedInAddress(): Promise<AskRef | null> {
  try {
    const { location } = await view.createHistory();
    const surveyId = surveyIn(location.pathname);
    return surveyId === null ? null : { kind: 'survey', id: surveyId };
  } catch {
    return null;
  }
}

/** All that is asked of the customers, a list for each kind, and who waits for whom. Jira writes the page's title above the frame. */
export default function ProjectPage() {
  const { loaded, reload } = useLoaded(load);
  return (
    <main className={styles.page}>
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <Loaded {...loaded.value} />}
    </main>
  );
}

type TabKey = AskKind | 'overview';

/** @property opens the ask that is shown first; null for the list of tasks */
type LoadedProps = { overview: ProjectOverview; kinds: ProjectKinds; opens: AskRef | null };

function Loaded({ overview, kinds, opens }: LoadedProps) {
  const { t } = useTexts();
  const [project, setProject] = useState<Project>({ overview });
  const [tab, setTab] = useState<TabKey>(opens?.kind ?? firstKind);
  /**
   * A list is loaded when it or the overview is first looked at, and kept from then on: what was filtered, chosen and typed
   * there stays.
   */
  const [opened, setOpened] = useState<readonly TabKey[]>([opens?.kind ?? firstKind]);
  const choose = useCallback((next: TabKey) => {
    setTab(next);
    setOpened((before) => (before.includes(next) ? before : [...before, next]));
  }, []);
  if (project.overview.engagements.length === 0) {
    return <Empty title={t('issue.no-engagement.title')}>{t('issue.no-engagement.text')}</Empty>;
  }
  return (
    <AroundAll kinds={kinds} isWanted={(kind) => isWanted(kind, opened)}>
      <Parts
        project={project}
        kinds={kinds}
        opens={opens}
        tab={tab}
        opened={opened}
        onSelect={choose}
        onLoaded={setProject}
      />
    </AroundAll>
  );
}

const isWanted = (kind: AskKind, opened: readonly TabKey[]) => opened.includes(kind) || opened.includes('overview');

type PartsProps = {
  project: Project;
  kinds: ProjectKinds;
  opens: AskRef | null;
  tab: TabKey;
  opened: readonly TabKey[];
  onSelect: (tab: TabKey) => void;
  onLoaded: (project: Project) => void;
};

function Parts({ project, kinds, opens, tab, opened, onSelect, onLoaded }: PartsProps) {
  const { t } = useTexts();
  const { overview } = project;
  const [narrowing, setNarrowing] = useState<{ readonly kind: AskKind; readonly values: Narrowing } | null>(null);
  const listOf = useSharedLists();
  const { isOfOneTime, acts, ...refreshing } = useRefreshAll({
    lists: kindNames.filter((kind) => isWanted(kind, opened)).map((kind) => listOf(kinds[kind].source)),
    load: () => loadProject(project, opened.includes('overview')),
    onLoaded,
  });
  const { refresh } = refreshing;
  // Whatever was done meanwhile, by whom and on which tab, the overview shows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act asks for it once.
  useEffect(() => {
    if (tab === 'overview') void refresh();
  }, [tab, acts, refresh]);
  useSeenAgain((hiddenSince) => {
    const engagements = overview.engagements.map(({ engagement }) => engagement);
    if (isOutOfDate(engagements, hiddenSince, now())) void refresh();
  });
  return (
    <RefreshingContext.Provider value={refreshing}>
      <UnseenNotices overview={overview} onRefresh={refresh} />
      <NotRefreshed />
      <Tabs
        label={t('project.tabs')}
        tabs={[
          ...kindNames.map((kind) => ({ key: kind, label: t(kinds[kind].list.name) })),
          { key: 'overview', label: t('overview.tab') },
        ]}
        selected={tab}
        onSelect={onSelect}
      >
        {kindNames.map((kind) => {
          const { Tab } = kinds[kind];
          return (
            opened.includes(kind) && (
              <div key={kind} hidden={tab !== kind}>
                <Suspense fallback={<LoadingLines lines={6} />}>
                  <Tab
                    overview={overview}
                    wanted={narrowing?.kind === kind ? narrowing.values : null}
                    opens={opens?.kind === kind ? opens.id : null}
                  />
                </Suspense>
              </div>
            )
          );
        })}
        <HeldLists isHeld={!isOfOneTime}>
          {tab === 'overview' && (
            <Suspense fallback={<LoadingLines lines={6} />}>
              <Overview
                project={project}
                kinds={kinds}
                onShow={(kind, values) => {
                  if (values) setNarrowing({ kind, values });
                  onSelect(kind);
                }}
              />
            </Suspense>
          )}
        </HeldLists>
      </Tabs>
    </RefreshingContext.Provider>
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
