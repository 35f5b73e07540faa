import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { TeamTask } from '../../../src/contract/task/task';
import type { IssuePanel as Panel } from '../../../src/contract/team';
import { useLoaded } from '../../bridge/use-loaded';
import card from '../../card/card.module.css';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { Notice } from '../../notice/notice';
import { Later } from '../../states/later';
import { LoadingLines } from '../../states/loading';
import { MoreButton } from '../../states/more-button';
import { Problem } from '../../states/problem';
import { inAttentionOrder } from '../ask/attention';
import type { StaleWords } from '../ask/stale-words';
import { callTeam } from '../call/calls';
import { staleGate } from '../gate/words/stale';
import { useIssueTitles } from '../issue/issue-titles';
import { usePeople } from '../people/names';
import { TaskRow } from '../task/row/task-row';
import { taskAttention } from '../task/state/attention';
import { staleTask } from '../task/state/stale';
import { EngagementNotices } from './engagement-notices';
import { withGate } from './gates';
import styles from './issue-panel.module.css';
import { Summary } from './summary';
import { peopleIn, waitedFor, withEntry, withPage, withTask } from './tasks';

const GiveTaskForm = lazy(() => import('../task/form/give-task-form'));
const GateForm = lazy(() => import('../gate/form/gate-form'));
const GateList = lazy(() => import('../gate/row/gate-list'));
const RaidList = lazy(() => import('../raid/raid-list'));

const ask = () => callTeam('show-issue', {});

/** What the customer is to do and to sign on one issue. */
export default function IssuePanel() {
  const { loaded, setValue, reload, refresh } = useLoaded(ask);
  if (loaded.status === 'loading') return <LoadingLines />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Tasks panel={loaded.value} change={setValue} refresh={refresh} />;
}

type TasksProps = {
  panel: Panel;
  change: (change: (panel: Panel) => Panel) => void;
  refresh: () => Promise<void>;
};

function Tasks({ panel, change, refresh }: TasksProps) {
  const texts = useTexts();
  const personOf = usePeople(peopleIn(panel));
  const issues = useIssueTitles(waitedFor(panel.tasks));
  const [isGiving, setIsGiving] = useState(false);
  /** While a gate is drafted: from scratch, or as a copy of another. */
  const [asking, setAsking] = useState<{ readonly copyOf: string | null } | null>(null);
  const [drafted, setDrafted] = useState<string | null>(null);
  // A new object each time, so that each time is news.
  const [stale, setStale] = useState<{ readonly words: StaleWords } | null>(null);
  const staleNotice = useFocusOnNews(stale);
  const giveButton = useReturnFocus(isGiving);
  const askButton = useReturnFocus(asking !== null);
  const canGive = panel.mayEdit && panel.engagements.some(({ status }) => status === 'active');

  const onChanged = useCallback(
    (task: TeamTask) => {
      setStale(null);
      change((now) => withTask(now, task));
    },
    [change],
  );
  const onGateChanged = useCallback(
    (gate: TeamGate) => {
      setStale(null);
      change((now) => withGate(now, gate));
    },
    [change],
  );
  const onStale = useCallback(async () => {
    await refresh();
    setStale({ words: staleTask });
  }, [refresh]);
  const onGateStale = useCallback(async () => {
    await refresh();
    setStale({ words: staleGate });
  }, [refresh]);

  return (
    <div className={styles.panel}>
      <div className={card.top}>
        {/* What an empty issue invites to is being done then. */}
        {(panel.total > 0 || !isGiving) && <Summary panel={panel} />}
        {canGive && !isGiving && asking === null && (
          <div className={styles.buttons}>
            <Button
              ref={giveButton}
              appearance={panel.total === 0 && panel.gates.length === 0 ? 'primary' : 'default'}
              onClick={() => setIsGiving(true)}
            >
              {texts.t('task.give')}
            </Button>
            <Button ref={askButton} onClick={() => setAsking({ copyOf: null })}>
              {texts.t('gate-team.ask')}
            </Button>
          </div>
        )}
      </div>
      <EngagementNotices panel={panel} onRefresh={refresh} />
      {stale && (
        <Notice tone="warning" isLive focusRef={staleNotice} title={texts.t(stale.words.title)}>
          {texts.t(stale.words.text)}
        </Notice>
      )}
      {isGiving && (
        <Suspense fallback={<LoadingLines />}>
          <GiveTaskForm
            engagements={panel.engagements}
            issueKey={panel.issue.key}
            personOf={personOf}
            onGiven={(task) => {
              setIsGiving(false);
              onChanged(task);
            }}
            onCancel={() => setIsGiving(false)}
          />
        </Suspense>
      )}
      {asking && (
        <Later>
          <GateForm
            key={asking.copyOf}
            call={callTeam}
            engagements={panel.engagements}
            subject={{ kind: 'issue', issueId: panel.issue.id }}
            canHold={panel.canHold}
            gates={panel.gates}
            copyOf={asking.copyOf}
            onDrafted={(gate) => {
              setAsking(null);
              setDrafted(gate.id);
              onGateChanged(gate);
            }}
            onCancel={() => setAsking(null)}
          />
        </Later>
      )}
      {panel.tasks.length > 0 && (
        <ul className={line.lines} aria-label={texts.t('task.list')}>
          {inAttentionOrder(panel.tasks, taskAttention).map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              engagements={panel.engagements}
              mayEdit={panel.mayEdit}
              personOf={personOf}
              issues={issues}
              raid={panel.raid}
              onChanged={onChanged}
              onStale={onStale}
            />
          ))}
        </ul>
      )}
      {panel.next !== null && (
        <MoreButton
          label={texts.t('task.more', { shown: panel.tasks.length, total: panel.total })}
          load={async () => {
            const page = await callTeam('show-issue', { after: panel.next ?? 0 });
            if (page.ok) change((now) => withPage(now, page.value));
            return page;
          }}
        />
      )}
      {(panel.gates.length > 0 || (canGive && !isGiving && asking === null)) && (
        <Gates isEmpty={panel.gates.length === 0}>
          <GateList
            panel={panel}
            drafted={drafted}
            onChanged={onGateChanged}
            onStale={onGateStale}
            onCopy={({ id }) => setAsking({ copyOf: id })}
          />
        </Gates>
      )}
      {panel.raid.length > 0 && (
        <Suspense fallback={<LoadingLines lines={2} />}>
          <RaidList
            entries={panel.raid}
            mayEdit={panel.mayEdit}
            personOf={personOf}
            onAnswered={(entry) => change((now) => withEntry(now, entry))}
            onStale={refresh}
          />
        </Suspense>
      )}
      {!panel.mayEdit && panel.engagements.length > 0 && <p className={styles.quiet}>{texts.t('issue.read-only')}</p>}
    </div>
  );
}

/** The list is loaded when there is something to list. */
function Gates({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className={styles.gates} aria-labelledby="gate-list">
      <Heading size="xsmall" as="h2" id="gate-list">
        {t('gate-team.list')}
      </Heading>
      {isEmpty ? <p className={styles.quiet}>{t('gate-team.empty')}</p> : <Later>{children}</Later>}
    </section>
  );
}
