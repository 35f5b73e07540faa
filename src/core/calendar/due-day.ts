import { askLimits } from '../../contract/calls/ask';
import type { IsoDate } from '../../contract/common';
import type { Refusal, Result } from '../../contract/result';
import { accept } from '../result';
import { daysAfter } from './day';

/** The last day that something may be due or begin on. @param today in the customer's time zone */
export const lastDueDay = (today: IsoDate): IsoDate => daysAfter(today, askLimits.dueDays);

/** The fault of a day on which something is to be due, or to begin; null where it has none. */
export function dayProblem(day: IsoDate, today: IsoDate): Refusal | null {
  if (day < today) return { code: 'date-in-past' };
  return day > lastDueDay(today) ? { code: 'date-too-far', facts: { days: askLimits.dueDays } } : null;
}

/** Whether something may be due on a day, or begin on it. @param field of the command that names the day */
export function checkDay(day: IsoDate, today: IsoDate, field: string): Result<true> {
  const problem = dayProblem(day, today);
  return problem ? { ok: false, error: { ...problem, field } } : accept(true);
}
