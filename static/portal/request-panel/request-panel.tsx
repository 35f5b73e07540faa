import { useCallback } from 'react';
import type { PortalRequest } from '../../../src/contract/calls/portal';
import type { RefusalCode } from '../../../src/contract/result';
import { useLoaded } from '../../bridge/use-loaded';
import { DraftsKeeper } from '../../draft/drafts';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { ChangeEngagement } from '../ask/screen';
import { callPortal } from '../call/call-portal';
import { EngagementView } from '../engagement/engagement-view';
import styles from './request-panel.module.css';

const load = () => callPortal('show-request', {});

/** The asks of the customer, on the request of their engagement. */
export default function RequestPanel({ reader }: { reader: string }) {
  const { t } = useTexts();
  const { loaded, setValue, reload } = useLoaded<PortalRequest>(load);
  const change = useCallback<ChangeEngagement>(
    (changeEngagement) => setValue(({ engagement }) => ({ engagement: engagement && changeEngagement(engagement) })),
    [setValue],
  );
  if (loaded.status === 'loading') return <LoadingLines />;
  const nothingHere = <p className={styles.quiet}>{t('portal.nothing-here')}</p>;
  if (loaded.status === 'refused') {
    return isQuiet(loaded.error.code) ? nothingHere : <Problem error={loaded.error} onRetry={reload} />;
  }
  const { engagement } = loaded.value;
  if (!engagement) return nothingHere;
  return (
    <DraftsKeeper reader={reader}>
      <EngagementView engagement={engagement} change={change} />
    </DraftsKeeper>
  );
}

/** Somebody else's request is no fault of the reader's, and no reason to alarm them. */
const isQuiet = (code: RefusalCode): boolean => code === 'not-a-customer' || code === 'not-found';
