import type { IsoDate, IsoInstant } from '../../../../src/contract/common';
import { daysAfter, daysBetween } from '../../../../src/core/calendar/day';
import { lastDayOf } from '../state/days';
import type { SurveyRow } from './use-surveys';

/** A survey with the first and the last day on which it is or was open, or is to be. */
export type SurveyWindow = { readonly survey: SurveyRow; readonly from: IsoDate; readonly to: IsoDate };

/** The windows of those that have days, the earliest first: what opens by hand has none yet, and what was called off has none any more. */
export const windowsOf = (surveys: readonly SurveyRow[]): SurveyWindow[] =>
  surveys
    .flatMap((survey) => {
      const last = lastDayOf(survey);
      if (last === null || survey.state === 'cancelled') return [];
      const from = daysAfter(last, 1 - survey.windowDays);
      return [{ survey, from, to: survey.state === 'closed' ? closedBy(survey.since, from, last) : last }];
    })
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

/** The day on which it was closed, where that was before its last one. */
function closedBy(since: IsoInstant, from: IsoDate, last: IsoDate): IsoDate {
  const day = since.slice(0, 10);
  return day > last ? last : day < from ? from : day;
}

export type TimeScale = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The place of a day on it, 0 to 100. */
  readonly at: (day: IsoDate) => number;
};

/** The days that a time line shows, today among them; null where there is nothing to show. */
export function scaleOf(windows: readonly SurveyWindow[], today: IsoDate): TimeScale | null {
  if (windows.length === 0 || today === '') return null;
  const days = [today, ...windows.flatMap(({ from, to }) => [from, to])].sort();
  const from = days[0] ?? today;
  const to = days.at(-1) ?? today;
  const length = Math.max(1, daysBetween(from, to));
  return { from, to, at: (day) => (daysBetween(from, day) / length) * 100 };
}
