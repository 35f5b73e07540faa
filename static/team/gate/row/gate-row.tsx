import { lazy, useId, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { TitleToggle } from '../../../list/title-toggle';
import { Later } from '../../../states/later';
import styles from '../../ask/ask-row.module.css';
import type { PersonOf } from '../../people/names';
import type { GateDetailsProps } from '../details/gate-details';
import { gateFacts } from '../state/gate-facts';
import { GateLozenge } from '../state/gate-lozenge';

const GateDetails = lazy(() => import('../details/gate-details'));

type GateRowProps = Omit<GateDetailsProps, 'onDone'> & { personOf: PersonOf };

/** One gate in a line; the rest of it on demand. */
export function GateRow({ personOf, ...props }: GateRowProps) {
  const { gate, engagements, startsWith = null } = props;
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(startsWith !== null);
  const details = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const engagement = engagements.find(({ id }) => id === gate.engagementId);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <h3 className={styles.title}>
          <TitleToggle
            ref={toggle}
            title={gate.title}
            isOpen={isOpen}
            controls={details}
            onToggle={() => setIsOpen(!isOpen)}
          />
        </h3>
        <GateLozenge gate={gate} />
      </div>
      {engagement && (
        <div className={`${line['small-facts']} ${styles.facts}`}>
          {gateFacts(gate, engagement, personOf, texts).map(({ text, isAlarming }) => (
            <span key={text} className={isAlarming ? line.overdue : undefined}>
              {text}
            </span>
          ))}
          {engagements.length > 1 && <span>{engagement.name}</span>}
        </div>
      )}
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <Later>
            <GateDetails {...props} onDone={() => toggle.current?.focus()} />
          </Later>
        )}
      </div>
    </li>
  );
}
