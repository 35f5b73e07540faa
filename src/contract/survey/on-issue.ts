import type { Result } from '../result';
import type { ListedCheckpoint } from './checkpoint';
import type { ToPlanWith } from './own-questionnaires';
import type { CheckpointInFull, PlanCheckpoint } from './team-survey';

/** The calls about surveys from the panel of an issue. The issue comes from the context, never from the payload. */
export type SurveyIssueCalls = {
  'list-surveys-here': { payload: Record<never, never>; reply: Result<SurveysHere> };
  'list-questionnaires-here': { payload: Record<never, never>; reply: Result<ToPlanWith> };
  'plan-survey-here': { payload: PlanCheckpoint; reply: Result<CheckpointInFull> };
};

/** As many as a panel shows. */
export const surveysHereLimit = 10;

/** The surveys that are bound to an issue, or to a version in which it is to be delivered. */
export type SurveysHere = {
  /** Those to come or under way first, then unread ones, then the rest, of each the newest first. */
  readonly surveys: readonly SurveyHere[];
  /** There are more of them than are shown. */
  readonly areMore: boolean;
};

/**
 * @property answeredSoFar the people who have answered an open one to the end; null in confidence, and for one that is not open
 * @property isHome it is of the project that the issue is in now
 */
export type SurveyHere = ListedCheckpoint & { readonly answeredSoFar: number | null; readonly isHome: boolean };
