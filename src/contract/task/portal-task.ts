import type { IsoDate, IsoInstant } from '../common';
import type { Result } from '../result';
import type { CompletionEvidence, DateProposal, PortalTask, ShownTask } from './task';

/** The calls of customers about tasks. */
export type PortalTaskCalls = {
  'show-task': { payload: { taskId: string }; reply: Result<PortalTask> };
  'accept-task': { payload: TaskCommand; reply: Result<PortalTask> };
  'propose-date': { payload: ProposeDate; reply: Result<PortalTask> };
  'decline-task': { payload: TaskCommand & { reason: string }; reply: Result<PortalTask> };
  'hand-over-task': { payload: HandOverTask; reply: Result<PortalTask> };
  'report-stuck': { payload: TaskCommand & { reason: string }; reply: Result<PortalTask> };
  'report-unstuck': { payload: TaskCommand; reply: Result<PortalTask> };
  'complete-task': { payload: CompleteTask; reply: Result<PortalTask> };
  'undo-task': { payload: TaskCommand; reply: Result<PortalTask> };
  'list-done': { payload: ListDone; reply: Result<DonePage> };
  'list-colleagues-done': { payload: ListDone; reply: Result<ColleaguesDonePage> };
  'list-said': { payload: ListDone; reply: Result<SaidPage> };
};

/** `revision` is the task's, as it was shown. */
export type TaskCommand = { taskId: string; revision: number };
export type CompleteTask = TaskCommand & CompletionEvidence;
export type ProposeDate = TaskCommand & DateProposal;
/** To a colleague, or to whoever of the customer's side acts first (null). */
export type HandOverTask = TaskCommand & { to: string | null };

/** `after` is the page before's `next`. */
export type ListDone = { engagementId: string; after?: string | undefined };

/** The tasks that are done, declined or withdrawn and the reader's to see, to the first: those given last come first. */
export type DonePage = { readonly tasks: readonly PortalTask[]; readonly next: string | null };

/** Those of colleagues, as far as the engagement lets colleagues know of each other's. */
export type ColleaguesDonePage = { readonly tasks: readonly ColleaguesDone[]; readonly next: string | null };

/** A colleague's task by its title. */
export type ColleaguesDone = {
  readonly id: string;
  readonly title: string;
  readonly state: DoneState;
  readonly since: IsoInstant;
  /** The name of the colleague who did or declined it, or else of its owner; null where it can't be told. */
  readonly ownerName: string | null;
};

export const doneStates = ['completed', 'declined', 'confirmed', 'withdrawn'] as const;
export type DoneState = (typeof doneStates)[number];

/** All that the reader ever did about tasks, with their words, whoever has these now: newest first. */
export type SaidPage = { readonly said: readonly SaidLine[]; readonly next: string | null };

export type SaidLine = {
  readonly id: string;
  /** The task's title; as it was then where the task is not the reader's to know any more. */
  readonly title: string;
  readonly what: CustomerWhat;
  readonly at: IsoInstant;
  /** A reason; empty where none was given. */
  readonly text: string;
  /** The date that was asked for. */
  readonly date: IsoDate | null;
  /** The colleague to whom it was handed over, whose name is null where it can't be told; null for anyone. */
  readonly to: { readonly name: string | null } | null;
  readonly completion: CompletionEvidence | null;
  /** The task as it stands now, where the reader may know. */
  readonly task: ShownTask | null;
};

/** Everything that a customer can do about a task. */
export const customerWhats = [
  'task-accepted',
  'task-handed-over',
  'date-proposed',
  'task-stuck',
  'task-unstuck',
  'task-completed',
  'task-declined',
  'task-undone',
] as const;
export type CustomerWhat = (typeof customerWhats)[number];
