import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { type Command, type DecidedOnce, decideOnce } from '../command/decide-once';
import type { TaskEvent } from './event';
import type { Task } from './task';

/** The result of a command on a task. */
export type Decision = DecidedOnce<TaskEvent>;

/** All that a rule sees besides the command. @see attributionTo for the command */
export type Rule<Wanted extends Command = Command> = (
  task: Task,
  command: Wanted,
  attribution: Attribution,
  /** In the customer's time zone. */
  today: IsoDate,
) => Result<TaskEvent>;

/** Decides a command on a task by its rule. @see decideOnce */
export const decide = <Wanted extends Command>(
  name: string,
  rule: Rule<Wanted>,
  task: Task,
  command: Wanted,
  attribution: Attribution,
  today: IsoDate,
): Result<Decision> =>
  decideOnce(name, task, command, attribution.actor, () => rule(task, command, attribution, today));
