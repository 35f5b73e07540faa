import type { AskOwner } from '../../contract/common';
import type { RefusalCode, Result } from '../../contract/result';
import type { HandOverTask } from '../../contract/task/portal-task';
import { type CompletionEvidence, type DateProposal, undoMs } from '../../contract/task/task';
import { checkDay } from '../calendar/due-day';
import type { Command } from '../command/decide-once';
import type { Engagement } from '../engagement/engagement';
import { accept, refuse } from '../result';
import type { Rule } from './decide';
import { checkOwner, isSameOwner } from './owner';
import type { Task, TaskState } from './task';

/** The rules by which a customer decides about a task. That they may act on it at all is settled before (`core/access`). */

export const acceptTask: Rule = (task, _command, attribution) => {
  const closed = whileOpen(task);
  if (closed) return closed;
  const isTaken = task.state.name === 'open' && task.state.acceptedBy === attribution.actor;
  return isTaken ? refuse('unchanged') : accept({ ...attribution, what: 'task-accepted' });
};

export const proposeDate: Rule<Command & DateProposal> = (task, { date, reason }, attribution, today) => {
  const closed = whileOpen(task);
  if (closed) return closed;
  if (date === task.due) return refuse('proposal-same-date', { field: 'date' });
  const said = task.state.name === 'open' ? task.state.proposal : null;
  const isSaid = said?.by === attribution.actor && said.date === date && said.reason === reason;
  if (isSaid) return refuse('unchanged');
  const day = checkDay(date, today, 'date');
  return day.ok ? accept({ ...attribution, what: 'date-proposed', proposal: { date, reason } }) : day;
};

export const decline: Rule<Command & { reason: string }> = (task, { reason }, attribution) =>
  whileOpen(task) ?? accept({ ...attribution, what: 'task-declined', reason });

/** To nobody but another customer of the same engagement, and not to who could not do it. */
export const handOver =
  (engagement: Engagement): Rule<Pick<HandOverTask, 'revision' | 'to'>> =>
  (task, { to }, attribution) => {
    if (to === attribution.actor) return refuse('stakeholder-unknown', { field: 'to' });
    const owner: AskOwner = to === null ? { kind: 'side' } : { kind: 'person', accountId: to };
    const may = checkOwner(engagement, task, owner, 'to');
    if (!may.ok) return may;
    const closed = whileOpen(task);
    if (closed) return closed;
    return isSameOwner(task.owner, owner)
      ? refuse('owner-unchanged', { field: 'to' })
      : accept({ ...attribution, what: 'task-handed-over', owner });
  };

/** @param entryId of the RAID entry that the blocker becomes */
export const reportStuck =
  (entryId: string): Rule<Command & { reason: string }> =>
  (task, { reason }, attribution) => {
    const closed = whileOpen(task);
    if (closed) return closed;
    if (task.state.name === 'open' && task.state.blocker) return refuse('already-stuck');
    return accept({ ...attribution, what: 'task-stuck', reason, blockerOwner: task.contact, entryId });
  };

export const reportUnstuck: Rule = (task, _command, attribution) => {
  const closed = whileOpen(task);
  if (closed) return closed;
  return task.state.name === 'open' && task.state.blocker
    ? accept({ ...attribution, what: 'task-unstuck' })
    : refuse('not-stuck');
};

export const complete: Rule<Command & CompletionEvidence> = (task, { revision, ...evidence }, attribution) => {
  const closed = whileOpen(task);
  if (closed) return closed;
  const lacking = lackingIn(task, evidence);
  return lacking ?? accept({ ...attribution, what: 'task-completed', evidence: requestedEvidence(task, evidence) });
};

/** Takes back a completion or a decline of one's own, for a while, and not once the team has heard of its risks. */
export const undo: Rule = (task, _command, attribution) => {
  if (!undoableUntil(task, attribution.actor)) return refuse('undo-too-late');
  return Date.parse(attribution.at) - Date.parse(task.state.since) > undoMs
    ? refuse('undo-too-late')
    : accept({ ...attribution, what: 'task-undone' });
};

/** Until when somebody may take back what they did, as an instant; null when there is nothing of theirs to take back. */
export function undoableUntil({ state }: Task, actor: string): string | null {
  const isOwn =
    (state.name === 'completed' && state.completion.by === actor && state.completion.risks === undefined) ||
    (state.name === 'declined' && state.by === actor);
  return isOwn ? new Date(Date.parse(state.since) + undoMs).toISOString() : null;
}

/** The refusal for a task that is not, or no longer, the customer's to act on, by its state. */
const closedTo: Readonly<Record<Exclude<TaskState['name'], 'open'>, RefusalCode>> = {
  planned: 'not-found',
  completed: 'task-already-completed',
  confirmed: 'task-already-completed',
  declined: 'task-declined',
  withdrawn: 'task-withdrawn',
};

const whileOpen = ({ state }: Task): Result<never> | undefined =>
  state.name === 'open' ? undefined : refuse(closedTo[state.name]);

function lackingIn(
  { evidenceRule: evidence }: Task,
  { comment, link, answers, risks }: CompletionEvidence,
): Result<never> | undefined {
  const lacks = (field: string) => refuse('evidence-missing', { field });
  switch (evidence.kind) {
    case 'none':
      return undefined;
    case 'comment':
      return comment === '' ? lacks('comment') : undefined;
    case 'link':
      return link ? undefined : lacks('link');
    case 'answers':
      return answers?.length === evidence.questions.length && !answers.includes('') ? undefined : lacks('answers');
    case 'risks':
      return risks && risks.length > 0 ? undefined : lacks('risks');
  }
}

/** Only what the task asks for is kept. */
function requestedEvidence(
  { evidenceRule: evidence }: Task,
  { comment, link, answers, risks }: CompletionEvidence,
): CompletionEvidence {
  switch (evidence.kind) {
    case 'link':
      return link ? { comment, link } : { comment };
    case 'answers':
      return answers ? { comment, answers } : { comment };
    case 'risks':
      return risks ? { comment, risks } : { comment };
    case 'none':
    case 'comment':
      return { comment };
  }
}
