import type { AccountId, IsoDate } from '../../contract/common';
import type { SurveyKind } from '../../contract/survey/questionnaire';
import { daysBetween } from '../calendar/day';

/** The surveys that one person was asked to answer, in all engagements of the site, the newest last. */
export type Surveyed = {
  readonly accountId: AccountId;
  readonly asked: readonly SurveyedOnce[];
};

export type SurveyedOnce = {
  readonly checkpointId: string;
  readonly kind: SurveyKind;
  /** The person's day, in the time zone of the engagement that asked. */
  readonly day: IsoDate;
};

export const neverSurveyed = (accountId: AccountId): Surveyed => ({ accountId, asked: [] });

/** Whatever is older decides nothing any more: by the guard, nobody is asked more than some thirty times in so many days. */
const keptDays = 400;

export const withSurvey = ({ accountId, asked }: Surveyed, once: SurveyedOnce): Surveyed => ({
  accountId,
  asked: [...asked.filter(({ day }) => daysBetween(day, once.day) <= keptDays), once],
});

/** As if a checkpoint that was cancelled before it opened had never counted. */
export const withoutSurvey = ({ accountId, asked }: Surveyed, checkpointId: string): Surveyed => ({
  accountId,
  asked: asked.filter((each) => each.checkpointId !== checkpointId),
});

export const wasAsked = ({ asked }: Surveyed, checkpointId: string): boolean =>
  asked.some((each) => each.checkpointId === checkpointId);
