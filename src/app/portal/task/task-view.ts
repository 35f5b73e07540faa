import type { AccountId } from '../../../contract/common';
import type { PortalTask, PortalTaskDetails, ShownTask } from '../../../contract/task/task';
import type { VisibleAsk } from '../../../core/access/customer';
import type { KnownAsk } from '../../../core/access/known-ask';
import type { ReadableInbox } from '../../../core/access/readable-inbox';
import { isEntryOverdue } from '../../../core/ask/overdue';
import { creditOf } from '../../../core/ask/progress';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { undoableUntil } from '../../../core/task/by-customer';
import {
  awaitsOf,
  type Completion,
  completionOf,
  isTaskOverdue,
  type OpenState,
  type Task,
  turnOfTask,
} from '../../../core/task/task';
import { type EntryStep, entryOfTask, isReturned, type TaskEntry } from '../../../core/task/task-entry';
import { weightOfType } from '../../../core/task/weight';

/** A task before the names in it are looked up (`names.ts`). */
export type UnnamedTask = Omit<PortalTask, 'details' | 'ownerName'> & {
  readonly ownerId: AccountId | null;
  readonly details: UnnamedDetails | null;
};

type UnnamedDetails = Omit<PortalTaskDetails, 'contact'> & { readonly contactId: AccountId };

/** A task as one of its customers sees it: field by field, so that nothing internal slips through. */
export function portalView(ask: VisibleAsk, task: Task, engagement: Engagement, now: number): UnnamedTask {
  ask.assertIs(task);
  const viewer = ask.customer.accountId;
  const { state, owner } = task;
  if (state.name === 'planned') throw new Error('A planned task is not shown to customers');
  const today = dayIn(engagement.calendar.timeZone, now);
  return {
    ...ofEngagement(engagement, today),
    kind: 'task',
    id: task.id,
    title: task.title,
    type: task.type,
    due: task.due,
    effort: task.effort,
    isUrgent: task.isUrgent,
    isOverdue: isTaskOverdue(task, today),
    isPressing: isPressing(task.ladder?.step),
    state: state.name,
    since: state.since,
    turn: turnOfTask(task),
    isDone: state.name !== 'open',
    credit: owner.kind === 'person' && owner.accountId === viewer ? creditOf(entryOfTask(task)) : null,
    isForOther: owner.kind === 'person' && owner.accountId !== viewer,
    weight: weightOfType(task.type),
    owner: owner.kind === 'side' ? 'anyone' : owner.accountId === viewer ? 'you' : 'colleague',
    ownerId: owner.kind === 'person' && owner.accountId !== viewer ? owner.accountId : null,
    awaits: awaitsOf(task),
    isReturned: isReturned(entryOfTask(task)),
    isAskedAgain: (state.name === 'open' && state.returned?.isAskedAgain) ?? false,
    details: detailsOf(task, viewer, now),
  };
}

function detailsOf(task: Task, viewer: AccountId, now: number): UnnamedDetails {
  const { state } = task;
  const undoUntil = undoableUntil(task, viewer);
  const open = state.name === 'open' ? state : null;
  const completion = completionOf(task);
  return {
    instructions: task.instructions,
    evidenceRule: task.evidenceRule,
    links: task.links,
    isAcceptedByYou: open?.acceptedBy === viewer,
    proposal: open?.proposal ? portalProposal(open.proposal, viewer) : null,
    refusedDate: open?.refusedDate ?? null,
    ...settledDateOf(open),
    stuck: open?.blocker ? { reason: open.blocker.reason, at: open.blocker.at } : null,
    teamWords: open?.teamWords ?? null,
    completion: completion && portalCompletion(completion, viewer),
    missing: open?.returned?.missing ?? null,
    declineReason: state.name === 'declined' ? state.reason : null,
    withdrawalReason: state.name === 'withdrawn' ? state.reason : null,
    undoUntil: undoUntil !== null && Date.parse(undoUntil) >= now ? undoUntil : null,
    contactId: task.contact,
    revision: task.history.length,
  };
}

