import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { AskKind } from '../../../src/contract/calls/ask';
import type { IssuePanel as Panel } from '../../../src/contract/calls/team';
import { useLoaded } from '../../bridge/use-loaded';
import card from '../../card/card.module.css';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { Later } from '../../states/later';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { TeamAsk } from '../ask/issue-kind';
import type { StaleWords } from '../ask/stale-words';
import { callTeam } from '../call/calls';
import { issueKind, issueKindNames } from '../kinds/ask-kinds';
import { usePeople } from '../people/names';
import { AddButtons, type Adding } from './add-buttons';
import { AsksOnIssue } from './asks-on-issue';
import { EngagementNotices } from './engagement-notices';
import styles from './issue-panel.module.css';
import { hasNoAsks, peopleIn, whereMayAct, withAsk, withEntry } from './panel';
import { Summary } from './summary';

const SurveysHere = lazy(() => import('../survey/on-issue/surveys-here'));
const RaidList = lazy(() => import('../raid/raid-list'));

const load = () => callTeam('show-issue', {});

/** The asks of the customer on one issue. */
export default function IssuePanel() {
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Asks panel={loaded.value} change={setValue} refresh={refresh} />;
}

type AsksProps = {
  panel: Panel;
  change: (change: (panel: Panel) => Panel) => void;
  refresh: () => Promise<void>;
};

function Asks({ panel, change, refresh }: AsksProps) {
  const { t } = useTexts();
  const personOf = usePeople(peopleIn(panel));
  const [adding, setAdding] = useState<Adding | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  // A new object each time, so that each time is news.
  const [stale, setStale] = useState<{ readonly words: StaleWords } | null>(null);
  const staleNotice = useFocusOnNews(stale);
  const own = useMemo(() => whereMayAct(panel), [panel]);
  const mayAdd = own.engagements.some(({ status }) => status === 'active');
  const canAdd = mayAdd && adding === null;

  const hasRaid = panel.raid.length > 0;
  const onChanged = useCallback(
    (kind: AskKind, changed: TeamAsk) => {
      setStale(null);
      change((now) => withAsk(now, kind, changed));
      // How it stands with what signatures have asked for hangs on it.
      if (hasRaid) void refresh();
    },
    [change, hasRaid, refresh],
  );
  const onStale = useCallback(
    async (kind: AskKind) => {
      await refresh();
      setStale({ words: issueKind(kind).stale });
    },
    [refresh],
  );
  const Form = adding && issueKind(adding.kind).Form;

  return (
    <div className={styles.panel}>
      <div className={card.top}>
        {/* What an empty issue invites to is being done then. */}
        {(adding === null || !hasNoAsks(panel)) && <Summary panel={panel} />}
        <AddButtons isShown={canAdd} adding={adding} hasNone={hasNoAsks(panel)} onAdd={setAdding} />
      </div>
      <EngagementNotices panel={panel} onRefresh={refresh} />
      {stale && (
        <Notice tone="warning" isLive focusRef={staleNotice} title={t(stale.words.title)}>
          {t(stale.words.text)}
        </Notice>
      )}
      {adding && Form && (
        <Later>
          <Form
            panel={own}
            personOf={personOf}
            copyOf={adding.copyOf}
            onAdded={(made) => {
              setAdding(null);
              setAdded(made.id);
              onChanged(adding.kind, made);
            }}
            onCancel={() => setAdding(null)}
          />
        </Later>
      )}
      {issueKindNames.map((kind) => (
        <AsksOnIssue
          key={kind}
          kind={kind}
          panel={panel}
          personOf={personOf}
          canAdd={canAdd}
          added={added}
          change={change}
          onChanged={onChanged}
          onStale={onStale}
          onCopy={({ id }) => setAdding({ kind, copyOf: id })}
        />
      ))}
      {panel.engagements.length > 0 && (
        <Later>
          <SurveysHere panel={own} mayPlan={mayAdd} />
        </Later>
      )}
      {hasRaid && (
        <Suspense fallback={<LoadingLines lines={2} />}>
          <RaidList
            entries={panel.raid}
            mayActIn={panel.mayActIn}
            personOf={personOf}
            onTold={(entry) => change((now) => withEntry(now, entry))}
            onStale={refresh}
          />
        </Suspense>
      )}
      {panel.mayActIn.length === 0 && panel.engagements.length > 0 && (
        <p className={styles.quiet}>{t(panel.mayEdit ? 'issue.customer-only' : 'issue.read-only')}</p>
      )}
    </div>
  );
}
