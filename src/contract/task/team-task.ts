import type { AccountId, AskOwner, IsoDate, IsoInstant, Subject } from '../common';
import type { LadderStep } from '../engagement';
import type { OverviewRow } from '../overview-row';
import type { Result } from '../result';
import type { Activation, TaskAwaits, TaskStateName, TaskTerms, TaskType, TeamTask } from './task';
import type { SaveTemplate, Template, TemplateName } from './template';

/** The team's calls about tasks from the issue alone. */
export type TaskIssueCalls = {
  'give-task': { payload: GiveTask; reply: Result<TeamTask> };
  'show-history': { payload: { taskId: string }; reply: Result<TaskHistory> };
};

/** The team's calls about tasks from the project page alone. */
export type TaskPlanCalls = {
  'list-tasks': { payload: ListTasks; reply: Result<TaskPage> };
  /** Up to `taskLimits.perCall`, in full and as they are now; those whose issue the caller may not see are missing. */
  'show-tasks': { payload: { taskIds: readonly string[] }; reply: Result<readonly TeamTask[]> };
  'give-tasks': { payload: GiveTasks; reply: Result<readonly GivingResult[]> };
  'list-templates': { payload: Record<string, never>; reply: Result<readonly TemplateName[]> };
  'show-template': { payload: { templateId: string }; reply: Result<Template> };
  'save-template': { payload: SaveTemplate; reply: Result<TemplateName> };
  'remove-template': { payload: { templateId: string }; reply: Result<null> };
};

export type GiveTask = TaskTerms & {
  /** Made once per filled-in form, so that a call sent twice gives one task. */
  attempt: string;
  engagementId: string;
  owner: AskOwner;
  activation: Activation;
};

/** One state at a time, sorted by due date or by when they were given. `after` is the page before's `next`. */
export type ListTasks = { state: TaskStateName; after?: string };

/** As far as Forge's queries see them: what was written a moment ago may be missing. */
export type TaskPage = { readonly tasks: readonly ListedTask[]; readonly next: string | null };

/** A task as everybody who may browse the project sees it. */
export type ListedTask = {
  readonly id: string;
  readonly engagementId: string;
  readonly subject: Subject;
  readonly title: string;
  readonly type: TaskType;
  readonly owner: AskOwner;
  readonly due: IsoDate | null;
  readonly effort: number | null;
  readonly isUrgent: boolean;
  readonly state: TaskStateName;
  readonly isOverdue: boolean;
  readonly awaits: TaskAwaits | null;
  readonly ladder: LadderStep | null;
  readonly since: IsoInstant;
  /** The doer, while it is done or confirmed: not its owner, where it went to another one since. */
  readonly doneBy?: AccountId;
  readonly givenBy: AccountId;
  readonly contact: AccountId;
  readonly givenAt: IsoInstant;
  /** The day from which the customer holds or held it: its activation, as far as a date says; null where issues do. */
  readonly from: IsoDate | null;
  readonly round: number;
  readonly revision: number;
};

/** Up to `taskLimits.perCall`, each on an issue of the project. What was given before by the same attempt is found again. */
export type GiveTasks = { tasks: readonly (GiveTask & { issueId: string })[] };
export type GivingResult = Result<TeamTask>;

/** The events of a task, as the sentences `history.<what>`. */
export type TaskHistory = {
  readonly taskId: string;
  /** The newest 25, oldest first. */
  readonly lines: readonly HistoryLine[];
  /** Whether the hash of each of these still follows from the one before. */
  readonly isIntact: boolean;
};

export type HistoryLine = {
  readonly what: HistoryWhat;
  readonly at: IsoInstant;
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
  readonly text?: string;
  /** The date that was asked for or settled. */
  readonly date?: IsoDate;
  /** The date that the customer had asked for, where the team has settled on another one. */
  readonly instead?: IsoDate;
  /** The new owner of the task, null for anyone of the customer's side; or the sponsor who was told. */
  readonly to?: AccountId | null;
  /** Nobody whom it was for got a mail of it. */
  readonly isUnmailed?: true;
  /** The terms that were changed; absent where the terms before are not known. */
  readonly changed?: readonly ChangedTerm[];
};

/** A term that was changed: of the due day, from which day to which. */
export type ChangedTerm =
  | { readonly term: Exclude<HistoryTerm, 'due'> }
  | { readonly term: 'due'; readonly before: IsoDate | null; readonly after: IsoDate | null };

/** The terms of a task by which its history tells a change, in the order in which it names them. */
export const historyTerms = [
  'title',
  'instructions',
  'type',
  'effort',
  'evidenceRule',
  'links',
  'isUrgent',
  'due',
] as const;
export type HistoryTerm = (typeof historyTerms)[number];

export const historyWhats = [
  'task-given',
  'task-activated',
  'task-changed',
  'task-accepted',
  'task-handed-over',
  'task-reassigned',
  'date-proposed',
  'date-agreed',
  'date-refused',
  'task-stuck',
  'task-unstuck',
  'task-unblocked',
  'task-completed',
  'task-declined',
  'task-undone',
  'task-confirmed',
  'task-returned',
  'task-withdrawn',
  'task-overdue',
  'owner-absent',
  'owner-back',
  'customer-nudged',
  'customer-reminded',
  'sponsor-told',
  'sponsor-not-told',
  'reminders-paused',
  'reminders-resumed',
] as const;
export type HistoryWhat = (typeof historyWhats)[number];

/** A task in the overview of a project. */
export type OverviewTask = OverviewRow & {
  readonly kind: 'task';
  readonly state: 'open' | 'completed' | 'declined';
  readonly awaits: TaskAwaits | null;
};
