import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { daysBetween } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import { formatTime } from '../../../i18n/units';
import { formatClock } from '../../../i18n/zone';
import { newsOf } from '../../news/news';
import { formatNames } from '../../people/format-list';
import type { PersonOf } from '../../people/names';

/**
 * The people of the customer's side who are told of a plan of the team with a gate, with the time and the way.
 * @param now epoch milliseconds by the server's clock
 */
export function formatGateNews(
  engagement: EngagementSummary,
  told: {
    readonly people: readonly AccountId[];
    readonly isUrgent: boolean;
    readonly isEvenNow?: boolean;
    readonly now: number;
  },
  personOf: PersonOf,
  texts: Texts,
): string {
  const { t } = texts;
  if (told.people.length === 0) return t('gate-team.news.nobody');
  const { isUrgent, isEvenNow = false } = told;
  const news = newsOf(engagement, { isUrgent, isPlanned: false, isEvenNow }, told.now);
  const who = formatNames(told.people, personOf, texts);
  const { requestKey, today, calendar } = engagement;
  if (news.kind === 'none') return t('gate-team.news.nobody');
  if (news.kind === 'at-once') {
    const said =
      requestKey === null
        ? t('gate-team.news.at-once', { who })
        : t('gate-team.news.at-once-on', { who, request: requestKey });
    return news.despite === undefined ? said : `${said} ${t(`news.despite.${news.despite}`)}`;
  }
  const time = formatTime(news.minutes, texts);
  const zone = formatClock(calendar.timeZone, texts.region);
  if (news.day === null) return t('gate-team.news.digest', { who, time, zone });
  const when = texts.relativeDay(daysBetween(today, news.day));
  if (news.kind === 'later') {
    return t(`gate-team.news.later.${news.why}`, { who, time, zone, when, date: texts.day(news.day) });
  }
  return t('gate-team.news.digest-on', { who, time, zone, when, date: texts.day(news.day) });
}
