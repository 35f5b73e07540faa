import Lozenge from '@atlaskit/lozenge';
import type { PortalTask } from '../../../src/contract/task/task';
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

function shownStateOf({ state, isOverdue, awaits, details }: PortalTask, isBrief: boolean): ShownState {
  if (state !== 'open') return byState[state];
  if (awaits) return awaited[awaits];
  if (!isBrief && details && details.missing !== null) return returned;
  return isOverdue ? overdue : byState.open;
}

type TaskLozengeProps = {
  task: PortalTask;
  /** The state that a list with titles only can tell, also once the rest of the task is there. */
  isBrief?: boolean;
};

/** A task's state as a customer reads it: what it wants of them. */
export function TaskLozenge({ task, isBrief = false }: TaskLozengeProps) {
  return <StateLozenge shown={shownStateOf(task, isBrief)} />;
}

/** The state of a task of which no more is known. */
export function TaskStateLozenge({ state }: Pick<PortalTask, 'state'>) {
  return <StateLozenge shown={byState[state]} />;
}

function StateLozenge({ shown: { key, appearance } }: { shown: ShownState }) {
  const { t } = useTexts();
  return (
    <span className={styles.lozenge}>
      <Lozenge maxWidth="100%" appearance={appearance}>
        {t(key)}
      </Lozenge>
    </span>
  );
}
