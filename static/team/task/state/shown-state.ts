import type { TaskAwaits, TaskStateName } from '../../../../src/contract/task/task';
import type { ShownState } from '../../ask/state-lozenge';

const looks = {
  planned: { key: 'state.team.planned', appearance: 'default' },
  open: { key: 'state.team.open', appearance: 'inprogress' },
  completed: { key: 'state.team.completed', appearance: 'moved' },
  declined: { key: 'state.team.declined', appearance: 'moved' },
  confirmed: { key: 'state.team.confirmed', appearance: 'success' },
  withdrawn: { key: 'state.team.withdrawn', appearance: 'default' },
} as const satisfies Record<TaskStateName, ShownState>;

const overdue: ShownState = { key: 'state.team.overdue', appearance: 'removed' };

const awaited = {
  help: { key: 'state.team.stuck', appearance: 'moved' },
  date: { key: 'state.team.asks-date', appearance: 'moved' },
  owner: { key: 'state.team.needs-owner', appearance: 'moved' },
} as const satisfies Record<TaskAwaits, ShownState>;

type State = {
  readonly state: TaskStateName;
  readonly isOverdue: boolean;
  /** The command of the team that an open task waits for. */
  readonly awaits: TaskAwaits | null;
};

/** A task's state as the team reads it: whom it waits for. */
export function taskShownState({ state, isOverdue, awaits }: State): ShownState {
  if (state !== 'open') return looks[state];
  // The team's turn says more than that the customer is late: they can't be blamed for it.
  if (awaits) return awaited[awaits];
  return isOverdue ? overdue : looks.open;
}
