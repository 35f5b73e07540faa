import type { IsoDate } from '../../contract/common';
import type { SurveyMode } from '../../contract/survey/checkpoint';

/** The closed checkpoints of a project: small, and read with every decision on who is asked. */
export type SurveySeries = {
  readonly projectId: string;
  /** Newest last. */
  readonly closed: readonly ClosedCheckpoint[];
};

/** @property isUnread nobody of the team has written yet what it reads in the results */
export type ClosedCheckpoint = {
  readonly id: string;
  readonly title: string;
  readonly mode: SurveyMode;
  readonly closedOn: IsoDate;
  readonly isUnread: boolean;
};

export const emptySeries = (projectId: string): SurveySeries => ({ projectId, closed: [] });

export const withClosed = (series: SurveySeries, closed: ClosedCheckpoint): SurveySeries => ({
  ...series,
  closed: [...series.closed.filter(({ id }) => id !== closed.id), closed],
});

/** The series once the team has written what it reads in one of them. */
export const withReading = (series: SurveySeries, checkpointId: string): SurveySeries => ({
  ...series,
  closed: series.closed.map((each) => (each.id === checkpointId ? { ...each, isUnread: false } : each)),
});

/** The ids of those whose results wait for the team's reading. */
export const unreadIn = ({ closed }: SurveySeries): string[] =>
  closed.filter(({ isUnread }) => isUnread).map(({ id }) => id);
