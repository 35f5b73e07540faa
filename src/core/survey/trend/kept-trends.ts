import { type TrendSurvey, trendLimits } from '../../../contract/survey/trends';

/** The told results of the closed checkpoints of a project, in the order in which they closed. */
export type KeptTrends = {
  readonly projectId: string;
  readonly surveys: readonly TrendSurvey[];
  /** Some that closed earlier have made room. */
  readonly isCut: boolean;
};

export const noTrends = (projectId: string): KeptTrends => ({ projectId, surveys: [], isCut: false });

/** The trends with one checkpoint that has closed. Closed twice, it is there once. */
export function withTold({ surveys, isCut, ...trends }: KeptTrends, told: TrendSurvey): KeptTrends {
  const all = [...surveys.filter(({ id }) => id !== told.id), told].toSorted(byClosing);
  return { ...trends, surveys: all.slice(-trendLimits.surveys), isCut: isCut || all.length > trendLimits.surveys };
}

const byClosing = (one: TrendSurvey, other: TrendSurvey): number =>
  one.closedOn < other.closedOn ? -1 : one.closedOn > other.closedOn ? 1 : 0;
