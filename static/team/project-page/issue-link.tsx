import type { MouseEvent } from 'react';
import { router } from '../../bridge/forge';
import type { IssueTitle } from './issue-titles';
import styles from './project-page.module.css';

type IssueLinkProps = { issue: IssueTitle; isShort?: boolean; tabIndex?: number };

/** Opens an issue of Jira's in the page around the frame. */
export function IssueLink({ issue: { key, summary }, isShort = false, tabIndex }: IssueLinkProps) {
  const path = `/browse/${encodeURIComponent(key)}`;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    const isNewTab = event.metaKey || event.ctrlKey;
    void (isNewTab ? router.open(path) : router.navigate(path)).catch(() => undefined);
  };
  return (
    <a className={styles.issue} href={path} title={isShort ? summary : undefined} tabIndex={tabIndex} onClick={follow}>
      {isShort || summary === '' ? key : `${key} ${summary}`}
    </a>
  );
}
