import type { IsoDate } from '../../contract/common';
import type { Gate } from '../gate/gate';
import { type GateProperty, gateProperty } from '../gate/mirror';
import { awaitsOf, type Task } from '../task/task';

/** What the app keeps of a Jira issue: what its panel is read from, and what hangs on its being done. */
export type IssuePlan = {
  readonly issueId: string;
  readonly projectId: string;
  /** The tasks on it, oldest first. */
  readonly taskIds: readonly string[];
  /** Whose customers have tasks on it. */
  readonly engagementIds?: readonly string[];
  /** The gates on it, oldest first. */
  readonly gateIds?: readonly string[];
  /** Planned tasks that wait for it to be done. */
  readonly holdsBack?: readonly string[];
  /** Its deletion has been heard of. */
  readonly isGone?: true;
  /** What customers raised with its tasks, oldest first. */
  readonly raidIds?: readonly string[];
  /** The RAID entry that this issue was made of. */
  readonly madeOf?: string;
};

/**
 * What the issue's entity property says, for JQL, boards and automation. It informs; storage decides. `overdue` is
 * brought up to date when a due day is over in the customer's time zone. Of gates it says nothing where there are none.
 */
export type IssueProperty = Partial<GateProperty> & {
  readonly openTasks: number;
  readonly waitingOnTeam: number;
  readonly overdue: number;
  /** The customers who are named owners of open tasks. */
  readonly waitingOn: readonly string[];
  readonly nextDue?: IsoDate;
  /** What an issue made of a RAID entry is signed with. */
  readonly origin?: string;
};

/** It is the team's turn where the customer has completed, declined, or asked for a date or for help. */
export const isTeamsTurn = (task: Task): boolean =>
  task.state.name === 'completed' || task.state.name === 'declined' || awaitsOf(task) !== null;

export function issueProperty(tasks: readonly Task[], gates: readonly Gate[] = []): IssueProperty {
  const open = tasks.filter((task) => task.state.name === 'open');
  const waiting = open.filter((task) => !isTeamsTurn(task));
  const dues = open.flatMap((task) => task.due ?? []).sort();
  const owners = waiting.flatMap(({ owner }) => (owner.kind === 'person' ? owner.accountId : []));
  return {
    openTasks: waiting.length,
    waitingOnTeam: tasks.filter(isTeamsTurn).length,
    overdue: open.filter((task) => task.isNotedOverdue).length,
    waitingOn: [...new Set(owners)].sort(),
    ...(dues[0] === undefined ? {} : { nextDue: dues[0] }),
    ...gateProperty(gates),
  };
}
