import { type ReactNode, useId, useRef, useState } from 'react';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import { Later } from '../../states/later';
import styles from './ask-row.module.css';
import type { AskFact } from './fact';
import { type ShownState, StateLozenge } from './state-lozenge';

type AskRowProps = {
  title: string;
  state: ShownState;
  /** The owner, where the facts do not say it. */
  owner?: ReactNode;
  /** The most pressing first. */
  facts: readonly AskFact[];
  /** Of which engagement it is, where there are several. */
  engagement: string | null;
  startsOpen?: boolean;
  /** The rest of it, on demand. @param onDone after a command: the focus goes back to the title */
  detailsOf: (onDone: () => void) => ReactNode;
};

/** An ask on its issue in one line, of whatever kind. */
export function AskRow({ title, state, owner, facts, engagement, startsOpen = false, detailsOf }: AskRowProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const details = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <h3 className={styles.title}>
          <TitleToggle
            ref={toggle}
            title={title}
            isOpen={isOpen}
            controls={details}
            onToggle={() => setIsOpen(!isOpen)}
          />
        </h3>
        <StateLozenge state={state} />
      </div>
      <div className={`${line['small-facts']} ${styles.facts}`}>
        {owner}
        {facts.map(({ text, isAlarming }) => (
          <span key={text} className={isAlarming ? line.overdue : undefined}>
            {text}
          </span>
        ))}
        {engagement !== null && <span>{engagement}</span>}
      </div>
      <div id={details} hidden={!isOpen}>
        {isOpen && <Later>{detailsOf(() => toggle.current?.focus())}</Later>}
      </div>
    </li>
  );
}
