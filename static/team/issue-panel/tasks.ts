import type { TeamRaidEntry } from '../../../src/contract/raid';
import type { TeamTask } from '../../../src/contract/task';
import type { IssuePanel } from '../../../src/contract/team';
import { isTeamsTurn } from '../task/state/turn';

const never = '9999-12-31';

/** What one glance must find first: what waits for the team, then the customer's, then what is planned, then the rest. */
export function inAttentionOrder(tasks: readonly TeamTask[]): TeamTask[] {
  return [...tasks].sort((a, b) => {
    const rank = rankOf(a);
    if (rank !== rankOf(b)) return rank - rankOf(b);
    if (rank !== ranks.closed && a.isUrgent !== b.isUrgent) return a.isUrgent ? -1 : 1;
    const [first, second] = [dayOf(a, rank), dayOf(b, rank)];
    if (first !== second) return first < second ? -1 : 1;
    if (a.since === b.since) return a.id < b.id ? -1 : 1;
    // The longest wait first; of what is closed, the latest.
    const isEarlier = a.since < b.since;
    return isEarlier === (rank === ranks.closed) ? 1 : -1;
  });
}

const ranks = { team: 0, customer: 1, planned: 2, closed: 3 } as const;

function rankOf(task: TeamTask): number {
  if (isTeamsTurn(task)) return ranks.team;
  if (task.state === 'open') return ranks.customer;
  return task.state === 'planned' ? ranks.planned : ranks.closed;
}

/** The day that tasks of a rank are sorted by. */
const dayOf = ({ due, activation }: TeamTask, rank: number): string => {
  if (rank === ranks.customer) return due ?? never;
  if (rank === ranks.planned) return activation.kind === 'date' ? activation.day : never;
  return '';
};

/** The panel with a task as a command answered it: in its place, or new. */
export function withTask(panel: IssuePanel, task: TeamTask): IssuePanel {
  const isKnown = panel.tasks.some(({ id }) => id === task.id);
  return {
    ...panel,
    tasks: isKnown ? panel.tasks.map((old) => (old.id === task.id ? task : old)) : [task, ...panel.tasks],
    total: isKnown ? panel.total : panel.total + 1,
  };
}

/** The panel with an entry as a command answered it. */
export const withEntry = (panel: IssuePanel, entry: TeamRaidEntry): IssuePanel => ({
  ...panel,
  raid: panel.raid.map((old) => (old.id === entry.id ? entry : old)),
});

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

export type Counts = {
  readonly waitingOnCustomer: number;
  readonly overdue: number;
  readonly waitingOnTeam: number;
  readonly planned: number;
};

export function countTasks(tasks: readonly TeamTask[]): Counts {
  const waiting = tasks.filter((task) => task.state === 'open' && !isTeamsTurn(task));
  return {
    waitingOnCustomer: waiting.length,
    overdue: tasks.filter(({ state, isOverdue }) => state === 'open' && isOverdue).length,
    waitingOnTeam: tasks.filter(isTeamsTurn).length,
    planned: tasks.filter(({ state }) => state === 'planned').length,
  };
}

/** The Jira issues that planned tasks wait for. */
export const waitedFor = (tasks: readonly TeamTask[]): string[] => [
  ...new Set(
    tasks.flatMap(({ state, activation }) =>
      state === 'planned' && activation.kind === 'issues' ? activation.issueIds : [],
    ),
  ),
];

/** Everybody whose name the panel shows. */
export const peopleIn = ({ tasks, engagements, raid }: Pick<IssuePanel, 'tasks' | 'engagements' | 'raid'>): string[] =>
  [
    ...tasks.flatMap((task) => [
      task.owner.kind === 'person' ? task.owner.accountId : null,
      task.givenBy,
      task.contact,
      task.acceptedBy,
      task.proposal?.by,
      task.blocker?.by,
      task.blocker?.owner,
      task.completion?.by,
      task.decline?.by,
      task.withdrawal?.by,
    ]),
    ...raid.flatMap(({ raisedBy, owner }) => [raisedBy, owner]),
    ...engagements.flatMap(({ customers }) => customers.map(({ accountId }) => accountId)),
  ].filter((id): id is string => typeof id === 'string');
