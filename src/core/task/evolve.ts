import type { IsoDate, IsoInstant } from '../../contract/common';
import type { CustomerWhat } from '../../contract/task/portal-task';
import type { TaskTerms } from '../../contract/task/task';
import type { HistoryWhat } from '../../contract/task/team-task';
import { inboxOf } from '../ask/inbox';
import { emptyHistory } from '../audit/chain';
import type { DateAnswer } from './answer/date-answer';
import type { TaskEvent } from './event';
import { completionOf, type OpenState, opened, type Task, turnOfTask } from './task';
import { isSeenChange } from './terms/changed';

/** The task after an event. The event was decided on this very task: what does not fit is a fault. */
export function evolve(task: Task | undefined, event: TaskEvent): Task {
  if (event.what === 'task-given') return given(event);
  if (!task) throw new Error(`${event.what} on a task that was never given`);
  // What is taken back has not been: it is the customer's turn since when it was before.
  const changedTask = changed(task, event);
  const after = event.what === 'task-undone' ? changedTask : turned(task, changedTask, event.at);
  return isByCustomer[event.what] ? { ...claimed(after, event), ladder: null } : after;
}

function given(event: Extract<TaskEvent, { what: 'task-given' }>): Task {
  const { actor, at, task } = event;
  return {
    ...task,
    givenBy: actor,
    givenAt: at,
    round: 1,
    state: task.activation.kind === 'now' ? opened(at) : { name: 'planned', since: at },
    ladder: null,
    isClaimed: false,
    isNotedOverdue: false,
    lastCommand: '',
    history: emptyHistory,
  };
}

function changed(task: Task, event: Exclude<TaskEvent, { what: 'task-given' }>): Task {
  const { actor: by, at } = event;
  const open = (changes: Partial<OpenState>): Task => ({ ...task, state: { ...openState(task, event), ...changes } });
  switch (event.what) {
    case 'task-activated':
      return { ...task, state: opened(at) };
    case 'task-changed':
      return {
        ...withoutReasons(task),
        ...event.terms,
        isNotedOverdue: task.isNotedOverdue && event.terms.due === task.due,
        state: task.state.name === 'open' ? termsChanged(task, task.state, event.terms, at) : task.state,
      };
    case 'task-accepted':
      return open({ acceptedBy: by, heardAt: at });
    case 'task-handed-over':
      return {
        ...open({ ...handed(openState(task, event), at), heardAt: at }),
        owner: event.owner,
        isClaimed: false,
      };
    case 'task-reassigned':
      return reassigned(task, event, at);
    case 'date-proposed':
      return open({ proposal: { ...event.proposal, by, at }, refusedDate: null, dateAnswer: null, heardAt: at });
    case 'date-agreed':
      return {
        ...open({
          proposal: null,
          refusedDate: event.instead ?? null,
          dateAnswer: dateAnswer(task, event.instead ? 'other' : 'agreed', at),
          teamWords: event.words || null,
          newsAt: at,
          ...answering(task, 'date', event.due),
        }),
        due: event.due,
        isNotedOverdue: false,
      };
    case 'date-refused':
      return open({
        proposal: null,
        refusedDate: openState(task, event).proposal?.date ?? null,
        dateAnswer: dateAnswer(task, 'refused', at),
        teamWords: event.words || null,
        newsAt: at,
        ...answering(task, 'date'),
      });
    case 'task-stuck': {
      const { reason, blockerOwner: owner, entryId } = event;
      return open({ blocker: { by, at, reason, owner, entryId }, heardAt: at });
    }
    case 'task-unstuck':
      return { ...open({ blocker: null, heardAt: at }), ...freed(task, at, '') };
    case 'task-unblocked':
      return {
        ...open({
          blocker: null,
          refusedDate: null,
          teamWords: event.words || null,
          newsAt: at,
          ...answering(task, 'help'),
        }),
        ...freed(task, at, event.words),
      };
    case 'task-completed': {
      const { owner } = task;
      const completion = { ...event.evidence, by, at };
      const done = owner.kind === 'side' || owner.accountId === by ? {} : { doneFor: owner.accountId };
      return { ...task, state: { name: 'completed', since: at, completion, ...done, before: openState(task, event) } };
    }
    case 'task-declined':
      return {
        ...task,
        state: { name: 'declined', since: at, by, reason: event.reason, before: openState(task, event) },
      };
    case 'task-undone':
      if (task.state.name !== 'completed' && task.state.name !== 'declined') throw unfit(task, event.what);
      return { ...task, state: { ...task.state.before, heardAt: at } };
    case 'task-confirmed': {
      if (task.state.name !== 'completed') throw unfit(task, event.what);
      const { completion, doneFor } = task.state;
      const done = doneFor === undefined ? {} : { doneFor };
      return { ...task, state: { name: 'confirmed', since: at, by, completion, ...done } };
    }
    case 'task-returned': {
      const again = task.state.name === 'declined' ? { isAskedAgain: true as const } : {};
      const returned = { by, missing: event.missing, ...again, completion: completionOf(task) };
      const owner = event.owner ?? task.owner;
      return { ...task, owner, round: task.round + 1, state: { ...opened(at), returned } };
    }
    case 'task-withdrawn': {
      const withdrawn = {
        name: 'withdrawn',
        since: at,
        by,
        reason: event.reason,
        completion: completionOf(task),
      } as const;
      return { ...task, state: task.state.name === 'planned' ? { ...withdrawn, wasPlanned: true } : withdrawn };
    }
    case 'task-overdue':
      return { ...task, isNotedOverdue: true };
    case 'owner-absent':
      return { ...task, isInVain: true };
    case 'owner-back': {
      const { isInVain: _, ...back } = task;
      return back;
    }
    case 'reminders-resumed':
      return { ...open({ resumedAt: at }), ladder: null };
    case 'customer-nudged':
    case 'customer-reminded':
    case 'sponsor-told':
    case 'sponsor-not-told':
    case 'reminders-paused': {
      const { step, sponsor, isUnmailed } = event;
      const told = { ...(sponsor === undefined ? {} : { sponsor }), ...(isUnmailed ? { isUnmailed } : {}) };
      return { ...task, ladder: { step, at, ...told } };
    }
  }
}

