import type { Answer } from './answer';
import type { PortalGateCalls, PortalGateLine } from './gate';
import type { PortalRaidEntry, RaiseEntry } from './raid';
import type { DateProposal, PortalTask, Proof } from './task';

/** What portal customers may call, from the request panel and from the user menu. Nothing here is for the team. */
export type PortalCalls = PortalGateCalls & {
  'show-request': { payload: Record<string, never>; reply: Answer<PortalRequest> };
  'show-inbox': { payload: { after?: number }; reply: Answer<PortalInbox> };
  'show-task': { payload: { taskId: string }; reply: Answer<PortalTask> };
  'list-colleagues': { payload: { engagementId: string }; reply: Answer<readonly Colleague[]> };
  'accept-task': { payload: ActOnTask; reply: Answer<PortalTask> };
  'propose-date': { payload: ProposeDate; reply: Answer<PortalTask> };
  'decline-task': { payload: ActOnTask & { reason: string }; reply: Answer<PortalTask> };
  'hand-over-task': { payload: HandOverTask; reply: Answer<PortalTask> };
  'report-stuck': { payload: ActOnTask & { reason: string }; reply: Answer<PortalTask> };
  'report-unstuck': { payload: ActOnTask; reply: Answer<PortalTask> };
  'complete-task': { payload: CompleteTask; reply: Answer<PortalTask> };
  'undo-task': { payload: ActOnTask; reply: Answer<PortalTask> };
  'raise-entry': { payload: RaiseEntry; reply: Answer<PortalRaidEntry> };
  'set-mails': { payload: { engagementId: string; areWanted: boolean }; reply: Answer<PortalMails> };
  'show-mails': { payload: { engagementId: string }; reply: Answer<PortalMails> };
};

/** `seen` is the task's, as it was shown. */
export type ActOnTask = { taskId: string; seen: number };
export type CompleteTask = ActOnTask & Proof;
export type ProposeDate = ActOnTask & DateProposal;
/** To a colleague, or to whoever of the customer's side acts first (null). */
export type HandOverTask = ActOnTask & { to: string | null };

/** Another customer of the engagement, to hand a task to. */
export type Colleague = { readonly accountId: string; readonly name: string };

/** Whether the caller is mailed about an engagement request. */
export type PortalMails = { readonly areWanted: boolean };

/** What a customer sees of one engagement. */
export type PortalEngagement = {
  readonly engagementId: string;
  readonly engagementName: string;
  readonly requestKey: string;
  /** All of it, in the order of what to do next: the first is the one next action. */
  readonly open: readonly PortalTask[];
  /** Done lately and waiting for the team, or closed: newest first. */
  readonly recent: readonly PortalTask[];
  readonly week: WeeklyAsk;
  /** What the caller, or whom they stand in for, is to sign or has signed: what waits for them first. */
  readonly gates: readonly PortalGateLine[];
  /** What the caller has raised, newest first. */
  readonly raised: readonly PortalRaidEntry[];
  /** Whom to contact, the first to ask first. */
  readonly contacts: readonly PortalContact[];
};

/** What is asked of the caller until the end of this week, overdue tasks included. */
export type WeeklyAsk = {
  readonly minutes: number;
  /** Tasks of the week without an estimate. */
  readonly unestimated: number;
};

/** A team member to turn to, as the team introduces them. */
export type PortalContact = {
  readonly name: string;
  /** What they are to be asked about. */
  readonly role: string;
  readonly hours: string;
  readonly languages: string;
  /** Who stands in for them, by name. */
  readonly backup: string | null;
  /** Which step of the escalation ladder they are, from 1; null for none. */
  readonly escalation: number | null;
};

/** Null on requests that no engagement uses and that carry no tasks: the panel then says nothing. */
export type PortalRequest = { readonly engagement: PortalEngagement | null };

/** One page: the next engagement, the most pressing first. */
export type PortalInbox = {
  readonly engagement: PortalEngagement | null;
  /** For `show-inbox`'s `after`; null at the end. */
  readonly next: number | null;
};
