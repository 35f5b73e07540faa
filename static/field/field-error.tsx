import type { ReactNode } from 'react';
import styles from './field.module.css';

/** The fault of a field, under it. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className={styles.error} id={id}>
      {children}
    </div>
  );
}
