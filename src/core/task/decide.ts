import canonicalize from 'canonicalize';
import type { Answer } from '../../contract/answer';
import { type IsoDate, taskLimits } from '../../contract/task';
import { accept, refuse } from '../answer';
import type { Act } from '../audit/event';
import { daysAfter } from '../calendar/day';
import { sha256 } from '../text/sha256';
import type { TaskEvent } from './event';
import type { Task } from './task';

/**
 * What a command on a task comes to. `already` is the honest repeat of a command that has taken effect: a double
 * click, a call sent again after a lost answer. It succeeds and changes nothing.
 */
export type Decision = (TaskEvent & { readonly fingerprint: string }) | 'already';

/** A command on a task: what the caller had seen of it, and whatever else they said. */
export type Command = { readonly seen: number };

/** What a rule sees besides the command. @see actOf for the act */
export type Rule<Wanted extends Command = Command> = (
  task: Task,
  command: Wanted,
  act: Act,
  /** In the customer's time zone. */
  today: IsoDate,
) => Answer<TaskEvent>;

/**
 * Decides a command by its rule, after two questions that are the same for all: has it taken effect already, and has
 * something else happened to the task that the caller had not seen?
 * @param name of the command, by which its repeat is known
 */
export function decide<Wanted extends Command>(
  name: string,
  rule: Rule<Wanted>,
  task: Task,
  command: Wanted,
  act: Act,
  today: IsoDate,
): Answer<Decision> {
  const fingerprint = fingerprintOf(name, command, act.actor);
  if (task.history.length === command.seen + 1 && task.lastAct === fingerprint) return accept('already');
  const decided = rule(task, command, act, today);
  if (!decided.ok) return decided;
  if (task.history.length !== command.seen) return refuse('changed-meanwhile');
  return accept({ ...decided.value, fingerprint });
}

/** By what an act is known when it comes again: long enough that nobody meets another's by chance, short enough to be kept with each task. */
export const fingerprintOf = (name: string, command: Command, actor: string): string =>
  sha256(canonicalize([name, command, actor]) ?? '').slice(0, 16);

/** Whether a task may be due on a day, or begin on it. @param today in the customer's time zone */
export function checkDay(day: IsoDate, today: IsoDate, field: string): Answer<true> {
  if (day < today) return refuse('date-in-past', { field });
  if (day > daysAfter(today, taskLimits.dueDays)) {
    return refuse('date-too-far', { field, facts: { days: taskLimits.dueDays } });
  }
  return accept(true);
}
