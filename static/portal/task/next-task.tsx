import Heading from '@atlaskit/heading';
import type { PortalTask } from '../../../src/contract/task/task';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import styles from '../ask/ask.module.css';
import type { TaskActions } from './action/task-actions';
import { TaskBody } from './task-body';
import { TaskFacts } from './task-facts';
import { TaskLozenge } from './task-lozenge';

type NextTaskProps = { task: PortalTask; actions: TaskActions; isGrouped?: boolean };

/** The one thing to do next, with everything needed to do it. */
export function NextTask({ task, actions, isGrouped = false }: NextTaskProps) {
  const { t } = useTexts();
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`next-${task.id}`}>
      <span className={styles.eyebrow}>{t('portal.next')}</span>
      <div className={line.head}>
        <Heading size={isGrouped ? 'small' : 'medium'} as={isGrouped ? 'h3' : 'h2'} id={`next-${task.id}`}>
          <bdi>{task.title}</bdi>
        </Heading>
        <TaskLozenge task={task} />
      </div>
      <TaskFacts task={task} isWhole />
      <TaskBody task={task} actions={actions} />
    </section>
  );
}
