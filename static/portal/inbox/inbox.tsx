import Heading from '@atlaskit/heading';
import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import type { PortalInbox } from '../../../src/contract/portal';
import { useAnswer } from '../../bridge/use-answer';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callPortal } from '../calls';
import { OutcomeNotice } from '../task/outcome';
import { TaskLists } from '../task/task-lists';
import { useTaskActs } from '../task/use-task-acts';
import styles from './inbox.module.css';
import { groupByEngagement, withPage } from './pages';

const ask = () => callPortal('show-inbox', {});

/** What a customer is asked to do over all projects, in a dialog to which the portal gives no title. */
export default function Inbox() {
  const { t } = useTexts();
  const { loaded, setValue, reload, refresh } = useAnswer(ask);
  return (
    <main className={styles.inbox}>
      <Heading size="medium" as="h1">
        {t('module.inbox')}
      </Heading>
      {loaded.status === 'loading' && <LoadingLines />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <Groups inbox={loaded.value} change={setValue} refresh={refresh} />}
    </main>
  );
}

type GroupsProps = {
  inbox: PortalInbox;
  change: (change: (inbox: PortalInbox) => PortalInbox) => void;
  refresh: () => Promise<void>;
};

function Groups({ inbox, change, refresh }: GroupsProps) {
  const { t } = useTexts();
  const { acts, outcome } = useTaskActs(change, refresh);
  const pages = useFurtherPages(inbox.next, change);
  return (
    <>
      <OutcomeNotice outcome={outcome} />
      {inbox.open.length === 0 && inbox.next === null && (
        <Empty title={t('portal.all-done.title')}>
          {t(inbox.recent.length === 0 ? 'inbox.empty' : 'portal.all-done.text')}
        </Empty>
      )}
      {groupByEngagement(inbox).map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
          <div className={styles.title}>
            <Heading size="small" as="h2" id={`group-${group.id}`}>
              {group.name}
            </Heading>
            <span className={styles.key}>{t('inbox.request', { request: group.requestKey })}</span>
          </div>
          <TaskLists tasks={group} isGrouped {...acts} />
        </section>
      ))}
      {pages.error && <Problem error={pages.error} onRetry={pages.retry} />}
      {inbox.next !== null && !pages.error && <LoadingLines lines={2} />}
    </>
  );
}

/** Loads page after page until there is no more: a customer is in few engagements, and wants to see the end. */
function useFurtherPages(next: number | null, change: GroupsProps['change']) {
  const [error, setError] = useState<Refusal | null>(null);

  useEffect(() => {
    if (next === null || error) return;
    let isOutdated = false;
    void callPortal('show-inbox', { after: next }).then((page) => {
      if (isOutdated) return;
      if (page.ok) change((now) => withPage(now, page.value));
      else setError(page.error);
    });
    return () => {
      isOutdated = true;
    };
  }, [next, error, change]);

  return { error, retry: useCallback(() => setError(null), []) };
}
