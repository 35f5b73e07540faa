import type { AccountId, IsoInstant } from '../../contract/common';
import type { LadderStep } from '../../contract/engagement';
import type { TakenStep, TaskAwaits, TaskType } from '../../contract/task/task';
import { type AskEntry, type AskPlace, standsOn } from '../ask/entry';
import { type Inbox, inboxOf } from '../ask/inbox';
import { inOrder } from '../ask/order';
import { type PackedAnswer, packAnswer } from './answer/date-answer';
import { awaitsOf, doneBy, type Task, turnOfTask } from './task';
import { weightOfType } from './weight';

/** A task in an inbox. */
export type TaskEntry = AskEntry<'task', TaskDetail>;

export type TaskDetail = {
  readonly type: TaskType;
  /** Unless it is open. */
  readonly state?: 'completed' | 'declined' | 'confirmed' | 'withdrawn';
  /** In minutes. */
  readonly effort?: number;
  /** The thing that the task waits for from the team, while it is open. */
  readonly awaits?: TaskAwaits;
  /** The customer's newest sign of life. */
  readonly heardAt?: IsoInstant;
  readonly ladder?: EntryStep;
  /** The instant at which it came to that step of the ladder. */
  readonly ladderAt?: IsoInstant;
  /** The instant at which the team last resumed the reminders. */
  readonly resumedAt?: IsoInstant;
  /** The instant at which the team last answered or changed something, or a colleague handed it over, while it is open. */
  readonly newsAt?: IsoInstant;
  /** The newest news is that a colleague has handed it to whose inbox this is. */
  readonly isHanded?: true;
  /** The answer to whoever asked for another date, while nobody has been pressed since. */
  readonly answer?: PackedAnswer;
  /** It was declined, and the team has said why it is needed all the same. */
  readonly isAskedAgain?: true;
  /** The instant at which a colleague handed it over, where the team has news of it since. */
  readonly handedAt?: IsoInstant;
};

/** `untold`: the step that tells the sponsor, where there was none to tell. */
export type EntryStep = LadderStep | 'untold';

const entryStepOf = ({ step, sponsor }: TakenStep): EntryStep => (sponsor === null ? 'untold' : step);

export const isTaskEntry = (entry: AskEntry): entry is TaskEntry => entry.kind === 'task';

/** Whether a task is open again after the team has returned it: each return begins a round. */
export const isReturned = ({ round = 1, detail: { state } }: TaskEntry): boolean => state === undefined && round > 1;

/** The place of a task in an inbox. A task that was withdrawn before it began was never shown to its customer. */
export function placeOfTask(task: Task, inboxId: string): AskPlace {
  const { state } = task;
  if (inboxOf(task) !== inboxId) return undefined;
  if (state.name === 'planned') return 'planned';
  return state.name === 'withdrawn' && state.wasPlanned ? undefined : entryOfTask(task);
}

/** A task in the inbox of its owner, once it has begun. */
export function entryOfTask(task: Task): TaskEntry {
  const { id, engagementId, title, state, type, isUrgent } = task;
  const base = { kind: 'task', id, engagementId, title, since: state.since, weight: weightOfType(type) } as const;
  const usual = { ...base, ...(isUrgent ? { isUrgent } : {}) };
  switch (state.name) {
    case 'planned':
      throw new Error('A planned task has no entry');
    case 'confirmed':
    case 'withdrawn':
      return {
        ...usual,
        due: null,
        turn: 'nobody',
        ...(state.name === 'confirmed' && isDoneByOwner(task) ? { isCredited: true } : {}),
        detail: { type, state: state.name },
      };
    case 'open':
    case 'completed':
    case 'declined':
      return {
        ...usual,
        on: standsOn(task.subject),
        due: task.due,
        turn: turnOfTask(task),
        ...(state.name === 'open' ? {} : { isDone: true }),
        ...(task.isInVain ? { isForsaken: true } : {}),
        ...(task.round > 1 ? { round: task.round } : {}),
        detail: detailOf(task),
      };
  }
}

/** Whether it is to its owner's credit, who did it, or had it done by whoever stood in for them: it may have come to them since. */
const isDoneByOwner = ({ owner, state }: Task): boolean =>
  owner.kind === 'side' ||
  owner.accountId === doneBy({ state }) ||
  (state.name === 'confirmed' && owner.accountId === state.doneFor);

const isOwnedBy = ({ owner }: Task, accountId: AccountId): boolean =>
  owner.kind === 'person' && owner.accountId === accountId;

function detailOf(task: Task): TaskDetail {
  const { state, type, effort, ladder } = task;
  const awaits = awaitsOf(task);
  const { heardAt, newsAt, handedAt, resumedAt } = state.name === 'open' ? state : { heardAt: null, newsAt: null };
  return {
    type,
    ...(state.name === 'completed' || state.name === 'declined' ? { state: state.name } : {}),
    ...(effort === null ? {} : { effort }),
    ...(awaits ? { awaits } : {}),
    ...(heardAt ? { heardAt } : {}),
    ...(newsAt ? { newsAt } : {}),
    ...(handedAt ? (handedAt === newsAt ? { isHanded: true } : { handedAt }) : {}),
    ...(state.name === 'open' && state.dateAnswer && !ladder
      ? { answer: packAnswer(state.dateAnswer, isOwnedBy(task, state.dateAnswer.to)) }
      : {}),
    ...(state.name === 'open' && state.returned?.isAskedAgain ? { isAskedAgain: true } : {}),
    ...(ladder ? { ladder: entryStepOf(ladder), ladderAt: ladder.at } : {}),
    ...(resumedAt ? { resumedAt } : {}),
  };
}

/** The tasks that somebody has to do, has said something about and waits for the team, or is to have when their time comes. */
export const heldTaskIds = ({ asks, planned, waiting = [] }: Inbox): string[] =>
  [...inOrder(asks, (entry) => entry), ...planned, ...waiting]
    .filter(({ kind }) => kind === 'task')
    .map(({ id }) => id);
