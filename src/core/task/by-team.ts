import type { IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { TaskTerms } from '../../contract/task/task';
import type { Attribution } from '../audit/event';
import { checkUrgentDay, checkUrgentReason } from '../calendar/check-urgent';
import { checkCritical } from '../calendar/critical-day';
import { checkDay } from '../calendar/due-day';
import type { Command } from '../command/decide-once';
import type { Engagement } from '../engagement/engagement';
import { accept, refuse } from '../result';
import type { Rule } from './decide';
import type { GivenTask, TaskEvent } from './event';
import { checkOwner, isOwnerOf } from './owner';
import { isChange } from './terms/changed';

/** The rules by which the team decides about a task. That the caller may act for the team is settled before (`core/access`). */

/** @param today in the customer's time zone */
export function give(
  engagement: Engagement,
  wanted: GivenTask,
  today: IsoDate,
  attribution: Attribution,
): Result<TaskEvent> {
  if (engagement.status !== 'active') return refuse('engagement-not-ready', { field: 'engagementId' });
  const team = { givenBy: attribution.actor, contact: wanted.contact };
  const may = checkOwner(engagement, team, wanted.owner, 'owner');
  if (!may.ok) return may;
  const { due, activation } = wanted;
  const begins = activation.kind === 'date' ? checkDay(activation.day, today, 'activation') : accept(true);
  if (!begins.ok) return begins;
  const ends = due === null ? accept(true) : checkDue(engagement, due, wanted.dueReason, today);
  if (!ends.ok) return ends;
  if (activation.kind === 'date' && due !== null && due < activation.day) {
    return refuse('date-before-start', { field: 'due' });
  }
  const urgent = checkUrgent(engagement, wanted, activation.kind === 'now', today);
  return urgent.ok ? accept({ ...attribution, what: 'task-given', task: wanted }) : urgent;
}

/** @param isTold the customer hears of it by this command */
function checkUrgent({ calendar }: Engagement, terms: TaskTerms, isTold: boolean, today: IsoDate): Result<true> {
  const reason = checkUrgentReason(terms);
  return reason.ok && isTold ? checkUrgentDay(calendar, terms, today) : reason;
}

const checkDue = ({ calendar }: Engagement, due: IsoDate, reason: string | undefined, today: IsoDate): Result<true> => {
  const day = checkDay(due, today, 'due');
  return day.ok ? checkCritical(calendar, due, reason) : day;
};

export const confirm: Rule = (task, _command, attribution) =>
  task.state.name === 'completed' ? accept({ ...attribution, what: 'task-confirmed' }) : refuse('task-not-completed');

/**
 * Returns a task to the customer, with an explanation: its completion lacks something, or the team can't accept that it was
 * declined. If its owner has left the engagement, the task goes to anyone of the customer's side.
 */
export const sendBack =
  (engagement: Engagement): Rule<Command & { missing: string }> =>
  (task, { missing }, attribution) => {
    if (task.state.name !== 'completed' && task.state.name !== 'declined') return refuse('task-not-completed');
    const event = { ...attribution, what: 'task-returned', missing } as const;
    return accept(isOwnerOf(engagement, task.owner) ? event : { ...event, owner: { kind: 'side' } });
  };

/** A due date that stays as it was may be over; a new one may not. */
export const change =
  (engagement: Engagement): Rule<Command & { terms: TaskTerms }> =>
  (task, { terms }, attribution, today) => {
    if (task.state.name !== 'planned' && task.state.name !== 'open') return refuse('task-not-open');
    if (!isChange(task, terms)) return refuse('unchanged');
    const isNewDay = terms.due !== null && terms.due !== task.due;
    const day = isNewDay && terms.due !== null ? checkDue(engagement, terms.due, terms.dueReason, today) : accept(true);
    const begins = task.state.name === 'planned' && task.activation.kind === 'date' ? task.activation.day : null;
    if (day.ok && begins !== null && terms.due !== null && terms.due < begins) {
      return refuse('date-before-start', { field: 'due' });
    }
    if (!day.ok) return day;
    const urgent = checkUrgent(engagement, terms, task.state.name === 'open', today);
    return urgent.ok ? accept({ ...attribution, what: 'task-changed', terms }) : urgent;
  };

/** A date in a critical period is agreed to with words: they are the reason. @property date another day than was asked for */
export const answerProposal =
  ({ calendar }: Engagement): Rule<Command & { isAccepted: boolean; words: string; date?: IsoDate | undefined }> =>
  (task, { isAccepted, words, date }, attribution, today) => {
    if (task.state.name !== 'open' || !task.state.proposal) return refuse('proposal-gone');
    if (!isAccepted) return accept({ ...attribution, what: 'date-refused', words });
    const asked = task.state.proposal.date;
    const due = date ?? asked;
    if (due !== asked && due === task.due) return refuse('proposal-same-date', { field: 'date' });
    const day = checkDay(due, today, 'date');
    if (!day.ok) return day;
    const critical = checkCritical(calendar, due, words);
    return critical.ok
      ? accept({ ...attribution, what: 'date-agreed', due, words, ...(due === asked ? {} : { instead: asked }) })
      : refuse('date-in-critical-period', { ...critical.error, field: 'words' });
  };

export const unblock: Rule<Command & { words: string }> = (task, { words }, attribution) =>
  task.state.name === 'open' && task.state.blocker
    ? accept({ ...attribution, what: 'task-unblocked', words })
    : refuse('not-stuck');

export const activate: Rule = (task, _command, attribution) =>
  task.state.name === 'planned' ? accept({ ...attribution, what: 'task-activated' }) : refuse('task-not-planned');

/** Each time their count begins anew. */
export const resumeReminders: Rule = (task, _command, attribution) =>
  task.state.name === 'open' ? accept({ ...attribution, what: 'reminders-resumed' }) : refuse('task-not-open');
