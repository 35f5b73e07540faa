import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import styles from './states.module.css';

export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className={styles.state}>
      <Heading size="small" as="h2">
        {title}
      </Heading>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </section>
  );
}
