import type { IsoDate } from '../../contract/common';
import type { UrgencyOf } from '../ask/order';
import type { Engagement } from '../engagement/engagement';
import { rulesOf } from './ask-kinds';

/**
 * The urgency of an ask by its entry, whatever its kind: an ask that silence accepts presses by that day. It is the one by which
 * screens, lists and stored keys are in order. @param today in the customer's time zone
 */
export const urgencyIn =
  ({ calendar }: Pick<Engagement, 'calendar'>, today: IsoDate): UrgencyOf =>
  (entry) => ({ ...entry, deemedAfter: rulesOf(entry.kind).deemedAfter(entry, calendar, today) });
