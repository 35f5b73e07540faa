import type { EngagementSummary } from '../../../../src/contract/engagement';
import { dayIn } from '../../../../src/core/calendar/day';

/** So long may a page be out of sight and still be taken for current. */
const goodWhileMs = 10 * 60_000;

/** Whether a page is to be loaded anew that nobody has seen since an instant: it counts its days from when it was loaded. */
export const isOutOfDate = (
  engagements: readonly Pick<EngagementSummary, 'calendar' | 'today'>[],
  hiddenSince: number,
  at: number,
): boolean =>
  at - hiddenSince >= goodWhileMs || engagements.some(({ calendar, today }) => dayIn(calendar.timeZone, at) !== today);
