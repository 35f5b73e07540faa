import type { MouseEvent } from 'react';
import { router } from '../../bridge/forge';
import { useTexts } from '../../i18n/use-texts';
import styles from './inbox.module.css';

/** The way to the request, where its conversation is. Jira leads customers from an issue's address to the portal. */
export function RequestLink({ requestKey }: { requestKey: string }) {
  const { t } = useTexts();
  if (requestKey === '') return null;
  const address = `/browse/${encodeURIComponent(requestKey)}`;
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    router.navigate(address).catch(() => undefined);
  };
  return (
    <a className={styles.key} href={address} onClick={go}>
      {t('inbox.request', { request: requestKey })}
    </a>
  );
}
