import type { IsoDate } from '../../../../src/contract/common';
import type { ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import { daysAfter, isDay } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import type { Known } from '../../list/definition/known';
import { formatOccasion } from './occasion-words';

type Window = Pick<ListedCheckpoint, 'state' | 'opensOn' | 'closesOn' | 'windowDays'>;

/** The last day on which answers are taken, its first day among the days of the window. */
const lastOfWindow = (opensOn: IsoDate, windowDays: number): IsoDate => daysAfter(opensOn, windowDays - 1);

/** The last day of a window as a form has it; null while it can't be told. */
export function lastTyped(opensOn: string, windowDays: string): IsoDate | null {
  if (!isDay(opensOn) || !/^\d{1,3}$/.test(windowDays) || Number(windowDays) < 1) return null;
  return lastOfWindow(opensOn, Number(windowDays));
}

/** The last day of a survey: as it was settled when it opened, or as it is planned; null where neither can be said. */
export const lastDayOf = ({ opensOn, closesOn, windowDays }: Omit<Window, 'state'>): IsoDate | null =>
  closesOn ?? (opensOn === null ? null : lastOfWindow(opensOn, windowDays));

/** The first day of a survey: the one on which it opened, or is to open; null where neither can be said. */
export const firstDayOf = ({ opensOn, closesOn, windowDays }: Omit<Window, 'state'>): IsoDate | null =>
  closesOn === null ? opensOn : daysAfter(closesOn, 1 - windowDays);

/** The day or the occasion at which it opens, or the day on which it has opened, in words. */
export function formatOpens(
  window: Window & Pick<ListedCheckpoint, 'occasion'>,
  versionOf: Known['versionOf'],
  texts: Texts,
): string {
  const { t, day } = texts;
  const first = firstDayOf(window);
  if (window.state === 'planned') {
    if (window.occasion !== null) return formatOccasion(window.occasion, versionOf, texts);
    return first === null ? t('survey-team.opens-by-hand') : t('survey-team.opens-on', { date: day(first) });
  }
  return first === null || window.closesOn === null || window.state === 'cancelled'
    ? ''
    : t('survey-team.opened-on', { date: day(first) });
}

/** The last day, or the number of days where the first is not known yet. */
export function formatWindow(
  window: Window & Pick<ListedCheckpoint, 'since'>,
  { t, plural, day, dayOf }: Texts,
): string {
  const last = lastDayOf(window);
  if (window.state === 'cancelled') return '';
  if (window.state === 'closed') return t('survey-team.closed-on', { date: dayOf(window.since) });
  return last === null ? plural('survey-team.window', window.windowDays) : t('survey-team.until', { date: day(last) });
}
