import type { WorkingCalendar } from '../calendar';
import type { AccountId, AskOwner, IsoDate, Subject } from '../common';
import type {
  CustomerKind,
  CustomerRole,
  CustomerStakeholder,
  DeemedRule,
  Deputy,
  EngagementSummary,
  LadderRules,
  Language,
  MessageFormat,
  ReminderRules,
  TeamContact,
} from '../engagement';
import type { Result } from '../result';
import type { SurveyAdminCalls } from '../survey/settings';
import type { TaskAwaits, TaskStateName } from '../task/task';

/** The calls of project administrators from project settings. */
export type AdminCalls = SurveyAdminCalls & {
  'show-settings': { payload: Record<string, never>; reply: Result<ProjectSettings> };
  'list-service-projects': { payload: Record<string, never>; reply: Result<readonly ServiceProject[]> };
  'list-request-types': { payload: { serviceDeskId: string }; reply: Result<readonly RequestType[]> };
  /** Those that a calendar can have, by the names of today. */
  'list-time-zones': { payload: Record<string, never>; reply: Result<readonly string[]> };
  'find-customers': { payload: { serviceDeskId: string; text: string }; reply: Result<readonly CustomerCandidate[]> };
  'create-engagement': { payload: CreateEngagement; reply: Result<EngagementSummary> };
  'change-engagement': { payload: ChangeEngagement; reply: Result<EngagementSummary> };
  'set-contacts': { payload: SetContacts; reply: Result<EngagementSummary> };
  'open-request-again': { payload: { engagementId: string }; reply: Result<EngagementSummary> };
  'send-again': { payload: { engagementId: string }; reply: Result<EngagementSummary> };
  'send-test-message': { payload: SendTestMessage; reply: Result<EngagementSummary> };
  'add-stakeholder': { payload: AddStakeholder; reply: Result<EngagementSummary> };
  'change-stakeholder': { payload: ChangeStakeholder; reply: Result<EngagementSummary> };
  'list-held-tasks': { payload: StakeholderReference; reply: Result<readonly HeldTask[]> };
  'list-gates-to-sign': { payload: StakeholderReference; reply: Result<readonly GateToSign[]> };
  'hand-over-tasks': { payload: HandOverTasks; reply: Result<{ readonly left: number }> };
  'remove-stakeholder': { payload: StakeholderReference; reply: Result<EngagementSummary> };
};

export type ProjectSettings = {
  readonly project: { readonly id: string; readonly key: string };
  readonly engagements: readonly EngagementSummary[];
};

export type ServiceProject = { readonly id: string; readonly key: string; readonly name: string };
export type RequestType = { readonly id: string; readonly name: string };
export type CustomerCandidate = { readonly accountId: AccountId; readonly name: string };

export type CreateEngagement = {
  /** Made once per filled-in form, so that a call sent twice creates one engagement. */
  attempt: string;
  name: string;
  serviceDeskId: string;
  requestTypeId: string;
  timeZone: string;
  language: Language;
  /** The customer in whose name the engagement request is opened; becomes the primary stakeholder. */
  primary: { accountId: AccountId; roles: readonly CustomerRole[] };
};

/** `revision` is the engagement's: nobody overwrites what they have not seen. What is not given stays as it is. */
export type ChangeEngagement = {
  [Setting in keyof EngagementSettings]?: EngagementSettings[Setting] | undefined;
} & { engagementId: string; revision: number };

/** The settings of an engagement: how it works. */
export type EngagementSettings = {
  name: string;
  language: Language;
  calendar: WorkingCalendar;
  reminders: ReminderRules;
  ladder: LadderRules;
  deemed: DeemedRule | null;
  colleaguesSee: boolean;
  messageFormat: MessageFormat;
};

export type SetContacts = { engagementId: string; revision: number; contacts: readonly TeamContact[] };

/** `revision` is the engagement's: a call sent twice sends one message. */
export type SendTestMessage = { engagementId: string; revision: number };

export type AddStakeholder = {
  engagementId: string;
  accountId: AccountId;
  roles: readonly CustomerRole[];
  /** Undefined: as the account's kind says. */
  kind?: CustomerKind;
};

export type StakeholderReference = { engagementId: string; accountId: AccountId };

/** Making somebody primary makes who was it no longer so. */
export type ChangeStakeholder = StakeholderReference & {
  revision: number;
  kind: CustomerKind;
  roles: readonly CustomerRole[];
  isPrimary: boolean;
  support: NonNullable<CustomerStakeholder['support']> | null;
  /** The deputy who is proposed to them, and who has no effect before they agree; null for no proposal. */
  deputy: Deputy | null;
};

/** A task that somebody else must take over before its owner can be removed. */
export type HeldTask = {
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate | null;
  readonly state: TaskStateName;
  /** The thing that an open one waits for from the team: it goes along with what its owner has asked. */
  readonly awaits: TaskAwaits | null;
  readonly givenBy: AccountId;
  readonly contact: AccountId;
};

/** A gate that somebody is still to sign: administrators know it by its title, also where they can't see its issue. */
export type GateToSign = {
  readonly id: string;
  readonly title: string;
  readonly subject: Subject;
  /** The name of the version that it is on, as the administrator sees it; absent for any other, and where that is not known. */
  readonly versionName?: string;
};

/** Some at a time: call again while `left` is above 0. */
export type HandOverTasks = StakeholderReference & { to: AskOwner };
