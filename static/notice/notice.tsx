import type { ReactNode, Ref } from 'react';
import { StatusError, StatusInformation, StatusSuccess, StatusWarning } from '../icon/icons';
import styles from './notice.module.css';

// Atlaskit's section message is this with 25 KB gzip more.

type Tone = 'information' | 'success' | 'warning' | 'error';

const icons = {
  information: StatusInformation,
  success: StatusSuccess,
  warning: StatusWarning,
  error: StatusError,
} satisfies Record<Tone, unknown>;

type NoticeProps = {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  /** Said at once to screen readers when it appears; without it, it is part of the page. */
  isLive?: boolean;
  /** To move the focus here, as after a command that removed what had it. */
  focusRef?: Ref<HTMLDivElement>;
};

export function Notice({ tone, title, children, isLive = false, focusRef }: NoticeProps) {
  const Icon = icons[tone];
  const live = isLive ? { role: tone === 'error' ? 'alert' : 'status' } : {};
  return (
    <div className={`${styles.notice} ${styles[tone]}`} ref={focusRef} tabIndex={focusRef ? -1 : undefined} {...live}>
      <span className={`${styles.icon} ${styles[`${tone}-icon`]}`}>
        <Icon label="" color="currentColor" />
      </span>
      <div className={styles.text}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
