import type { AccountId, IsoDate } from '../../contract/common';
import type { SurveyKind } from '../../contract/survey/questionnaire';
import { daysBetween } from '../calendar/day';

/** The surveys that one person was asked to answer, in all engagements of the site, the newest last. */
export type Surveyed = {
  readonly accountId: AccountId;
  readonly asked: readonly SurveyedOnce[];
  /** The recovery cases of theirs that are not over. Absent where there is none. */
  readonly cases?: readonly string[];
};

export type SurveyedOnce = {
  readonly checkpointId: string;
  readonly kind: SurveyKind;
  /** The person's day, in the time zone of the engagement that asked. */
  readonly day: IsoDate;
  /** The engagement that asked, and the number of questions. Absent in what was stored before they were counted. */
  readonly by?: { readonly engagementId: string; readonly questions: number };
};

export const neverSurveyed = (accountId: AccountId): Surveyed => ({ accountId, asked: [] });

/** Whatever is older decides nothing any more: by the guard, nobody is asked more than some thirty times in so many days. */
const keptDays = 400;

export const withSurvey = ({ asked, ...known }: Surveyed, once: SurveyedOnce): Surveyed => ({
  ...known,
  asked: [...asked.filter(({ day }) => daysBetween(day, once.day) <= keptDays), once],
});

/** As if a checkpoint that was cancelled before it opened had never counted. */
export const withoutSurvey = ({ asked, ...known }: Surveyed, checkpointId: string): Surveyed => ({
  ...known,
  asked: asked.filter((each) => each.checkpointId !== checkpointId),
});

export const wasAsked = ({ asked }: Surveyed, checkpointId: string): boolean =>
  asked.some((each) => each.checkpointId === checkpointId);

/** Whether one of some engagements has asked the person, as far as is known: of what was stored before that was counted, it may have. */
export const wasAskedBy = ({ asked }: Surveyed, engagementIds: readonly string[]): boolean =>
  asked.some(({ by }) => by === undefined || engagementIds.includes(by.engagementId));

/** Whoever has an open case is asked in no other survey, so that there are hardly ever two: more of them say no more. */
const keptCases = 10;

export const hasOpenCase = ({ cases = [] }: Surveyed): boolean => cases.length > 0;

/** The person with a case that is open, or with one less. */
export function withCase({ cases: before = [], ...known }: Surveyed, caseId: string, isOpen: boolean): Surveyed {
  const others = before.filter((each) => each !== caseId);
  const cases = isOpen ? [...others, caseId].slice(-keptCases) : others;
  return cases.length > 0 ? { ...known, cases } : known;
}
