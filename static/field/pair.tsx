import type { ReactNode } from 'react';
import styles from './field.module.css';

/** Two fields beside each other where the screen is wide enough. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}
