import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { daysBetween } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import { formatTime } from '../../../i18n/units';
import { newsOf } from '../../news/news';
import { formatNames } from '../../people/format-list';
import type { PersonOf } from '../../people/names';

/**
 * The people of the customer's side who are told of a plan of the team with a gate, with the time and the way.
 * @param now epoch milliseconds by the reader's clock
 */
export function formatGateNews(
  engagement: EngagementSummary,
  told: { readonly people: readonly AccountId[]; readonly isUrgent: boolean; readonly now: number },
  personOf: PersonOf,
  texts: Texts,
): string {
  const { t } = texts;
  if (told.people.length === 0) return t('gate-team.news.nobody');
  const news = newsOf(engagement, { isUrgent: told.isUrgent, isPlanned: false }, told.now);
  const who = formatNames(told.people, personOf, texts);
  const { requestKey, today } = engagement;
  if (news.kind !== 'digest') {
    return requestKey === null
      ? t('gate-team.news.at-once', { who })
      : t('gate-team.news.at-once-on', { who, request: requestKey });
  }
  const time = formatTime(news.minutes, texts);
  if (news.day === null) return t('gate-team.news.digest', { who, time });
  const when = texts.relativeDay(daysBetween(today, news.day));
  return t('gate-team.news.digest-on', { who, time, when, date: texts.day(news.day) });
}
