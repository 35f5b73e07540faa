import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoInstant } from '../../../contract/common';
import { recoveryLimits } from '../../../contract/survey/recovery';
import { dayIn, daysAfter, instantText } from '../../calendar/day';
import { startOfDay } from '../../calendar/moment';
import { workingDaysAfter } from '../../calendar/working-days';
import { absentFrom, type Engagement, isCustomer } from '../../engagement/engagement';
import type { RecoveryCase } from './case';

/** The moment from which a reply counts as unconfirmed: the end of the customer's tenth working day after it has reached them. */
export function unconfirmedFrom({ timeZone, ...calendar }: WorkingCalendar, deliveredAt: IsoInstant): IsoInstant {
  const delivered = dayIn(timeZone, Date.parse(deliveredAt));
  const last = workingDaysAfter({ timeZone, ...calendar }, delivered, recoveryLimits.unconfirmedDays);
  return instantText(startOfDay(timeZone, daysAfter(last, 1)));
}

/**
 * The end of a case without anybody's doing; undefined while it goes on. Who is off the request for a time, or does not get mails, may still be
 * reached otherwise. @param engagement undefined where it is gone
 */
export function endOf(
  of: RecoveryCase,
  engagement: Engagement | undefined,
  now: IsoInstant,
): 'out-of-reach' | 'unconfirmed' | undefined {
  if (!engagement || !isCustomer(engagement, of.accountId)) return 'out-of-reach';
  const isClosed = absentFrom(engagement).some((each) => each.accountId === of.accountId && each.why === 'closed');
  if (isClosed) return 'out-of-reach';
  const delivered = of.state.name === 'answered' ? of.turns.at(-1)?.deliveredAt : undefined;
  return delivered && unconfirmedFrom(engagement.calendar, delivered) <= now ? 'unconfirmed' : undefined;
}
