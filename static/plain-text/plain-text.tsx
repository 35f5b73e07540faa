import { findLinks } from './links';
import { openOutside } from './outside-link';
import styles from './plain-text.module.css';

/** Text as somebody typed it: line breaks kept, web addresses to click on, never markup. */
export function PlainText({ children }: { children: string }) {
  return (
    <div className={styles.text} dir="auto">
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
