import Heading from '@atlaskit/heading';
import type { PortalTask } from '../../../src/contract/task';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import line from '../../task/line.module.css';
import { StateLozenge } from './state-lozenge';
import styles from './task.module.css';
import { type TaskActs, TaskBody } from './task-body';
import { TaskFacts } from './task-facts';

type NextTaskProps = TaskActs & { task: PortalTask; isGrouped?: boolean };

/** The one thing to do next, with everything needed to do it. */
export function NextTask({ task, isGrouped = false, ...acts }: NextTaskProps) {
  const { t } = useTexts();
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`next-${task.id}`}>
      <span className={styles.eyebrow}>{t('portal.next')}</span>
      <div className={line.head}>
        <Heading size="small" as={isGrouped ? 'h3' : 'h2'} id={`next-${task.id}`}>
          {task.title}
        </Heading>
        <StateLozenge task={task} />
      </div>
      <TaskFacts task={task} />
      <TaskBody task={task} {...acts} />
    </section>
  );
}
