import type { MouseEvent, ReactNode } from 'react';
import { router } from '../../bridge/forge';
import styles from './jira-link.module.css';

type JiraLinkProps = {
  path: string;
  title?: string | undefined;
  /** A link that stands by itself, or in a text that underlines its links, can do without. */
  isUnderlined?: boolean | undefined;
  /** A short name, as of an issue, is not broken at its hyphen. */
  isWhole?: boolean | undefined;
  tabIndex?: number | undefined;
  children: ReactNode;
};

/** Opens a page of Jira's in the page around the frame. */
export function JiraLink({ path, title, isUnderlined = true, isWhole = false, tabIndex, children }: JiraLinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const isNewTab = event.metaKey || event.ctrlKey;
    void (isNewTab ? router.open(path) : router.navigate(path)).catch(() => undefined);
  };
  return (
    <a
      className={[isUnderlined && styles.link, isWhole && styles.whole].filter(Boolean).join(' ') || undefined}
      href={path}
      title={title}
      tabIndex={tabIndex}
      onClick={follow}
    >
      {children}
    </a>
  );
}
