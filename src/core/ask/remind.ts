import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { ReminderDays } from '../../contract/engagement';
import { dayIn } from '../calendar/day';
import { remindableFrom, workingDaysAfter, workingDaysBetween } from '../calendar/working-day';
import type { Engagement } from '../engagement/engagement';

export type Reminder = 'due-soon' | 'due-today' | 'overdue';

/** An engagement, as far as its reminders go by it. */
type Reminding = Pick<Engagement, 'calendar' | 'reminders'> & { readonly digest: Pick<Engagement['digest'], 'day'> };

/** An ask of which somebody is reminded, of whatever kind. */
type Reminded = {
  readonly due: IsoDate | null;
  readonly since: IsoInstant;
  /** The instant at which the team last had the customer reminded again. */
  readonly resumedAt?: IsoInstant | undefined;
  /** The instant at which something more pressing was last said of it: that counts as a reminder. */
  readonly pressedAt?: IsoInstant | undefined;
  /** Its own days of reminders, instead of the engagement's. */
  readonly reminders?: ReminderDays | undefined;
};

/**
 * The reminder that an ask gives cause for since the last digest, if any. Days on which nothing could be sent are made
 * up for by one reminder; it says how the ask stands today, not how it stood then.
 * @param today in the customer's time zone
 */
export function reminderOn(engagement: Reminding, ask: Reminded, today: IsoDate): Reminder | null {
  const { due } = ask;
  if (due === null) return null;
  const { calendar, digest } = engagement;
  const reminders = ask.reminders ?? engagement.reminders;
  const dayOf = (at: IsoInstant | undefined) => (at === undefined ? null : dayIn(calendar.timeZone, Date.parse(at)));
  const begun = latest(dayIn(calendar.timeZone, Date.parse(ask.since)), dayOf(ask.resumedAt));
  // Days before the ask, and days up to the last digest, give no reminder.
  const last = latest(begun, digest.day);
  const before = reminders.before.map((days) => workingDaysAfter(calendar, due, -days));
  const days = reminders.onDue ? [...before, due] : before;
  const isReminderDue = days.some((day) => last < day && day <= today);
  const overdueSince = latest(begun, saidDueOn(calendar, reminders, due));
  const pressedOn = dayOf(ask.pressedAt);
  const passed = (day: IsoDate) => overdueRemindersUntil(calendar, reminders, overdueSince, pressedOn, day);
  if (!isReminderDue && passed(today) <= passed(last)) return null;
  return today < due ? 'due-soon' : today === due ? 'due-today' : 'overdue';
}

/** The day from which an ask is overdue to its customer: the due day, or that on which the reminder of it is made up for. */
const saidDueOn = (calendar: WorkingCalendar, { onDue }: ReminderDays, due: IsoDate): IsoDate =>
  onDue ? remindableFrom(calendar, due) : due;

/**
 * The number of reminders of an overdue ask that there have been by a day, at most. What presses counts as one: the next
 * follows as long after it as after any other.
 */
function overdueRemindersUntil(
  calendar: WorkingCalendar,
  { afterEvery, afterAtMost }: ReminderDays,
  since: IsoDate,
  pressedOn: IsoDate | null,
  day: IsoDate,
): number {
  if (afterEvery <= 0 || day <= since) return 0;
  const between = (from: IsoDate, to: IsoDate) => Math.floor(workingDaysBetween(calendar, from, to) / afterEvery);
  const isPressed = pressedOn !== null && since < pressedOn && pressedOn < day;
  const count = isPressed ? between(since, pressedOn) + between(pressedOn, day) : between(since, day);
  return Math.min(afterAtMost, count);
}

const latest = (day: IsoDate, other: IsoDate | null): IsoDate => (other !== null && other > day ? other : day);
