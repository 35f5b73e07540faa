import { useId, useState } from 'react';
import type { PortalTask } from '../../../src/contract/task/task';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import styles from '../ask/ask.module.css';
import type { TaskActions } from './action/task-actions';
import { TaskBody } from './task-body';
import { TaskFacts } from './task-facts';
import { TaskLozenge } from './task-lozenge';

/** A task in a line, which opens to the whole of it. */
export function TaskLine({ task, actions }: { task: PortalTask; actions: TaskActions }) {
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  return (
    <li className={line.line}>
      <div className={line.head}>
        <TitleToggle title={task.title} isOpen={isOpen} controls={body} onToggle={() => setIsOpen(!isOpen)} />
        <TaskLozenge task={task} />
      </div>
      <div className={styles.indented}>
        <TaskFacts task={task} isWhole={isOpen} />
      </div>
      <div id={body} className={styles.indented} hidden={!isOpen}>
        {isOpen && <TaskBody task={task} actions={actions} />}
      </div>
    </li>
  );
}
