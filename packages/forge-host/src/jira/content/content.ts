/**
 * The content that a site begins with: people, projects and requests, as their authors would put them down. There are
 * no ids in it, and days are counted from the day on which it is loaded: negative ones are past.
 */
import type { Person } from '../people/people';
import type { ProjectRole } from '../people/permission-keys';
import type { StatusCategory } from '../site/workflow-records';

export type SiteContent = {
  /** The first one is who a visitor of the site acts as until they choose somebody. */
  readonly people: readonly PersonContent[];
  readonly projects: readonly ProjectContent[];
  readonly serviceProjects: readonly ServiceProjectContent[];
  /** The team of a project that is imported from a file, which doesn't name one. */
  readonly importTeam: Team;
};

/** Somebody with an account. Their address is made from the first two words of their name. */
export type PersonContent = Omit<Person, 'emailAddress'>;

export type Team = {
  /** Null for nobody. */
  readonly lead: string | null;
  readonly roles: readonly (readonly [accountId: string, role: ProjectRole])[];
};

type AnyProject = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly team: Team;
  /** The first one is where every issue begins. */
  readonly statuses: readonly [StatusContent, ...StatusContent[]];
};

export type ProjectContent = AnyProject & {
  /** Team-managed projects have statuses of their own. */
  readonly isTeamManaged: boolean;
  /** Absent where every status can be reached from everywhere, by a transition of its name. */
  readonly transitions?: readonly TransitionContent[];
  readonly versions?: readonly VersionContent[];
  readonly board?: { readonly name: string; readonly sprints: readonly SprintContent[] };
  /** By their places in this list they get their numbers, from 1 on. */
  readonly issues: readonly IssueContent[];
};

export type StatusContent = { readonly name: string; readonly category: StatusCategory };

export type TransitionContent = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Whether customers see it in the portal. */
  readonly isForCustomers?: boolean;
};

export type VersionContent = {
  readonly name: string;
  readonly description: string;
  readonly isReleased?: boolean;
  readonly startsIn: number;
  readonly releasedIn: number;
};

export type SprintContent = {
  readonly name: string;
  readonly state: 'closed' | 'active';
  readonly startsIn: number;
  readonly endsIn: number;
  readonly goal: string;
};

export type IssueContent = {
  readonly type: 'Epic' | 'Story' | 'Task' | 'Bug' | 'Sub-task';
  readonly summary: string;
  readonly status: string;
  readonly text?: string;
  readonly assignee?: string;
  readonly due?: number;
  readonly created: number;
  readonly version?: string;
  /** The summary of the issue that this one is a part of, which comes before it. */
  readonly parent?: string;
  /** Whether it is in the active sprint. */
  readonly inSprint?: boolean;
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low';
  readonly labels?: readonly string[];
  readonly comments?: readonly CommentContent[];
};

export type CommentContent = { readonly by: string; readonly days: number; readonly text: string };

export type ServiceProjectContent = AnyProject & {
  readonly transitions: readonly TransitionContent[];
  readonly customers: readonly string[];
  readonly organizations: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly requestTypes: readonly RequestTypeContent[];
  readonly requests: readonly RequestContent[];
};

export type RequestTypeContent = { readonly name: string; readonly description: string; readonly helpText?: string };

export type RequestContent = {
  /** The name of its request type. */
  readonly type: string;
  readonly by: string;
  readonly summary: string;
  readonly text: string;
  readonly days: number;
  /** The first is where it began, the last where it is; an hour lies between two. */
  readonly statuses: readonly [string, ...string[]];
  /** The name of the organization that it is shared with. */
  readonly organization?: string;
  readonly participants?: readonly string[];
  readonly replies?: readonly CommentContent[];
};
