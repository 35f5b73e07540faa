import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { IsoDate } from '../../../../src/contract/common';
import { type LadderStep, ladderSteps, type ReminderDays } from '../../../../src/contract/engagement';
import { daysOfSteps, type Pressed, reminderOn } from '../../../../src/core/ask/remind';
import { daysAfter, instantText } from '../../../../src/core/calendar/day';
import { atTime } from '../../../../src/core/calendar/moment';
import { mayRemindOn } from '../../../../src/core/calendar/working-day';
import { workingDaysAfter } from '../../../../src/core/calendar/working-days';
import type { Rules } from './rule-fields';

/** The message to the customer on a day of a task about which nobody responds: the sentences `reminders.say.<what>`. */
export type Told = { readonly day: IsoDate; readonly what: 'due-soon' | 'due-today' | 'overdue' | LadderStep };

/** A task that is due in two working weeks: a usual one. @param today in the customer's time zone */
export const sampleDue = (calendar: WorkingCalendar, today: IsoDate): IsoDate => workingDaysAfter(calendar, today, 10);

/** All that a customer is told of a task that was given in good time and of which they say nothing, by day. */
export function previewOf(calendar: WorkingCalendar, { reminders, ladder }: Rules, due: IsoDate): Told[] {
  const steps = new Map<IsoDate, LadderStep>();
  for (const step of ladderSteps) {
    const days = ladder[step];
    if (days !== null) steps.set(remindableAfter(calendar, due, days), step);
  }
  const first = workingDaysAfter(calendar, due, -Math.max(1, ...reminders.before));
  const last = [lastReminder(calendar, reminders, due), ...steps.keys()].reduce((a, b) => (a > b ? a : b));
  const since = `${daysAfter(first, -2)}T12:00:00.000Z`;
  const told: Told[] = [];
  let pressed: Pressed | undefined;
  let digestOn: IsoDate | null = null;
  for (let day = first; day <= last; day = daysAfter(day, 1)) {
    if (!mayRemindOn(calendar, day)) continue;
    // One word about a task is enough for a day.
    const step = steps.get(day);
    const engagement = { calendar, reminders, digest: { day: digestOn } };
    const what = step ?? reminderOn(engagement, { due, since, pressed }, day);
    if (what !== null) told.push({ day, what });
    if (step === 'pause') break;
    if (step) {
      const at = instantText(atTime(calendar.timeZone, day, reminders.at));
      pressed = { at, after: daysOfSteps(ladder, step) };
    }
    digestOn = day;
  }
  return told;
}

/** A day by which all reminders have been sent: steps of the ladder, and critical periods, put them off. */
function lastReminder(calendar: WorkingCalendar, { afterEvery, afterAtMost }: ReminderDays, due: IsoDate): IsoDate {
  const steps = ladderSteps.length;
  return remindableAfter(calendar, due, 1 + afterEvery * (afterAtMost + steps));
}

/** As many days on which the customer may be reminded after a day. */
function remindableAfter(calendar: WorkingCalendar, day: IsoDate, count: number): IsoDate {
  let found = day;
  for (let left = count, ahead = 0; left > 0 && ahead < 400 + 2 * count; ahead++) {
    found = daysAfter(found, 1);
    if (mayRemindOn(calendar, found)) left--;
  }
  return found;
}
