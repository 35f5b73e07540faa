import type { PortalTask } from '../../../src/contract/task/task';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../list/line.module.css';
import { DueToDo } from '../ask/due';

type TaskFactsProps = {
  task: PortalTask;
  /** All of the task is shown, and says by itself who waits. */
  isWhole?: boolean;
};

/** The due day of a task, its effort and its owner, or the day on which it was done. */
export function TaskFacts({ task, isWhole = false }: TaskFactsProps) {
  const texts = useTexts();
  const { t } = texts;
  const isOpen = task.state === 'open';
  const owner = formatOwner(task, texts);
  if (!isOpen) {
    return (
      <div className={styles.facts}>
        <span>{t(`since.portal.${task.state}`, { date: texts.dayOf(task.since) })}</span>
        {namesOwnerOfClosed(task) && <span>{owner}</span>}
      </div>
    );
  }
  return (
    <div className={styles.facts}>
      {task.isUrgent && <span className={styles.overdue}>{t('portal.urgent')}</span>}
      <DueToDo ask={task} texts={texts} />
      {task.effort !== null && <span>{t('portal.effort', { time: texts.duration(task.effort) })}</span>}
      <span>{t(`task-type.${task.type}`)}</span>
      <span>{owner}</span>
      {task.isPressing && task.awaits === null && !isWhole && (
        <span className={styles.overdue}>{t('portal.pressing')}</span>
      )}
    </div>
  );
}

/** For whom a task was is worth saying of a colleague's: what was for anyone is open to nobody any more. */
export const namesOwnerOfClosed = ({ owner }: Pick<PortalTask, 'owner'>): boolean => owner === 'colleague';

const formatOwner = ({ owner, ownerName }: PortalTask, { t }: Texts): string =>
  owner === 'colleague' && ownerName !== null ? t('owner.named', { name: ownerName }) : t(`owner.${owner}`);
