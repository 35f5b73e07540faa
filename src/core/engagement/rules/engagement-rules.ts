import type { WorkingCalendar } from '../../../contract/calendar';
import { type LadderRules, ladderSteps, type ReminderRules, reminderLimits } from '../../../contract/engagement';
import type { Result } from '../../../contract/result';
import { isQuietAt } from '../../calendar/moment';
import { accept, refuse } from '../../result';
import { checkReminderDays, isCount } from './reminder-days';

/** Whether reminders can be sent by these rules. The refusal's `field` is the first rule at fault. */
export function checkReminders(reminders: ReminderRules, calendar: WorkingCalendar): Result<true> {
  const { at } = reminders;
  const isTime = Number.isInteger(at) && at >= 0 && at < 24 * 60;
  if (!isTime || isQuietAt(calendar, at)) return refuse('field-invalid', { field: 'at' });
  return checkReminderDays(reminders);
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
