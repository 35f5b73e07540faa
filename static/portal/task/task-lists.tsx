import Heading from '@atlaskit/heading';
import { useTexts } from '../../i18n/use-texts';
import line from '../../task/line.module.css';
import { NextTask } from './next-task';
import { TaskLine } from './task-line';
import styles from './task-lists.module.css';
import { nextOf, type Tasks } from './tasks';
import type { TaskActs } from './use-task-acts';

type TaskListsProps = {
  tasks: Tasks;
  acts: TaskActs;
  /** Under a heading of its own, so that these come one level lower. */
  isGrouped?: boolean;
};

/** One next action, then the other open tasks, then what was done lately. */
export function TaskLists({ tasks, acts, isGrouped = false }: TaskListsProps) {
  const { t } = useTexts();
  const next = nextOf(tasks);
  const others = tasks.open.filter((task) => task !== next);
  const level = isGrouped ? 'h3' : 'h2';
  const lists = [
    // Without a next one, all that is open waits for the team.
    { title: t(next ? 'portal.others' : 'portal.with-team'), shown: others },
    { title: t('portal.recent'), shown: tasks.recent },
  ].filter(({ shown }) => shown.length > 0);
  return (
    <div className={styles.lists}>
      {next && <NextTask key={next.id} task={next} isGrouped={isGrouped} acts={acts} />}
      {lists.map(({ title, shown }) => (
        <section key={title} className={styles.list}>
          <Heading size="xsmall" as={level}>
            {title}
          </Heading>
          <ul className={line.lines}>
            {shown.map((task) => (
              <TaskLine key={task.id} task={task} acts={acts} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
