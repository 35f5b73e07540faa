import type { IsoDate, IsoInstant } from '../../contract/common';
import { type LadderStep, ladderSteps } from '../../contract/engagement';
import type { Attribution } from '../audit/event';
import { dayIn, daysAfter } from '../calendar/day';
import { atTime } from '../calendar/moment';
import { mayRemindOn, remindableFrom } from '../calendar/working-day';
import { daysToActBetween } from '../calendar/working-days';
import type { Engagement } from '../engagement/engagement';
import { isUnmailed } from '../engagement/mails';
import { sponsorToTell } from '../engagement/sponsor';
import type { TaskEvent } from './event';
import type { Task } from './task';
import type { TaskEntry } from './task-entry';

/**
 * The next step of the non-response ladder for an open task, if the customer's silence has lasted for it. Steps are
 * taken upwards and one at a time, so that no sponsor hears of a task before its owner has been nudged.
 * @param today in the customer's time zone
 */
export function nextStep(engagement: Engagement, entry: TaskEntry, today: IsoDate): LadderStep | null {
  if (entry.turn !== 'customer' || isStillToBeTold(engagement, entry)) return null;
  const { ladder } = entry.detail;
  const taken = ladder === 'untold' ? 'sponsor' : ladder;
  const above = ladderSteps.slice(taken ? ladderSteps.indexOf(taken) + 1 : 0);
  const step = above.find((each) => engagement.ladder[each] !== null);
  if (step === undefined) return null;
  return silentDays(engagement, entry, today) >= (engagement.ladder[step] ?? Number.POSITIVE_INFINITY) ? step : null;
}

const stepEvents = { nudge: 'customer-nudged', visible: 'customer-reminded', pause: 'reminders-paused' } as const;

/**
 * The event that logs a step: what it says of the sponsor and of mails is as it is on this day. Without a sponsor who can be told, the
 * step is noted as one that tells nobody, and the next one follows in its time.
 */
export function stepEvent(engagement: Engagement, { owner }: Task, step: LadderStep, by: Attribution): TaskEvent {
  const mails = isUnmailed(engagement, owner) ? { isUnmailed: true as const } : {};
  if (step !== 'sponsor') return { ...by, what: stepEvents[step], step, ...mails };
  const sponsor = sponsorToTell(engagement, owner);
  return { ...by, what: sponsor === null ? 'sponsor-not-told' : 'sponsor-told', step, sponsor, ...mails };
}

/**
 * The number of working days for which the customer has been silent: since the due day or, if that was later or there is none, since
 * they last did something or heard of something new. Critical periods do not count.
 */
export function silentDays(engagement: Engagement, entry: TaskEntry, today: IsoDate): number {
  return daysToActBetween(engagement.calendar, silentSince(engagement, entry) ?? today, today);
}

/** The day since which the customer is silent about an open task. It may be to come. */
export function silentSince(engagement: Engagement, entry: TaskEntry): IsoDate | undefined {
  const { calendar } = engagement;
  const { due, since, isUrgent } = entry;
  const { heardAt, newsAt, resumedAt } = entry.detail;
  const dayOf = (at: IsoInstant) => dayIn(calendar.timeZone, Date.parse(at));
  const own = [heardAt, resumedAt].flatMap((at) => (at ? dayOf(at) : []));
  const news = [since, newsAt].flatMap((at) => (at ? (isUrgent ? dayOf(at) : toldOn(engagement, at)) : []));
  return [...own, ...news, ...(due === null ? [] : [due])].sort().at(-1);
}

/** The day of the first digest after a command: nobody can be silent about what they have not been told. */
function toldOn({ calendar, reminders }: Engagement, at: IsoInstant): IsoDate {
  const { timeZone } = calendar;
  const day = dayIn(timeZone, Date.parse(at));
  if (mayRemindOn(calendar, day) && Date.parse(at) <= atTime(timeZone, day, reminders.at)) return day;
  return remindableFrom(calendar, daysAfter(day, 1));
}

/** Whether the next digest is to tell of it, however late that is. What is urgent was told at once. */
const isStillToBeTold = ({ digest }: Engagement, { isUrgent, since, detail: { newsAt } }: TaskEntry): boolean =>
  !isUrgent && (since > digest.toldUntil || (newsAt !== undefined && newsAt > digest.toldUntil));
