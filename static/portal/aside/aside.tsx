import { type ReactNode, useId, useState } from 'react';
import { TitleToggle } from '../../list/title-toggle';
import { Later } from '../../states/later';
import styles from './aside.module.css';

/** Something beside the asks: a line that opens. What is in it is loaded then. */
export function Aside({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  return (
    <div className={styles.aside}>
      <TitleToggle title={title} isOpen={isOpen} controls={body} onToggle={() => setIsOpen(!isOpen)} />
      <div id={body} className={styles.body} hidden={!isOpen}>
        {isOpen && <Later>{children}</Later>}
      </div>
    </div>
  );
}
