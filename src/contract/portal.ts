import type { Answer } from './answer';
import type { PortalTask } from './task';

/** What portal customers may call, from the request panel and from the user menu. Nothing here is for the team. */
export type PortalCalls = {
  'show-request': { payload: Record<string, never>; reply: Answer<PortalRequest> };
  'show-inbox': { payload: { after?: number }; reply: Answer<PortalInbox> };
  'show-task': { payload: { taskId: string }; reply: Answer<PortalTask> };
  'complete-task': { payload: CompleteTask; reply: Answer<PortalTask> };
};

export type CompleteTask = { taskId: string; seen: number; comment: string };

/** `open` is all of it, in the order of what to do next: the first is the one next action. */
export type PortalRequest = {
  /** False on requests that no engagement uses: the panel then says nothing. */
  readonly isEngagement: boolean;
  readonly engagementName: string;
  readonly open: readonly PortalTask[];
  /** Done lately and waiting for the team, or closed: newest first. */
  readonly recent: readonly PortalTask[];
};

/** One page: the tasks of the next engagement. */
export type PortalInbox = {
  readonly open: readonly PortalTask[];
  readonly recent: readonly PortalTask[];
  /** For `show-inbox`'s `after`; null at the end. */
  readonly next: number | null;
};
