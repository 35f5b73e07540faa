import type { WorkingCalendar } from '../../../src/contract/calendar';
import type { IsoDate } from '../../../src/contract/common';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { urgentFrom } from '../../../src/core/calendar/urgent';
import { criticalPeriodAt, isWorkingDay } from '../../../src/core/calendar/working-day';
import { digestTimeOfDay } from '../../../src/core/engagement/digest-schedule';
import { tellingOf } from '../../../src/core/engagement/next-digests';

/** The way in which the customer hears of a command. */
export type News =
  /** Not at all: what is planned is not theirs yet. */
  | { readonly kind: 'none' }
  /** `despite` what would have spared them. */
  | { readonly kind: 'at-once'; readonly despite?: Spared | 'day-off' }
  /** Once the time is over that spares them now: on a day and at minutes of the customer's clock. */
  | { readonly kind: 'later'; readonly why: Spared; readonly day: IsoDate; readonly minutes: number }
  /** `day` is null where only the customer's clock could tell which day it will be. `minutes` after their midnight. */
  | { readonly kind: 'digest'; readonly day: IsoDate | null; readonly minutes: number }
  /** With the digest that is in the making, if that still takes it in, or else with the next one. */
  | { readonly kind: 'this-or-next'; readonly day: IsoDate; readonly minutes: number };

/** The times in which customers are left in peace, unless whoever writes says "even now". */
export type Spared = 'quiet' | 'critical';

type Told = { readonly isUrgent: boolean; readonly isPlanned: boolean; readonly isEvenNow?: boolean };

/** @param now epoch milliseconds by the server's clock */
export function newsOf(
  engagement: EngagementSummary,
  { isUrgent, isPlanned, isEvenNow = false }: Told,
  now: number,
): News {
  if (isPlanned) return { kind: 'none' };
  if (isUrgent) return urgentNews(engagement.calendar, isEvenNow, now);
  return digestNews(engagement, now);
}

/** The part of the present that would spare a customer what is urgent; null where nothing does. */
export function sparedNow(calendar: WorkingCalendar, now: number): { why: Spared; until: number } | null {
  const clock = clockIn(calendar.timeZone, now);
  const until = clock ? urgentFrom(calendar, now) : now;
  if (!clock || until <= now) return null;
  return { why: criticalPeriodAt(calendar, clock.day) ? 'critical' : 'quiet', until };
}

function urgentNews(calendar: WorkingCalendar, isEvenNow: boolean, now: number): News {
  const spared = sparedNow(calendar, now);
  if (!spared) {
    const clock = clockIn(calendar.timeZone, now);
    return clock && !isWorkingDay(calendar, clock.day) ? { kind: 'at-once', despite: 'day-off' } : { kind: 'at-once' };
  }
  const then = clockIn(calendar.timeZone, spared.until);
  return isEvenNow || !then ? { kind: 'at-once', despite: spared.why } : { kind: 'later', why: spared.why, ...then };
}

function digestNews({ calendar, reminders, nextDigests, today }: EngagementSummary, now: number): News {
  const telling = tellingOf(nextDigests, now);
  const then = telling && clockIn(calendar.timeZone, Date.parse(telling.at));
  // The page may be open since yesterday: then it is better not to name a day.
  if (!then || clockIn(calendar.timeZone, now)?.day !== today) {
    return { kind: 'digest', day: null, minutes: digestTimeOfDay({ calendar, reminders }) };
  }
  return { kind: telling.isEarlierOpen ? 'this-or-next' : 'digest', ...then };
}

/** The time on the clock of a time zone; nothing where this browser does not know the zone. */
function clockIn(timeZone: string, now: number): { day: IsoDate; minutes: number } | null {
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return {
      day: `${parts.year}-${parts.month}-${parts.day}`,
      minutes: Number(parts.hour) * 60 + Number(parts.minute),
    };
  } catch {
    return null;
  }
}
