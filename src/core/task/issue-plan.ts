import type { IsoDate } from '../../contract/task';
import type { Task } from './task';

/** The tasks of one Jira issue, oldest first: what its panel is read from. */
export type IssuePlan = {
  readonly issueId: string;
  readonly projectId: string;
  readonly taskIds: readonly string[];
};

/**
 * What the issue's entity property says, for JQL, boards and automation. It informs; storage decides. Nothing in it
 * goes stale by the mere passing of time: overdue is `countersignNextDue < startOfDay()`.
 */
export type IssueProperty = {
  readonly openTasks: number;
  readonly waitingOnTeam: number;
  /** The customers who are named owners of open tasks. */
  readonly waitingOn: readonly string[];
  readonly nextDue?: IsoDate;
};

export function issueProperty(tasks: readonly Task[]): IssueProperty {
  const open = tasks.filter((task) => task.state.name === 'open');
  const dues = open.flatMap((task) => task.due ?? []).sort();
  const owners = open.flatMap(({ owner }) => (owner.kind === 'person' ? owner.accountId : []));
  return {
    openTasks: open.length,
    waitingOnTeam: tasks.filter((task) => task.state.name === 'completed').length,
    waitingOn: [...new Set(owners)].sort(),
    ...(dues[0] === undefined ? {} : { nextDue: dues[0] }),
  };
}
