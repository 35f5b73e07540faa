import Lozenge from '@atlaskit/lozenge';
import type { PortalTask, ShownTask } from '../../../src/contract/task/task';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../lozenge/lozenge.module.css';

type ShownState = {
  readonly key: TextKey;
  readonly appearance: 'inprogress' | 'removed' | 'moved' | 'success' | 'default' | 'new';
};

const byState = {
  open: { key: 'state.portal.open', appearance: 'inprogress' },
  completed: { key: 'state.portal.completed', appearance: 'default' },
  declined: { key: 'state.portal.declined', appearance: 'default' },
  confirmed: { key: 'state.portal.confirmed', appearance: 'success' },
  withdrawn: { key: 'state.portal.withdrawn', appearance: 'default' },
} as const satisfies Record<PortalTask['state'], ShownState>;

const awaited = {
  date: { key: 'state.portal.date-asked', appearance: 'new' },
  help: { key: 'state.portal.stuck', appearance: 'new' },
  owner: { key: 'state.portal.needs-owner', appearance: 'new' },
} as const satisfies Record<NonNullable<PortalTask['awaits']>, ShownState>;

const overdue: ShownState = { key: 'portal.overdue', appearance: 'removed' };
const returned: ShownState = { key: 'state.portal.returned', appearance: 'moved' };
const askedAgain: ShownState = { key: 'state.portal.asked-again', appearance: 'moved' };

/** The state in a list or above a task: the same, however much of the task is known. */
export function shownStateOf(task: ShownTask): ShownState {
  if (task.state !== 'open') return byState[task.state];
  const { isOverdue, awaits, isReturned, isAskedAgain } = task;
  if (awaits) return awaited[awaits];
  if (isReturned) return isAskedAgain ? askedAgain : returned;
  return isOverdue ? overdue : byState.open;
}

/** A task's state as a customer reads it: what it wants of them. */
export function TaskLozenge({ task }: { task: ShownTask }) {
  const { t } = useTexts();
  const { key, appearance } = shownStateOf(task);
  return (
    <span className={styles.lozenge}>
      <Lozenge maxWidth="100%" appearance={appearance}>
        {t(key)}
      </Lozenge>
    </span>
  );
}