/** The settlement of its due day that a customer asked for. */
function settledDateOf(open: OpenState | null): Pick<UnnamedDetails, 'settledDate'> {
  const answer = open?.dateAnswer;
  if (!answer || answer.what === 'refused') return {};
  const { what, at, before } = answer;
  return { settledDate: { at, before, ...(what === 'other' ? { isOther: true } : {}) } };
}

const portalCompletion = ({ by, ...completion }: Completion, viewer: AccountId) => ({
  ...completion,
  by: seenBy(viewer, by),
});

const portalProposal = ({ date, reason, by, at }: NonNullable<OpenState['proposal']>, viewer: AccountId) => ({
  date,
  reason,
  at,
  by: seenBy(viewer, by),
});

/** Whoever did something, as somebody of their side reads it. */
const seenBy = (viewer: AccountId, by: AccountId): 'you' | 'colleague' => (by === viewer ? 'you' : 'colleague');

/** The state of a task that a customer may see, beside its title. */
export function shownTask(ask: VisibleAsk, task: Task, engagement: Engagement, now: number): ShownTask {
  const { state, isOverdue, awaits, isReturned, isAskedAgain } = portalView(ask, task, engagement, now);
  return state === 'open' ? { state, isOverdue, awaits, isReturned, isAskedAgain } : { state };
}

/** That of a colleague's: of an open one whose turn it is, as the list of what colleagues are asked says it, and no more. */
export function knownTask(ask: KnownAsk, task: Task, engagement: Engagement, now: number): ShownTask {
  ask.assertIs(task);
  const { name: state } = task.state;
  if (state === 'planned') throw new Error('A planned task is not shown to customers');
  if (state !== 'open') return { state };
  const isOverdue = isTaskOverdue(task, dayIn(engagement.calendar.timeZone, now));
  const awaits = turnOfTask(task) === 'team' ? 'owner' : null;
  return { state, isOverdue, awaits, isReturned: false, isAskedAgain: false };
}

/** A task of which a list shows the title only. */
export const lineView = (ask: VisibleAsk, task: Task, engagement: Engagement, now: number): UnnamedTask => ({
  ...portalView(ask, task, engagement, now),
  details: null,
});

/** A task by its entry in an inbox alone. */
export function briefView(from: ReadableInbox, entry: TaskEntry, engagement: Engagement, now: number): UnnamedTask {
  from.assertHolds(entry);
  const { holder } = from;
  const isColleagues = typeof holder === 'object';
  const today = dayIn(engagement.calendar.timeZone, now);
  const { type, state = 'open', effort, awaits, ladder, isAskedAgain = false } = entry.detail;
  return {
    ...ofEngagement(engagement, today),
    owner: isColleagues ? 'colleague' : holder,
    ownerId: isColleagues ? holder.colleague : null,
    kind: 'task',
    id: entry.id,
    title: entry.title,
    type,
    due: entry.due,
    effort: effort ?? null,
    isUrgent: entry.isUrgent ?? false,
    isOverdue: isEntryOverdue(entry, today),
    isPressing: isPressing(ladder),
    state,
    since: entry.since,
    turn: entry.turn,
    isDone: state !== 'open',
    credit: holder === 'you' ? creditOf(entry) : null,
    isForOther: isColleagues,
    weight: entry.weight,
    awaits: awaits ?? null,
    isReturned: isReturned(entry),
    isAskedAgain,
    details: null,
  };
}

const ofEngagement = (engagement: Engagement, today: string) => ({
  engagementId: engagement.id,
  engagementName: engagement.name,
  requestKey: engagement.request?.key ?? '',
  today,
});

/** From the second step of the ladder on, the portal says plainly that the team waits. */
const isPressing = (step: EntryStep | undefined): boolean => step !== undefined && step !== 'nudge';

/** For replies to a command, whose caller has just seen the names. */
export function withoutNames({ ownerId, details, ...task }: UnnamedTask): PortalTask {
  if (!details) return { ...task, ownerName: null, details: null };
  const { contactId, ...shown } = details;
  return { ...task, ownerName: null, details: { ...shown, contact: null } };
}
