import type { MouseEvent, ReactNode } from 'react';
import { router } from '../../bridge/forge';
import styles from './project-page.module.css';

type JiraLinkProps = { path: string; title?: string | undefined; tabIndex?: number | undefined; children: ReactNode };

/** Opens a page of Jira's in the page around the frame. */
export function JiraLink({ path, title, tabIndex, children }: JiraLinkProps) {
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const isNewTab = event.metaKey || event.ctrlKey;
    void (isNewTab ? router.open(path) : router.navigate(path)).catch(() => undefined);
  };
  return (
    <a className={styles.link} href={path} title={title} tabIndex={tabIndex} onClick={follow}>
      {children}
    </a>
  );
}
