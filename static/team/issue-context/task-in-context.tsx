import type { TeamTask } from '../../../src/contract/task/task';
import type { IssuePanel } from '../../../src/contract/team';
import { formatDue } from '../../i18n/due';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { StateLozenge } from '../ask/state-lozenge';
import type { PersonOf } from '../people/names';
import { OwnerName } from '../people/person';
import { taskShownState } from '../task/state/shown-state';
import { awaitsOf } from '../task/state/turn';
import styles from './issue-context.module.css';

/** A task beside its issue: its state, whose it is, and its day while it is open. */
export function TaskInContext({ task, panel, personOf }: { task: TeamTask; panel: IssuePanel; personOf: PersonOf }) {
  const texts = useTexts();
  const engagement = panel.engagements.find(({ id }) => id === task.engagementId);
  return (
    <div className={styles.task}>
      <strong>{task.title}</strong>
      <StateLozenge state={taskShownState({ ...task, awaits: awaitsOf(task) })} />
      <div className={line['small-facts']}>
        <OwnerName owner={task.owner} personOf={personOf} />
        {task.state === 'open' && task.due !== null && engagement && (
          <span className={task.isOverdue ? line.overdue : undefined}>{formatDue(task, engagement.today, texts)}</span>
        )}
      </div>
    </div>
  );
}
