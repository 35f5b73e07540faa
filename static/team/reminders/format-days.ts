import type { ReminderDays } from '../../../src/contract/engagement';
import { formatList } from '../../i18n/list';
import type { Texts } from '../../i18n/texts';
import { areNone } from './own-reminders';

/** The sentence that tells when somebody is reminded by these days. */
export function formatDays(days: ReminderDays, texts: Texts): string {
  const { t, plural, number } = texts;
  if (areNone(days)) return t('reminders.words.none');
  const { before, onDue, afterEvery, afterAtMost } = days;
  const isOneDay = before.length === 1 && before[0] === 1;
  const most = plural('reminders.words.most', afterAtMost);
  const when = [
    ...(before.length === 0
      ? []
      : [plural('reminders.words.before', isOneDay ? 1 : 2, { days: formatList(before.map(number), texts) })]),
    ...(onDue ? [t('reminders.words.on-due')] : []),
    ...(afterEvery > 0 && afterAtMost > 0 ? [plural('reminders.words.after', afterEvery, { most })] : []),
  ];
  return t('reminders.words', { when: when.join('; ') });
}

/** The same for an ask: by its own days, or by the engagement's, which is said. */
export const formatReminders = (own: ReminderDays | undefined, engagement: ReminderDays, texts: Texts): string =>
  own ? formatDays(own, texts) : texts.t('reminders.words.engagement', { words: formatDays(engagement, texts) });
