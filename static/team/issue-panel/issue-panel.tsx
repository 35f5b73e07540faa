import Button from '@atlaskit/button/new';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { TeamTask } from '../../../src/contract/task';
import type { IssuePanel as Panel } from '../../../src/contract/team';
import { useAnswer } from '../../bridge/use-answer';
import card from '../../card/card.module.css';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { LoadingLines } from '../../states/loading';
import { MoreButton } from '../../states/more-button';
import { Problem } from '../../states/problem';
import line from '../../task/line.module.css';
import { callTeam } from '../calls';
import { usePeople } from '../people/names';
import { useIssueTitles } from '../project-page/issue-titles';
import { EngagementNotices } from './engagement-notices';
import styles from './issue-panel.module.css';
import { Summary } from './summary';
import { TaskRow } from './task-row';
import { inAttentionOrder, peopleIn, waitedFor, withEntry, withPage, withTask } from './tasks';

const GiveTaskForm = lazy(() => import('../give-task/give-task-form'));
const RaidList = lazy(() => import('./raid-list'));

const ask = () => callTeam('show-issue', {});

/** The customer's tasks on one issue. */
export default function IssuePanel() {
  const { loaded, setValue, reload, refresh } = useAnswer(ask);
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
  // Counted, so that each time is news.
  const [timesStale, setTimesStale] = useState(0);
  const staleNotice = useFocusOnNews(timesStale);
  const giveButton = useReturnFocus(isGiving);
  const canGive = panel.mayEdit && panel.engagements.some(({ status }) => status === 'active');

  const onChanged = useCallback(
    (task: TeamTask) => {
      setTimesStale(0);
      change((now) => withTask(now, task));
    },
    [change],
  );
  const onStale = useCallback(async () => {
    await refresh();
    setTimesStale((times) => times + 1);
  }, [refresh]);

  return (
    <div className={styles.panel}>
      <div className={card.top}>
        {/* What an empty issue invites to is being done then. */}
        {(panel.total > 0 || !isGiving) && <Summary panel={panel} />}
        {canGive && !isGiving && (
          <Button
            ref={giveButton}
            appearance={panel.total === 0 ? 'primary' : 'default'}
            onClick={() => setIsGiving(true)}
          >
            {texts.t('task.give')}
          </Button>
        )}
      </div>
      <EngagementNotices panel={panel} onRefresh={refresh} />
      {timesStale > 0 && (
        <Notice tone="warning" isLive focusRef={staleNotice} title={texts.t('task.stale.title')}>
          {texts.t('task.stale.text')}
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
      {panel.tasks.length > 0 && (
        <ul className={line.lines} aria-label={texts.t('task.list')}>
          {inAttentionOrder(panel.tasks).map((task) => (
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
