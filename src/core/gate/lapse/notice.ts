import type { WorkingCalendar } from '../../../contract/calendar';
import type { AccountId, IsoDate } from '../../../contract/common';
import type { Unreachable } from '../../../contract/gate/notice';
import type { GivenNotice } from '../../ask/notice';
import type { Attribution } from '../../audit/event';
import { dayIn, daysAfter } from '../../calendar/day';
import { zonesSince } from '../../calendar/former-zones';
import { silentSince } from '../deemed';
import type { GateEvent } from '../event';
import type { Gate, SignatoryStanding } from '../gate';

/**
 * The event by which a gate notes that notices have reached those who are still to decide. A notice of another day than the
 * last, which named a day that is still to come: nothing else counts. One that is noted after that of a later day is noted
 * only for the day that it named, if that is later than they know.
 * Nor does one that was written before the end of a time in which its person could not be reached: whoever could not is told anew.
 * @param on the customer's day on which it is known that the message has been written
 * @param today the customer's day on which it is noted
 * @param unreachable of those who can't be reached at that moment
 * @returns undefined where there is nothing to note, or nothing new
 */
export function noticeTold(
  gate: Pick<Gate, 'state' | 'standing'>,
  given: readonly GivenNotice[],
  { on, today, calendar }: { readonly on: IsoDate; readonly today: IsoDate; readonly calendar: WorkingCalendar },
  unreachable: ReadonlyMap<AccountId, Unreachable>,
  attribution: Attribution,
): GateEvent | undefined {
  if (gate.state.name !== 'open') return undefined;
  const since = silentSince(gate);
  const firstDay = on > today ? on : today;
  const day = isNear(gate, given, on, calendar) ? daysAfter(on, -1) : on;
  const told = given.filter((notice) => {
    const standing = gate.standing.find(({ accountId }) => accountId === notice.to);
    const isToDecide =
      standing !== undefined && standing.decided === null && !unreachable.has(notice.to) && !notice.isUnmailed;
    return (
      isToDecide &&
      isReachedOn(standing, on, calendar.timeZone) &&
      notice.since === since &&
      firstDay < notice.lastDay &&
      isNew(standing, day, notice)
    );
  });
  const [first] = told;
  return (
    first && { ...attribution, what: 'notice-told', on: day, told: told.map(({ to, lastDay }) => ({ to, lastDay })) }
  );
}

/** Whether nothing is known of a time on that day, or after it, in which they could not be reached. */
const isReachedOn = ({ unreachable, awayUntil }: SignatoryStanding, on: IsoDate, timeZone: string): boolean =>
  unreachable === undefined && (awayUntil === undefined || dayIn(timeZone, Date.parse(awayUntil)) < on);

/**
 * Whether a notice follows on the day after another, between which the customer's time zone has changed: then the two may be no more
 * than hours apart. It counts for the day before, and so for no further notice.
 */
const isNear = (
  { standing }: Pick<Gate, 'standing'>,
  given: readonly GivenNotice[],
  on: IsoDate,
  calendar: WorkingCalendar,
): boolean =>
  zonesSince(calendar, Date.parse(daysAfter(on, -2))).length > 0 &&
  standing.some(
    ({ accountId, notices }) => notices?.at(-1)?.on === daysAfter(on, -1) && given.some(({ to }) => to === accountId),
  );

function isNew({ notices = [] }: SignatoryStanding, on: IsoDate, { lastDay }: GivenNotice): boolean {
  const last = notices.at(-1);
  return last === undefined || last.on < on || last.lastDay < lastDay;
}
