import type { WebLink } from '../../../src/contract/common';
import { PlainText } from '../../plain-text/plain-text';
import styles from './link-list.module.css';

/** Links as they were typed, each with its address: nobody is led elsewhere than they read. */
export function LinkList({ links }: { links: readonly WebLink[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ url, label }) => (
        <li key={`${url} ${label}`}>
          <PlainText>{label === '' ? url : `${label}: ${url}`}</PlainText>
        </li>
      ))}
    </ul>
  );
}
