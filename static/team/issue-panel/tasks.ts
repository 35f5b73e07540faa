import type { TeamRaidEntry } from '../../../src/contract/raid';
import type { TeamTask } from '../../../src/contract/task/task';
import type { IssuePanel } from '../../../src/contract/team';
import { isTeamsTurn } from '../task/state/turn';

/** The panel with a task as a command returned it: in its place, or new. */
export function withTask(panel: IssuePanel, task: TeamTask): IssuePanel {
  const isKnown = panel.tasks.some(({ id }) => id === task.id);
  return {
    ...panel,
    tasks: isKnown ? panel.tasks.map((old) => (old.id === task.id ? task : old)) : [task, ...panel.tasks],
    total: isKnown ? panel.total : panel.total + 1,
  };
}

/** The panel with an entry as a command returned it. */
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
