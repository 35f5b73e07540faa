import type { Refusal, RefusalCode } from '../../../src/contract/answer';
import { type TeamTask, taskLimits } from '../../../src/contract/task';
import type { IssuePanel } from '../../../src/contract/team';

/** What one glance must find first: what waits for the team, then what is late, then what is due soonest. */
export function inAttentionOrder(tasks: readonly TeamTask[]): TeamTask[] {
  const rank = (task: TeamTask): number => {
    if (task.state === 'completed') return 0;
    if (task.state === 'open') return 1;
    return 2;
  };
  const never = '9999-12-31';
  return [...tasks].sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (a.state === 'open' && a.due !== b.due) return (a.due ?? never) < (b.due ?? never) ? -1 : 1;
    // The longest wait for us first; of what is closed, the latest first.
    const isEarlier = a.since < b.since;
    if (a.since === b.since) return a.id < b.id ? -1 : 1;
    return rank(a) === 2 ? (isEarlier ? 1 : -1) : isEarlier ? -1 : 1;
  });
}

/** The panel with a task as a command answered it: in its place, or new. */
export function withTask(panel: IssuePanel, task: TeamTask): IssuePanel {
  const isKnown = panel.tasks.some(({ id }) => id === task.id);
  return {
    ...panel,
    tasks: isKnown ? panel.tasks.map((old) => (old.id === task.id ? task : old)) : [task, ...panel.tasks],
    total: isKnown ? panel.total : panel.total + 1,
  };
}

/** The panel with its next page. Tasks given meanwhile shift pages, so a task may come twice. */
export function withPage(panel: IssuePanel, page: IssuePanel): IssuePanel {
  const known = new Set(panel.tasks.map(({ id }) => id));
  return {
    ...panel,
    tasks: [...panel.tasks, ...page.tasks.filter(({ id }) => !known.has(id))],
    next: page.next,
    total: page.total,
  };
}

export type Counts = { readonly waitingOnCustomer: number; readonly overdue: number; readonly waitingOnTeam: number };

export function countTasks(tasks: readonly TeamTask[]): Counts {
  const open = tasks.filter(({ state }) => state === 'open');
  return {
    waitingOnCustomer: open.length,
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
    waitingOnTeam: tasks.filter(({ state }) => state === 'completed').length,
  };
}

export type Act = 'confirm' | 'return' | 'withdraw';

/** What the team may do with a task in its state. */
export function actsOn(task: TeamTask): readonly Act[] {
  switch (task.state) {
    case 'open':
      return ['withdraw'];
    case 'completed':
      return ['confirm', 'return', 'withdraw'];
    case 'confirmed':
    case 'withdrawn':
      return [];
  }
}

/** What the door would refuse of the words that go with an act, said before the call. */
export function checkWords(act: Act, words: string): Refusal | null {
  if (act === 'confirm') return null;
  const field = act === 'return' ? 'missing' : 'reason';
  if (words === '') return { code: 'field-missing', field };
  return words.length > taskLimits.reason
    ? { code: 'field-too-long', field, facts: { limit: taskLimits.reason } }
    : null;
}

/** Refusals that mean the task no longer is what the screen shows. */
export const isStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'task-not-open',
  'task-not-completed',
  'task-withdrawn',
  'not-found',
];

/** Everybody whose name the panel shows. */
export const peopleIn = ({ tasks, engagements }: Pick<IssuePanel, 'tasks' | 'engagements'>): string[] => [
  ...tasks.flatMap(({ owner, givenBy, completion, withdrawal }) => [
    ...(owner.kind === 'person' ? [owner.accountId] : []),
    givenBy,
    ...(completion ? [completion.by] : []),
    ...(withdrawal ? [withdrawal.by] : []),
  ]),
  ...engagements.flatMap(({ customers }) => customers.map(({ accountId }) => accountId)),
];
