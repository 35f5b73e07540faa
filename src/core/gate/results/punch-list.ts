import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoDate } from '../../../contract/common';
import type { SignOff } from '../../../contract/gate/sign-off';
import { type AcceptanceCriterion, putRightWithin } from '../../../contract/gate/terms';
import { dayIn } from '../../calendar/day';
import { workingDaysAfter } from '../../calendar/working-days';
import { type Point, pointsOf } from './points';

/** Something that a sign-off asks to be put right, and by when. */
export type ToPutRight = Point & { readonly due: IsoDate };

/**
 * The punch list of a sign-off: all that it asks to be put right, each with its day. Whatever the signatory has named no day
 * for is due on the usual one, by the customer's calendar.
 */
export function punchList(
  signOff: SignOff,
  criteria: readonly AcceptanceCriterion[],
  calendar: WorkingCalendar,
): ToPutRight[] {
  const usual = workingDaysAfter(calendar, dayIn(calendar.timeZone, Date.parse(signOff.at)), putRightWithin);
  return pointsOf(signOff, criteria).map((point) => ({ ...point, due: point.due ?? usual }));
}
