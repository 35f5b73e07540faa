import type { AskPlanCalls, OverviewAsk } from './ask';
import type { AccountId, IsoDate, IsoInstant } from './common';
import type { EngagementSummary } from './engagement';
import type { Result } from './result';
import type { LadderStep, TaskOwner, TaskStateName, TaskTerms, TaskType, TeamTask } from './task';
import type { GiveTask } from './team';

/** What licensed users may call from the project page. */
export type PlanCalls = AskPlanCalls & {
  'show-project': { payload: { after?: number }; reply: Result<ProjectOverview> };
  'list-tasks': { payload: ListTasks; reply: Result<TaskPage> };
  /** Up to `taskLimits.perCall`, in full and as they are now; those whose issue the caller may not see are missing. */
  'show-tasks': { payload: { taskIds: readonly string[] }; reply: Result<readonly TeamTask[]> };
  'give-tasks': { payload: GiveTasks; reply: Result<readonly GivenTask[]> };
  'list-templates': { payload: Record<string, never>; reply: Result<readonly TemplateName[]> };
  'show-template': { payload: { templateId: string }; reply: Result<Template> };
  'save-template': { payload: SaveTemplate; reply: Result<TemplateName> };
  'remove-template': { payload: { templateId: string }; reply: Result<null> };
};

export type ProjectOverview = {
  readonly project: { readonly id: string; readonly key: string };
  readonly mayEdit: boolean;
  /** Whether the caller may pass blocking gates. */
  readonly mayAdminister: boolean;
  readonly engagements: readonly EngagementOverview[];
  /** For `show-project`'s `after`; null at the end. */
  readonly next: number | null;
};

export type EngagementOverview = {
  readonly engagement: EngagementSummary;
  /** Asks of every kind that wait for the customer, each once however many it is asked of; and of these the overdue ones. */
  readonly waitingOnCustomer: number;
  readonly overdue: number;
  /**
   * Asks of every kind that wait for the team: tasks that are completed, declined, or open with a question to it; gates that
   * are rejected, expired or invalidated.
   */
  readonly waitingOnTeam: number;
  readonly asks: readonly OverviewAsk[];
};

/** One state at a time, sorted by due date or by when they were given. `after` is the page before's `next`. */
export type ListTasks = { state: TaskStateName; after?: string };

/** As far as Forge's queries see them: what was written a moment ago may be missing. */
export type TaskPage = { readonly tasks: readonly ListedTask[]; readonly next: string | null };

/** What everybody who may browse the project sees of a task. */
export type ListedTask = {
  readonly id: string;
  readonly engagementId: string;
  /** Null for what stands on a version. */
  readonly issueId: string | null;
  readonly title: string;
  readonly type: TaskType;
  readonly owner: TaskOwner;
  readonly due: IsoDate | null;
  readonly effort: number | null;
  readonly isUrgent: boolean;
  readonly state: TaskStateName;
  readonly isOverdue: boolean;
  readonly awaits: 'date' | 'help' | null;
  readonly ladder: LadderStep | null;
  readonly since: IsoInstant;
  readonly givenBy: AccountId;
  readonly givenAt: IsoInstant;
  /** The day from which the customer holds or held it: its activation, as far as a date says; null where issues do. */
  readonly from: IsoDate | null;
  readonly round: number;
  readonly revision: number;
};

/** Up to `taskLimits.perCall`, each on an issue of the project. What was given before by the same attempt is found again. */
export type GiveTasks = { tasks: readonly (GiveTask & { issueId: string })[] };
export type GivenTask = Result<TeamTask>;

export const templateLimits = {
  name: 80,
  perProject: 50,
  tasks: 200,
  /** Of a whole template, as JSON. */
  bytes: 200_000,
  /** Working days after the chosen day. */
  days: 500,
} as const;

export type TemplateName = { readonly id: string; readonly name: string; readonly tasks: number };

/** A set of tasks whose days are counted in the customer's working days from a day that is chosen when it is used. */
export type Template = { readonly id: string; readonly name: string; readonly tasks: readonly TemplateTask[] };

export type TemplateTask = Omit<TaskTerms, 'due'> & {
  readonly dueAfter: number | null;
  /** Null: active at once. */
  readonly activeAfter: number | null;
};

/** Without an id, a new one; `attempt` keeps a call sent twice from making two. */
export type SaveTemplate = { attempt: string; templateId: string | null; name: string; tasks: readonly TemplateTask[] };
