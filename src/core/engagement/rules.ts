import type { WorkingCalendar } from '../../contract/calendar';
import {
  type LadderRules,
  ladderSteps,
  type ReminderDays,
  type ReminderRules,
  reminderLimits,
} from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { isQuietAt } from '../calendar/moment';
import { accept, refuse } from '../result';

/** Whether reminders can be sent by these rules. The refusal's `field` is the first rule at fault. */
export function checkReminders(reminders: ReminderRules, calendar: WorkingCalendar): Result<true> {
  const { at } = reminders;
  const isTime = Number.isInteger(at) && at >= 0 && at < 24 * 60;
  if (!isTime || isQuietAt(calendar, at)) return refuse('field-invalid', { field: 'at' });
  return checkReminderDays(reminders);
}

/** Whether reminders can be counted by these days. The refusal's `field` is the first of them at fault. */
export function checkReminderDays({ before, afterEvery, afterAtMost }: ReminderDays): Result<true> {
  const { days } = reminderLimits;
  const areDays = before.every((day) => isCount(day, 1, days)) && new Set(before).size === before.length;
  if (!areDays || before.length > reminderLimits.before) return refuse('field-invalid', { field: 'before' });
  if (!isCount(afterEvery, 0, days)) return refuse('field-invalid', { field: 'afterEvery' });
  if (!isCount(afterAtMost, 0, reminderLimits.afterAtMost)) return refuse('field-invalid', { field: 'afterAtMost' });
  return accept(true);
}

/** Whether each step of the ladder that is taken comes later than the one before. */
export function checkLadder(ladder: LadderRules): Result<true> {
  const days = ladderSteps.flatMap((step) => ladder[step] ?? []);
  const isSound = days.every((day, index) => isCount(day, 1, reminderLimits.days) && day > (days[index - 1] ?? 0));
  return isSound ? accept(true) : refuse('field-invalid', { field: 'ladder' });
}

/** The furthest first, as they are sent. */
export const inAscendingDays = (reminders: ReminderRules): ReminderRules => ({
  ...reminders,
  before: reminders.before.toSorted((a, b) => b - a),
});

const isCount = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
