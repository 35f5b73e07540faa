import type { IsoDate } from '../../src/contract/common';
import { daysBetween } from '../../src/core/calendar/day';
import type { Texts } from './texts';

type Dated = {
  readonly due: IsoDate | null;
  readonly isOverdue: boolean;
  /** Whether somebody else is to act first, the team for one: then a day that is over is not their lateness. */
  readonly isOthersTurn: boolean;
};

/** The due day in words, and whether they are late with it, which alone stands out. */
type DueFact = { readonly text: string; readonly isAlarming: boolean };

/** Whether the due day is worth saying: without one, it is not where silence accepts after another day, which is said then. */
export const isDayNamed = ({
  due,
  deemedAfter,
}: Pick<Dated, 'due'> & { readonly deemedAfter: IsoDate | null }): boolean => due !== null || deemedAfter === null;

/**
 * The due day in words and as a date: "Due tomorrow (24 Nov 2026)".
 * @param today in the customer's time zone
 */
export function dueFact({ due, isOverdue, isOthersTurn }: Dated, today: IsoDate, texts: Texts): DueFact {
  const isAlarming = isOverdue && !isOthersTurn;
  return { text: formatDay(due, isAlarming, today, texts), isAlarming };
}

function formatDay(
  due: IsoDate | null,
  isLate: boolean,
  today: IsoDate,
  { t, plural, day, relativeDay }: Texts,
): string {
  if (due === null) return t('due.none');
  const days = daysBetween(today, due);
  if (isLate) return plural('due.overdue', Math.max(1, -days), { date: day(due) });
  // Whether it is late is not for the reader's clock to say, and what is done is never late: only that the day is over.
  if (days < 0) return t('due.was', { date: day(due) });
  return t('due.on', { when: relativeDay(days), date: day(due) });
}
