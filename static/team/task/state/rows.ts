import type { TaskStateName, TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import type { States } from '../../list/cursor';
import { awaitsOf } from './turn';

/** Tasks that wait for somebody come first, and those that are over last. */
export const taskStateOrder = [
  'completed',
  'declined',
  'open',
  'planned',
  'confirmed',
  'withdrawn',
] as const satisfies States<TaskStateName>;

/** A task that a command has returned with, as a row. */
export function rowOf(task: TeamTask): ListedTask {
  return {
    id: task.id,
    engagementId: task.engagementId,
    subject: task.subject,
    title: task.title,
    type: task.type,
    owner: task.owner,
    due: task.due,
    effort: task.effort,
    isUrgent: task.isUrgent,
    state: task.state,
    isOverdue: task.isOverdue,
    awaits: awaitsOf(task),
    ladder: task.ladder?.step ?? null,
    since: task.since,
    ...(task.completion && isDone(task) ? { doneBy: task.completion.by } : {}),
    givenBy: task.givenBy,
    contact: task.contact,
    givenAt: task.givenAt,
    from: task.from,
    round: task.round,
    revision: task.revision,
  };
}

const isDone = ({ state }: TeamTask): boolean => state === 'completed' || state === 'confirmed';

export const isClosed = ({ state }: Pick<ListedTask, 'state'>): boolean =>
  state === 'confirmed' || state === 'withdrawn';

/** Completed or declined by the customer, or open with a question to the team. */
export const isRowTeamsTurn = ({ state, awaits }: Pick<ListedTask, 'state' | 'awaits'>): boolean =>
  state === 'completed' || state === 'declined' || (state === 'open' && awaits !== null);

/** Whether the team is to act next. */
export const isTeamsTurn = (task: TeamTask): boolean => isRowTeamsTurn({ state: task.state, awaits: awaitsOf(task) });

export const isRowCustomersTurn = ({ state, awaits }: Pick<ListedTask, 'state' | 'awaits'>): boolean =>
  state === 'open' && awaits === null;
