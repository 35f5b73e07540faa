import type { MouseEvent } from 'react';
import { router } from '../bridge/forge';
import { findLinks } from './links';
import styles from './plain-text.module.css';

/** Text as somebody typed it: line breaks kept, web addresses to click on, never markup. */
export function PlainText({ children }: { children: string }) {
  return (
    <div className={styles.text}>
      {findLinks(children).map(({ kind, text, at }) =>
        kind === 'link' ? (
          <a key={at} href={text} target="_blank" rel="noopener noreferrer" onClick={openOutside}>
            {text}
          </a>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </div>
  );
}

/** A frame may not open windows itself; Jira does, and asks first where the link leaves the site. */
function openOutside(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  router.open(event.currentTarget.href).catch(() => undefined);
}
