import type { IsoDate } from '../../contract/common';
import { checkpointLimits, type SurveyMode } from '../../contract/survey/checkpoint';

/** The checkpoints of a project: small, and read with every decision on who is asked. */
export type SurveySeries = {
  readonly projectId: string;
  /** The ids of those that are not closed or cancelled yet. */
  readonly unfinished: readonly string[];
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

export const emptySeries = (projectId: string): SurveySeries => ({ projectId, unfinished: [], closed: [] });

export const withPlanned = (series: SurveySeries, id: string): SurveySeries => ({
  ...series,
  unfinished: [...series.unfinished.filter((each) => each !== id), id],
});

export const withoutUnfinished = (series: SurveySeries, id: string): SurveySeries => ({
  ...series,
  unfinished: series.unfinished.filter((each) => each !== id),
});

/** The series with one that has closed. Where it gets too long, those go first that the team has read, the oldest of them first. */
export function withClosed(series: SurveySeries, closed: ClosedCheckpoint): SurveySeries {
  const all = [...series.closed.filter(({ id }) => id !== closed.id), closed];
  const tooMany = Math.max(0, all.length - checkpointLimits.inSeries);
  const gone = new Set(
    [...all.filter(({ isUnread }) => !isUnread), ...all.filter(({ isUnread }) => isUnread)].slice(0, tooMany),
  );
  return { ...withoutUnfinished(series, closed.id), closed: all.filter((each) => !gone.has(each)) };
}

/** The series once the team has written what it reads in one of them. */
export const withReading = (series: SurveySeries, checkpointId: string): SurveySeries => ({
  ...series,
  closed: series.closed.map((each) => (each.id === checkpointId ? { ...each, isUnread: false } : each)),
});

/** The ids of those whose results wait for the team's reading. */
export const unreadIn = ({ closed }: SurveySeries): string[] =>
  closed.filter(({ isUnread }) => isUnread).map(({ id }) => id);
