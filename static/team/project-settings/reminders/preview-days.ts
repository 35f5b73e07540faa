import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { IsoDate } from '../../../../src/contract/common';
import { type LadderStep, ladderSteps } from '../../../../src/contract/engagement';
import { daysAfter } from '../../../../src/core/calendar/day';
import { mayRemindOn, workingDaysAfter } from '../../../../src/core/calendar/working-day';
import type { Rules } from './rule-fields';

/** The message to the customer on a day of a task about which nobody responds: the sentences `reminders.say.<what>`. */
export type Told = { readonly day: IsoDate; readonly what: 'due-soon' | 'due-today' | 'overdue' | LadderStep };

/** A task that is due in two working weeks: a usual one. @param today in the customer's time zone */
export const sampleDue = (calendar: WorkingCalendar, today: IsoDate): IsoDate => workingDaysAfter(calendar, today, 10);

/** All that a customer is told of a task that was given in good time and of which they say nothing, by day. */
export function previewOf(calendar: WorkingCalendar, { reminders, ladder }: Rules, due: IsoDate): Told[] {
  const { before, onDue, afterEvery, afterAtMost } = reminders;
  const overdue = afterEvery > 0 ? Array.from({ length: afterAtMost }, (_, index) => (index + 1) * afterEvery) : [];
  const asked = [
    ...before.map((days) => workingDaysAfter(calendar, due, -days)),
    ...(onDue ? [due] : []),
    ...overdue.map((days) => workingDaysAfter(calendar, due, days)),
  ];
  const steps = ladderSteps.flatMap((step): Told[] => {
    const days = ladder[step];
    return days === null ? [] : [{ day: remindableAfter(calendar, due, days), what: step }];
  });
  const paused = steps.find(({ what }) => what === 'pause')?.day;
  // A day on which nothing may be sent is made up for on the next; and one word about a task is enough for a day.
  const byDay = new Map<IsoDate, Told>();
  for (const wanted of asked) {
    const day = mayRemindOn(calendar, wanted) ? wanted : remindableAfter(calendar, wanted, 1);
    if (paused !== undefined && day > paused) continue;
    byDay.set(day, { day, what: day < due ? 'due-soon' : day === due ? 'due-today' : 'overdue' });
  }
  for (const step of steps) byDay.set(step.day, step);
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** As many days on which the customer may be reminded after a day. */
function remindableAfter(calendar: WorkingCalendar, day: IsoDate, count: number): IsoDate {
  let found = day;
  for (let left = count, ahead = 0; left > 0 && ahead < 400; ahead++) {
    found = daysAfter(found, 1);
    if (mayRemindOn(calendar, found)) left--;
  }
  return found;
}
