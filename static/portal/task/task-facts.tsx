import type { PortalTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { sayDue } from '../../task/due';
import styles from '../../task/line.module.css';

/** When a task is due and for whom it is, or since when it is done. */
export function TaskFacts({ task }: { task: PortalTask }) {
  const texts = useTexts();
  const isOpen = task.state === 'open';
  return (
    <div className={styles.facts}>
      {isOpen && <span className={task.isOverdue ? styles.overdue : undefined}>{sayDue(task, task.today, texts)}</span>}
      {!isOpen && <span>{texts.t(`since.portal.${task.state}`, { date: texts.dayOf(task.since) })}</span>}
      {task.owner !== 'you' && <span>{texts.t(`owner.${task.owner}`)}</span>}
    </div>
  );
}