/** An open task with new terms. A new due day settles what was asked about the old one; what nobody sees is no news. */
const termsChanged = (before: TaskTerms, state: OpenState, after: TaskTerms, at: IsoInstant): OpenState => ({
  ...state,
  ...(after.due === before.due ? {} : { refusedDate: null, dateAnswer: null }),
  ...(isSeenChange(before, after) ? { newsAt: at } : {}),
});

/** A task whose turn has come back to the customer, or gone to another owner, since when it is theirs. */
function turned(before: Task, after: Task, at: IsoInstant): Task {
  const { state } = after;
  if (state.name !== 'open' || state.since === at || turnOfTask(after) !== 'customer') return after;
  const isNew = turnOfTask(before) !== 'customer' || inboxOf(before) !== inboxOf(after);
  return isNew ? { ...after, state: { ...state, turnAt: at } } : after;
}

/** The customer's words on an open task that its team is answering. @param settled the day on which it settles, if it does */
function answering(
  { state }: Task,
  what: 'help' | 'date',
  settled: IsoDate | null = null,
): Pick<OpenState, 'answered'> {
  const said = state.name !== 'open' ? null : what === 'help' ? state.blocker : state.proposal;
  if (!said) return {};
  const date = 'date' in said ? { date: { asked: said.date, settled } } : {};
  return { answered: { what, by: said.by, reason: said.reason, ...date } };
}

/** The end of what stands in the way of an open task. */
function freed({ state }: Task, at: IsoInstant, words: string): Pick<Task, 'freed'> {
  if (state.name !== 'open' || !state.blocker) return {};
  return { freed: { entryId: state.blocker.entryId, at, ...(words ? { isAnswered: true } : {}) } };
}

