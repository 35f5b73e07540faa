import Heading from '@atlaskit/heading';
import { useCallback, useEffect, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import type { Refusal, Result } from '../../../src/contract/result';
import { useLoaded } from '../../bridge/use-loaded';
import { DraftsKeeper } from '../../draft/drafts';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { ChangeEngagement } from '../ask/screen';
import { callPortal } from '../call/call-portal';
import { EngagementView } from '../engagement/engagement-view';
import styles from './inbox.module.css';
import { firstPage, type InboxPages, isEmpty, withChange, withInboxPage } from './pages';
import { RequestLink } from './request-link';

const load = async (): Promise<Result<InboxPages>> => {
  const result = await callPortal('show-inbox', {});
  return result.ok ? { ok: true, value: firstPage(result.value) } : result;
};

type ChangePages = (change: (now: InboxPages) => InboxPages) => void;

/** The asks of a customer over all projects, in a dialog to which the portal gives no title. */
export default function Inbox({ reader }: { reader: string }) {
  const { t } = useTexts();
  const { loaded, setValue, reload } = useLoaded(load);
  return (
    <main className={styles.inbox}>
      <Heading size="large" as="h1">
        {t('module.inbox')}
      </Heading>
      {loaded.status === 'loading' && <LoadingLines />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && (
        <DraftsKeeper reader={reader}>
          <Groups pages={loaded.value} change={setValue} />
        </DraftsKeeper>
      )}
    </main>
  );
}

function Groups({ pages, change }: { pages: InboxPages; change: ChangePages }) {
  const { t } = useTexts();
  const [next = null] = pages.following;
  const further = useFurtherPages(next, change);
  return (
    <>
      {isEmpty(pages) && <Empty title={t('portal.all-done.title')}>{t('inbox.empty')}</Empty>}
      {pages.engagements.map((engagement) => (
        <Group key={engagement.engagementId} engagement={engagement} changePages={change} />
      ))}
      {further.error && <Problem error={further.error} onRetry={further.retry} />}
      {next !== null && !further.error && <LoadingLines lines={2} />}
    </>
  );
}

function Group({ engagement, changePages }: { engagement: PortalEngagement; changePages: ChangePages }) {
  const { engagementId, engagementName, requestKey } = engagement;
  const change = useCallback<ChangeEngagement>(
    (changeOne) => changePages((now) => withChange(now, engagementId, changeOne)),
    [changePages, engagementId],
  );
  return (
    <section className={styles.group} aria-labelledby={`group-${engagementId}`}>
      <div className={styles.title}>
        <Heading size="medium" as="h2" id={`group-${engagementId}`}>
          <bdi>{engagementName}</bdi>
        </Heading>
        <RequestLink requestKey={requestKey} />
      </div>
      <EngagementView engagement={engagement} change={change} isGrouped />
    </section>
  );
}

/** Loads page after page until there is no more: a customer is in few engagements, and wants to see the end. */
function useFurtherPages(next: string | null, change: ChangePages) {
  const [error, setError] = useState<Refusal | null>(null);

  useEffect(() => {
    if (next === null || error) return;
    let isOutdated = false;
    void callPortal('show-inbox', { engagementId: next }).then((page) => {
      if (isOutdated) return;
      if (page.ok) change((now) => withInboxPage(now, next, page.value));
      else setError(page.error);
    });
    return () => {
      isOutdated = true;
    };
  }, [next, error, change]);

  return { error, retry: useCallback(() => setError(null), []) };
}
