import Lozenge from '@atlaskit/lozenge';
import type { TaskStateName } from '../../../src/contract/task';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../task/lozenge.module.css';

type Look = { readonly key: TextKey; readonly appearance: 'inprogress' | 'removed' | 'moved' | 'success' | 'default' };

const looks = {
  open: { key: 'state.team.open', appearance: 'inprogress' },
  completed: { key: 'state.team.completed', appearance: 'moved' },
  confirmed: { key: 'state.team.confirmed', appearance: 'success' },
  withdrawn: { key: 'state.team.withdrawn', appearance: 'default' },
} as const satisfies Record<TaskStateName, Look>;

const overdue: Look = { key: 'state.team.overdue', appearance: 'removed' };

/** How the team reads a task's state: whom it waits for. */
export function StateLozenge({ task }: { task: { readonly state: TaskStateName; readonly isOverdue: boolean } }) {
  const { t } = useTexts();
  const { key, appearance } = task.state === 'open' && task.isOverdue ? overdue : looks[task.state];
  return (
    <span className={styles.lozenge}>
      <Lozenge appearance={appearance}>{t(key)}</Lozenge>
    </span>
  );
}
