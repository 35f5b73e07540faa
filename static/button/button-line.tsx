import type { ReactNode } from 'react';
import styles from './button-line.module.css';

/**
 * A line of buttons that begins with a quiet one: its words begin where the text above does, and its room begins outside.
 * @param isQuiet false as long as its button has a frame
 */
export const ButtonLine = ({ isQuiet = true, children }: { isQuiet?: boolean; children: ReactNode }) => (
  <div className={isQuiet ? styles.line : undefined}>{children}</div>
);