/** The answer to whoever asked for another date, as it is told them. */
function dateAnswer({ state, due }: Task, what: DateAnswer['what'], at: IsoInstant): DateAnswer | null {
  const to = state.name === 'open' ? state.proposal?.by : undefined;
  return to === undefined ? null : { what, to, at, before: due };
}

/** A task without what was said of its earlier terms only. */
const withoutReasons = ({ dueReason, urgentReason: _, isEvenNow: __, ...task }: Task): Task =>
  dueReason === undefined ? task : { ...task, dueReason };

type Reassigned = Extract<TaskEvent, { what: 'task-reassigned' }>;

/**
 * A task that goes to somebody else. What its owner has asked the team still waits for the answer, whoever has it now, and
 * what was done stays done. Any other begins anew with them; also one that was declined, unless whoever declined it leaves.
 */
function reassigned(task: Task, { owner, isTakenOver }: Reassigned, at: IsoInstant): Task {
  const moved: Task = { ...task, owner, isClaimed: false };
  switch (task.state.name) {
    case 'planned':
    case 'completed':
      return moved;
    case 'declined': {
      if (isTakenOver) return moved;
      const { by, reason, before } = task.state;
      return { ...moved, ladder: null, state: { ...anew(before, at), answered: { what: 'decline', by, reason } } };
    }
    default: {
      const state = openState(task, { what: 'task-reassigned' });
      return { ...moved, ladder: null, state: isAsked(state) ? handed(state, at) : anew(state, at) };
    }
  }
}

const isAsked = ({ proposal, blocker }: OpenState): boolean => proposal !== null || blocker !== null;
const handed = (state: OpenState, at: IsoInstant): OpenState => ({
  ...state,
  acceptedBy: null,
  newsAt: at,
  handedAt: at,
});
const anew = ({ returned }: OpenState, at: IsoInstant): OpenState => ({ ...opened(at), returned });

function openState(task: Task, event: Pick<TaskEvent, 'what'>): OpenState {
  if (task.state.name !== 'open') throw unfit(task, event.what);
  return task.state;
}

const unfit = (task: Task, what: string) => new Error(`${what} on a task that is ${task.state.name}`);

/** Whether an event is by the customer: such an event is an answer, and ends the non-response ladder. */
const isByCustomer = {
  'task-given': false,
  'task-activated': false,
  'task-changed': false,
  'task-accepted': true,
  'task-handed-over': true,
  'task-reassigned': false,
  'date-proposed': true,
  'date-agreed': false,
  'date-refused': false,
  'task-stuck': true,
  'task-unstuck': true,
  'task-unblocked': false,
  'task-completed': true,
  'task-declined': true,
  'task-undone': true,
  'task-confirmed': false,
  'task-returned': false,
  'task-withdrawn': false,
  'task-overdue': false,
  'owner-absent': false,
  'owner-back': false,
  'customer-nudged': false,
  'customer-reminded': false,
  'sponsor-told': false,
  'sponsor-not-told': false,
  'reminders-paused': false,
  'reminders-resumed': false,
} as const satisfies Record<TaskEvent['what'], boolean> satisfies {
  [What in HistoryWhat]: What extends CustomerWhat ? true : false;
};

/**
 * The first of the customer's side to act on a task that is for anyone makes it theirs, unless they pass it on. Nobody has handed it
 * to them: that it went from one to the other is no news.
 */
function claimed(task: Task, { what, actor: accountId }: TaskEvent): Task {
  if (task.owner.kind !== 'side' || what === 'task-handed-over') return task;
  const mine: Task = { ...task, owner: { kind: 'person', accountId }, isClaimed: true };
  return task.state.name === 'open' ? { ...mine, state: notHanded(task.state) } : mine;
}

function notHanded({ handedAt, ...state }: OpenState): OpenState {
  return handedAt !== undefined && state.newsAt === handedAt ? { ...state, newsAt: null } : state;
}
