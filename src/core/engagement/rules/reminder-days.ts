import { type ReminderDays, reminderLimits } from '../../../contract/engagement';
import type { Result } from '../../../contract/result';
import { accept, refuse } from '../../result';

/** Whether reminders can be counted by these days. The refusal's `field` is the first of them at fault. */
export function checkReminderDays({ before, afterEvery, afterAtMost }: ReminderDays): Result<true> {
  const { days } = reminderLimits;
  const areDays = before.every((day) => isCount(day, 1, days)) && new Set(before).size === before.length;
  if (!areDays || before.length > reminderLimits.before) return refuse('field-invalid', { field: 'before' });
  if (!isCount(afterEvery, 0, days)) return refuse('field-invalid', { field: 'afterEvery' });
  if (!isCount(afterAtMost, 0, reminderLimits.afterAtMost)) return refuse('field-invalid', { field: 'afterAtMost' });
  return accept(true);
}

export const isCount = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
