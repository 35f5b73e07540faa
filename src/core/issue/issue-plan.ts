import type { AskKind } from '../../contract/calls/ask';

/** The ids of asks by their kinds, oldest first. */
export type AskIds = { readonly [K in AskKind]?: readonly string[] };

/** The app's record of whatever asks stand on: from it they are found without a query. */
export type OnSubject = {
  readonly projectId: string;
  readonly asks: AskIds;
  /** The engagements whose asks these are. */
  readonly engagementIds?: readonly string[];
  /** The entries that customers raised with asks on it, oldest first. */
  readonly raidIds?: readonly string[];
  /** The checkpoints whose occasion may come of it: an event finds them by this, without a query. */
  readonly awaitedBy?: readonly string[];
  /** The checkpoints that are bound to it, whether they are over or not, the newest last. */
  readonly surveyIds?: readonly string[];
};

/** The app's record of a Jira issue: its panel is read from it, and so is what waits for the issue to be done. */
export type IssuePlan = OnSubject & {
  readonly issueId: string;
  /** Planned tasks that wait for it to be done. */
  readonly holdsBack?: readonly string[];
  /** Its deletion has been heard of. */
  readonly isGone?: true;
  /** The RAID entry that this issue was made of. */
  readonly madeOf?: string;
};

/** The app's record of a version. */
export type VersionPlan = OnSubject & { readonly versionId: string };

/** The app's record of a sprint. It is no project's: a board may show issues of several. */
export type SprintPlan = {
  readonly sprintId: string;
  readonly awaitedBy: readonly string[];
  /** An event has told that it was closed. */
  readonly isHeardClosed?: true;
};

export const newIssuePlan = (issueId: string, projectId: string): IssuePlan => ({ issueId, projectId, asks: {} });

export const newVersionPlan = (versionId: string, projectId: string): VersionPlan => ({
  versionId,
  projectId,
  asks: {},
});

/** The ids of one kind's asks, oldest first; none where there is no plan. */
export const askIdsOf = (plan: OnSubject | undefined, kind: AskKind): readonly string[] => plan?.asks[kind] ?? [];

/** As many as one read takes. */
const surveyIdsKept = 25;

/** A plan with one more checkpoint that is bound to it: the newest are kept. */
export const withBound = <Plan extends OnSubject>(plan: Plan, checkpointId: string): Plan => ({
  ...plan,
  surveyIds: [...(plan.surveyIds ?? []).filter((each) => each !== checkpointId), checkpointId].slice(-surveyIdsKept),
});

/** A plan without a checkpoint that is bound to something else now. */
export const withoutBound = <Plan extends OnSubject>(plan: Plan, checkpointId: string): Plan => ({
  ...plan,
  surveyIds: (plan.surveyIds ?? []).filter((each) => each !== checkpointId),
});

/** The checkpoints bound to it. Those that were planned before they were kept are known as long as they wait. */
export const boundTo = (plan: OnSubject | undefined): readonly string[] => [
  ...new Set([...(plan?.awaitedBy ?? []), ...(plan?.surveyIds ?? [])]),
];

/** More than a panel shows. */
const raidIdsKept = 200;

/** A plan with what customers have raised: the newest are kept. */
export const withRaised = <Plan extends OnSubject>(plan: Plan, entryIds: readonly string[]): Plan => ({
  ...plan,
  raidIds: [...(plan.raidIds ?? []), ...entryIds].slice(-raidIdsKept),
});
