import type { IsoDate } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';
import { type Gate, isGateOverdue } from '../gate/gate';
import { type GateProperty, gateProperty } from '../gate/mirror';
import { turnByState, waitingFor } from '../gate/turn';
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

/** More than a panel shows. */
const raidIdsKept = 200;

/** An issue's plan with what customers have raised on it: the newest are kept. */
export const withRaised = (plan: IssuePlan, entryIds: readonly string[]): IssuePlan => ({
  ...plan,
  raidIds: [...(plan.raidIds ?? []), ...entryIds].slice(-raidIdsKept),
});

/**
 * What the issue's entity property says, for JQL, boards and automation. It informs; storage decides. All but `openTasks`
 * counts asks of every kind. `overdue` is brought up to date when a task's due day is over in the customer's time zone;
 * an overdue gate is counted from the next time that something happens on the issue.
 */
export type IssueProperty = Partial<GateProperty> & {
  readonly openTasks: number;
  readonly waitingOnTeam: number;
  readonly overdue: number;
  /** The customers who are named owners of open tasks, or are to sign now. */
  readonly waitingOn: readonly string[];
  readonly nextDue?: IsoDate;
  /** What an issue made of a RAID entry is signed with. */
  readonly origin?: string;
};

/** It is the team's turn where the customer has completed, declined, or asked for a date or for help. */
export const isTeamsTurn = (task: Task): boolean =>
  task.state.name === 'completed' || task.state.name === 'declined' || awaitsOf(task) !== null;

/** What the property is counted from, of an ask of any kind. */
type Waiting = {
  readonly turn: AskTurn;
  readonly isOverdue: boolean;
  /** Its day, while it is open. */
  readonly due: IsoDate | null;
  /** The customers whom it waits for by name. */
  readonly people: readonly string[];
};

function taskWaiting(task: Task): Waiting {
  const isOpen = task.state.name === 'open';
  const turn = isTeamsTurn(task) ? 'team' : isOpen ? 'customer' : 'nobody';
  return {
    turn,
    isOverdue: isOpen && task.isNotedOverdue,
    due: isOpen ? task.due : null,
    people: turn === 'customer' && task.owner.kind === 'person' ? [task.owner.accountId] : [],
  };
}

/** A draft waits for nobody. @param today in the customer's time zone */
function gateWaiting(gate: Gate, today: IsoDate | undefined): Waiting {
  const { name } = gate.state;
  const isOpen = name === 'open';
  return {
    turn: isOpen ? 'customer' : name === 'draft' ? 'nobody' : turnByState[name],
    isOverdue: today !== undefined && isGateOverdue(gate, today),
    due: isOpen ? gate.due : null,
    people: waitingFor(gate),
  };
}

/** @param todays in the customers' time zones, by the engagements of the gates */
export function issueProperty(
  tasks: readonly Task[],
  gates: readonly Gate[] = [],
  todays: ReadonlyMap<string, IsoDate> = new Map(),
): IssueProperty {
  const ofTasks = tasks.map(taskWaiting);
  const all = [...ofTasks, ...gates.map((gate) => gateWaiting(gate, todays.get(gate.engagementId)))];
  const [nextDue] = all.flatMap(({ due }) => due ?? []).sort();
  return {
    openTasks: ofTasks.filter(({ turn }) => turn === 'customer').length,
    waitingOnTeam: all.filter(({ turn }) => turn === 'team').length,
    overdue: all.filter(({ isOverdue }) => isOverdue).length,
    waitingOn: [...new Set(all.flatMap(({ people }) => people))].sort(),
    ...(nextDue === undefined ? {} : { nextDue }),
    ...gateProperty(gates),
  };
}
