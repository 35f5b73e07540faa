import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoInstant } from '../../../contract/common';
import { type FirstResponse, recoveryLimits } from '../../../contract/survey/recovery';
import { workingTimeBetween } from '../../calendar/working-time';
import { isOver, type RecoveryCase, repliesIn } from './case';

const minuteMs = 60_000;

/**
 * The time that somebody has waited for the first response, in minutes of their working time. It stops when a reply is known to be on their
 * request, not when somebody has written one; and where the case ends before. @param calendar of the engagement
 */
export function firstResponse(calendar: WorkingCalendar, of: RecoveryCase, now: IsoInstant): FirstResponse {
  const { openedAt, firstDeliveredAt, state } = of;
  const until = firstDeliveredAt ?? (isOver(of) ? state.since : now);
  const minutes = Math.floor(workingTimeBetween(calendar, openedAt, until) / minuteMs);
  const status = firstDeliveredAt !== null ? 'delivered' : repliesIn(of).length > 0 ? 'sent' : 'none';
  return { status, minutes, isLate: minutes > recoveryLimits.firstResponseHours * 60 };
}
