import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TeamRaidEntry } from '../../../src/contract/raid';
import type { TeamTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import { LoadingLines } from '../../states/loading';
import type { PersonOf } from '../people/names';
import { OwnerName } from '../people/person';
import type { IssueTitle } from '../project-page/issue-titles';
import { StateLozenge } from '../task/state-lozenge';
import { awaitsOf } from '../task/turn';
import { factsOf } from './facts';
import styles from './task-row.module.css';

const TaskDetails = lazy(() => import('./task-details'));

export type TaskRowProps = {
  task: TeamTask;
  engagements: readonly EngagementSummary[];
  mayEdit: boolean;
  personOf: PersonOf;
  /** The issues that planned tasks wait for. */
  issues: ReadonlyMap<string, IssueTitle>;
  /** Where the Jira issues of blockers are told. */
  raid: readonly TeamRaidEntry[];
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
};

/** One task in a line; the rest of it on demand. */
export function TaskRow(props: TaskRowProps) {
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
