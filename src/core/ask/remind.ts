import type { WorkingCalendar } from '../../contract/calendar';
import type { IsoDate, IsoInstant } from '../../contract/common';
import { type LadderRules, type LadderStep, ladderSteps, type ReminderDays } from '../../contract/engagement';
import { dayIn } from '../calendar/day';
import { remindableFrom } from '../calendar/working-day';
import { workingDaysAfter, workingDaysBetween } from '../calendar/working-days';
import type { Engagement } from '../engagement/engagement';

export type Reminder = 'due-soon' | 'due-today' | 'overdue';

/** An engagement, as far as its reminders go by it. */
type Reminding = Pick<Engagement, 'calendar' | 'reminders'> & { readonly digest: Pick<Engagement['digest'], 'day'> };

/** The instant at which something more pressing was last said, and the working days of silence after which each was, to that one. */
export type Pressed = { readonly at: IsoInstant; readonly after: readonly number[] };

/** An ask of which somebody is reminded, of whatever kind. */
type Reminded = {
  readonly due: IsoDate | null;
  readonly since: IsoInstant;
  /** The instant at which the team last had the customer reminded again. */
  readonly resumedAt?: IsoInstant | undefined;
  /** All that was said of it more pressingly: each counts as a reminder. */
  readonly pressed?: Pressed | undefined;
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
  const passed = (day: IsoDate) => overdueRemindersUntil(calendar, reminders, overdueSince, ask.pressed, day);
  if (!isReminderDue && passed(today) <= passed(last)) return null;
  return today < due ? 'due-soon' : today === due ? 'due-today' : 'overdue';
}

/** The day from which an ask is overdue to its customer: the due day, or that on which the reminder of it is made up for. */
const saidDueOn = (calendar: WorkingCalendar, { onDue }: ReminderDays, due: IsoDate): IsoDate =>
  onDue ? remindableFrom(calendar, due) : due;

/** The working days of silence after which steps of the ladder are taken, up to one of them. */
export const daysOfSteps = (ladder: LadderRules, upTo: LadderStep): number[] =>
  ladderSteps.slice(0, ladderSteps.indexOf(upTo) + 1).flatMap((step) => ladder[step] ?? []);

/**
 * The number of reminders of an overdue ask that there have been by a day, at most. All that presses counts: the next reminder
 * follows as long after it as after any other, and it is one of those that there are at most.
 */
function overdueRemindersUntil(
  calendar: WorkingCalendar,
  { afterEvery, afterAtMost }: ReminderDays,
  since: IsoDate,
  pressed: Pressed | undefined,
  day: IsoDate,
): number {
  if (afterEvery <= 0 || day <= since) return 0;
  const rhythms = (from: IsoDate, to: IsoDate) => workingDaysBetween(calendar, from, to) / afterEvery;
  const pressedOn = pressed ? dayIn(calendar.timeZone, Date.parse(pressed.at)) : since;
  if (!pressed || pressedOn <= since || day < pressedOn) return Math.min(afterAtMost, Math.floor(rhythms(since, day)));
  // Up to each step there was one in every so many days, the step being the last of them, however soon it came.
  const gaps = pressed.after.map((days, at, all) => days - (all[at - 1] ?? 0));
  const withSteps = gaps.reduce((count, days) => count + Math.ceil(days / afterEvery), 0);
  const untilPressed = Math.max(Math.ceil(rhythms(since, pressedOn)), withSteps);
  return Math.min(afterAtMost, untilPressed + Math.floor(rhythms(pressedOn, day)));
}

const latest = (day: IsoDate, other: IsoDate | null): IsoDate => (other !== null && other > day ? other : day);
