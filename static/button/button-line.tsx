import type { ReactNode } from 'react';
import styles from './button-line.module.css';

/** A line of buttons that begins with a quiet one: its words begin where the text above does, and its room begins outside. */
export const ButtonLine = ({ children }: { children: ReactNode }) => <div className={styles.line}>{children}</div>;
