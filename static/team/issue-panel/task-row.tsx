import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TeamTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { sayDue } from '../../task/due';
import line from '../../task/line.module.css';
import { TitleToggle } from '../../task/title-toggle';
import type { PersonOf } from '../people/names';
import { OwnerName } from '../people/person';
import { StateLozenge } from '../task/state-lozenge';
import styles from './task-row.module.css';

const TaskDetails = lazy(() => import('./task-details'));

export type TaskRowProps = {
  task: TeamTask;
  engagements: readonly EngagementSummary[];
  mayEdit: boolean;
  personOf: PersonOf;
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
};

/** One task in a line; the rest of it on demand. */
export function TaskRow(props: TaskRowProps) {
  const { task, engagements, personOf } = props;
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const details = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const engagement = engagements.find(({ id }) => id === task.engagementId);
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
        <StateLozenge task={task} />
      </div>
      <div className={`${line['small-facts']} ${styles.facts}`}>
        <OwnerName owner={task.owner} personOf={personOf} />
        {task.state === 'open' && task.due !== null && engagement && (
          <span className={task.isOverdue ? line.overdue : undefined}>{sayDue(task, engagement.today, texts)}</span>
        )}
        <span>{texts.t(`since.${task.state}`, { date: texts.dayOf(task.since) })}</span>
        {task.round > 1 && <span>{texts.t('task.round', { round: task.round })}</span>}
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
