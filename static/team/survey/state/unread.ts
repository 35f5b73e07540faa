import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import { dayIn } from '../../../../src/core/calendar/day';
import { workingDaysBetween } from '../../../../src/core/calendar/working-days';
import type { Texts } from '../../../i18n/texts';

type Waiting = Pick<ListedCheckpoint, 'isUnread' | 'since' | 'engagementIds'>;

/**
 * The working days for which the results of a survey have waited for the team, by the calendar of the first of its engagements that the
 * reader knows; null where nothing waits, or none is known.
 */
export function unreadDays(
  { isUnread, since, engagementIds }: Waiting,
  engagements: ReadonlyMap<string, EngagementSummary>,
): number | null {
  const first = engagementIds.flatMap((id) => engagements.get(id) ?? [])[0];
  if (!isUnread || !first) return null;
  const { calendar, today } = first;
  return Math.max(0, workingDaysBetween(calendar, dayIn(calendar.timeZone, Date.parse(since)), today));
}

/** The same in words. */
export const formatUnread = (days: number, { t, plural }: Texts): string =>
  days === 0 ? t('survey-asking.unread.today') : plural('survey-asking.unread.for', days);
