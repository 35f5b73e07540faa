import type { IsoDate } from '../common';

export const occasionLimits = {
  jql: 1000,
  percent: { least: 1, most: 100 },
  everyMonths: { least: 1, most: 24 },
  everyWeeks: { least: 2, most: 26 },
  /** A survey that comes round as often as this is a pulse. */
  weeksOfPulse: 4,
} as const;

/** Issues of which a part is to be done: those of a version, the children of an epic, or those of the project that a query finds. */
export type ShareOf =
  | { readonly kind: 'version'; readonly versionId: string }
  | { readonly kind: 'epic'; readonly issueId: string }
  | { readonly kind: 'jql'; readonly jql: string };

/**
 * The event in Jira, or on a gate, at which a checkpoint opens. Each comes once.
 *
 * - `issue-status`: an issue or an epic reaches a status after the checkpoint was planned. `status` is the id of the status, which survives
 *   its renaming; a status that is deleted is never reached.
 * - `issue-resolved`: an issue, a request say, has a resolution.
 * - `gate-decided`: a round of a gate that was decided after the checkpoint was planned: accepted or rejected, by signatures or by silence.
 * - `share-done`: of all issues that there are, so many of a hundred are done. Of no issues no part is.
 */
export type Occasion =
  | { readonly kind: 'version-released'; readonly versionId: string }
  | { readonly kind: 'sprint-closed'; readonly sprintId: string }
  | { readonly kind: 'issue-status'; readonly issueId: string; readonly status: string }
  | { readonly kind: 'issue-resolved'; readonly issueId: string }
  | { readonly kind: 'gate-decided'; readonly gateId: string }
  | { readonly kind: 'share-done'; readonly of: ShareOf; readonly percent: number };

/**
 * The reasons why an occasion can't come as things are. `not-there`: deleted, or out of the app's sight, or a query that Jira does not take
 * any more. `archived`: a version that was not released. `called-off`: a gate that was withdrawn. What comes back is awaited again.
 */
export const occasionGoneReasons = ['archived', 'not-there', 'called-off'] as const;
export type OccasionGone = (typeof occasionGoneReasons)[number];

/** The interval at which a checkpoint comes round again, counted from the day of the first. */
export type Recurrence = { readonly everyMonths: number } | { readonly everyWeeks: number };

/** The interval that the form offers for a relationship survey. */
export const usualRecurrence: Recurrence = { everyMonths: 6 };

/**
 * The checkpoint that follows in a series.
 * @property checkpointId null as long as it is not planned: that is done when the one before it opens
 */
export type NextInSeries = { readonly checkpointId: string | null; readonly opensOn: IsoDate };
