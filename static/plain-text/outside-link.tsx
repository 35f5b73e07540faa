import type { MouseEvent } from 'react';
import { isWebAddress } from '../../src/core/text/plain';
import { router } from '../bridge/forge';
import styles from './plain-text.module.css';

/** A link out of the site, by a label that somebody typed. What is not a safe address stays text. */
export function OutsideLink({ address, children }: { address: string; children: string }) {
  if (!isWebAddress(address)) return <span className={styles.text}>{children}</span>;
  // Two addresses can bear the same label, and a label can pretend: the host is always said.
  const { hostname } = new URL(address);
  return (
    <span className={styles.text}>
      <a href={address} target="_blank" rel="noopener noreferrer" onClick={openOutside}>
        <bdi>{children || address}</bdi>
      </a>
      {children !== address && children !== '' && <span className={styles.host}> ({hostname})</span>}
    </span>
  );
}

/** A frame may not open windows itself; Jira does, and asks first where the link leaves the site. */
export function openOutside(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  router.open(event.currentTarget.href).catch(() => undefined);
}
