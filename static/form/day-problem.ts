import { askLimits } from '../../src/contract/calls/ask';
import type { IsoDate } from '../../src/contract/common';
import type { Refusal } from '../../src/contract/result';
import { daysAfter } from '../../src/core/calendar/day';

/** The last day that something may be due or begin on. */
export const lastDay = (today: IsoDate): IsoDate => daysAfter(today, askLimits.dueDays);

export function dayProblem(day: string, today: IsoDate): Refusal | null {
  if (day < today) return { code: 'date-in-past' };
  return day > lastDay(today) ? { code: 'date-too-far', facts: { days: askLimits.dueDays } } : null;
}
