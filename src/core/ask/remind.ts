import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { ReminderDays } from '../../contract/engagement';
import { dayIn } from '../calendar/day';
import { workingDaysAfter, workingDaysBetween } from '../calendar/working-day';
import type { Engagement } from '../engagement/engagement';

export type Reminder = 'due-soon' | 'due-today' | 'overdue';

/** An ask of which somebody is reminded, of whatever kind. */
type Reminded = {
  readonly due: IsoDate | null;
  readonly since: IsoInstant;
  /** The instant at which the team last had the customer reminded again. */
  readonly resumedAt?: IsoInstant | undefined;
  /** Its own days of reminders, instead of the engagement's. */
  readonly reminders?: ReminderDays | undefined;
};

/**
 * The reminder that an ask gives cause for since the last digest, if any. Days on which nothing could be sent are made
 * up for by one reminder; it says how the ask stands today, not how it stood then.
 * @param today in the customer's time zone
 */
export function reminderOn(engagement: Engagement, ask: Reminded, today: IsoDate): Reminder | null {
  const { due } = ask;
  if (due === null) return null;
  const { calendar, digest } = engagement;
  const reminders = ask.reminders ?? engagement.reminders;
  const begun = latest(dayIn(calendar.timeZone, Date.parse(ask.since)), resumedOn(engagement, ask));
  // Days before the ask, and days up to the last digest, give no reminder.
  const last = latest(begun, digest.day);
  const before = reminders.before.map((days) => workingDaysAfter(calendar, due, -days));
  const days = reminders.onDue ? [...before, due] : before;
  const isReminderDue = days.some((day) => last < day && day <= today);
  const overdueSince = latest(begun, due);
  const passed = (day: IsoDate) => overdueRemindersUntil(calendar, reminders, overdueSince, day);
  if (!isReminderDue && passed(today) <= passed(last)) return null;
  return today < due ? 'due-soon' : today === due ? 'due-today' : 'overdue';
}

/** The number of reminders of an overdue ask that there have been by a day. */
function overdueRemindersUntil(
  calendar: WorkingCalendar,
  { afterEvery, afterAtMost }: ReminderDays,
  since: IsoDate,
  day: IsoDate,
): number {
  if (afterEvery <= 0 || day <= since) return 0;
  return Math.min(afterAtMost, Math.floor(workingDaysBetween(calendar, since, day) / afterEvery));
}

const resumedOn = ({ calendar }: Engagement, { resumedAt }: Reminded): IsoDate | null =>
  resumedAt === undefined ? null : dayIn(calendar.timeZone, Date.parse(resumedAt));

const latest = (day: IsoDate, other: IsoDate | null): IsoDate => (other !== null && other > day ? other : day);
