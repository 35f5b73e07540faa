import type { IsoDate } from '../../src/contract/task';
import { daysBetween } from '../i18n/calendar';
import type { Texts } from '../i18n/texts';

type Dated = { readonly due: IsoDate | null; readonly isOverdue: boolean };

/**
 * When a task is due, in words and as a date: "Due tomorrow (24 Nov 2026)".
 * @param today in the customer's time zone
 */
export function sayDue({ due, isOverdue }: Dated, today: IsoDate, { t, plural, day, relativeDay }: Texts): string {
  if (due === null) return t('due.none');
  const days = daysBetween(today, due);
  if (isOverdue) return plural('due.overdue', Math.max(1, -days), { date: day(due) });
  // A reader's clock can be a day off from the customer's; whether it is late is not for it to say.
  return t('due.on', { when: relativeDay(Math.max(0, days)), date: day(due) });
}
