import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { TitleToggle } from '../../../list/title-toggle';
import { LoadingLines } from '../../../states/loading';
import styles from '../../ask/ask-row.module.css';
import { OwnerName } from '../../people/person';
import type { TaskProps } from '../details/task-props';
import { StateLozenge } from '../state/state-lozenge';
import { awaitsOf } from '../state/turn';
import { factsOf } from './facts';

const TaskDetails = lazy(() => import('../details/task-details'));

/** One task in a line; the rest of it on demand. */
export function TaskRow(props: TaskProps) {
  const { task, engagements, personOf, issues } = props;
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const details = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  const facts = engagement ? factsOf(task, { today: engagement.today, personOf, issues }, texts) : [];
  return (
    <li className={line.line}>
      <div className={line.head}>
        <h3 className={styles.title}>
          <TitleToggle
            ref={toggle}
            title={task.title}
            isOpen={isOpen}
            controls={details}
            onToggle={() => setIsOpen(!isOpen)}
          />
        </h3>
        <StateLozenge task={{ ...task, awaits: awaitsOf(task) }} />
      </div>
      <div className={`${line['small-facts']} ${styles.facts}`}>
        <OwnerName owner={task.owner} personOf={personOf} />
        {facts.map(({ text, isAlarming }) => (
          <span key={text} className={isAlarming ? line.overdue : undefined}>
            {text}
          </span>
        ))}
        {engagements.length > 1 && engagement && <span>{engagement.name}</span>}
      </div>
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<LoadingLines lines={2} />}>
            <TaskDetails {...props} onDone={() => toggle.current?.focus()} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
