import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { daysBetween } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import { formatTime } from '../../../i18n/units';
import { formatClock } from '../../../i18n/zone';
import { type News, newsOf } from '../../news/news';
import { formatNames } from '../../people/format-list';
import { formatUnmailed, mailedOf, presentOf } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';
import { formatWritten } from '../../task/effects/format-news';

/**
 * The people of the customer's side who are told of a plan of the team with a gate, with the time and the way; and who of them is not mailed.
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
  const { people, isUrgent, isEvenNow = false } = told;
  if (people.length === 0) return texts.t('gate-team.news.nobody');
  const news = newsOf(engagement, { isUrgent, isPlanned: false, isEvenNow }, told.now);
  if (news.kind === 'none') return texts.t('gate-team.news.nobody');
  const mailed = mailedOf(people, engagement);
  const unmailed = formatUnmailed(people, engagement, personOf, texts);
  if (mailed.length === 0) {
    const isWritten = presentOf(people, engagement).length > 0;
    return [...unmailed, ...(isWritten ? formatWritten(news, engagement, texts) : [])].join(' ');
  }
  return [formatTold(news, formatNames(mailed, personOf, texts), engagement, texts), ...unmailed].join(' ');
}

function formatTold(
  news: Exclude<News, { kind: 'none' }>,
  who: string,
  { requestKey, today, calendar }: EngagementSummary,
  texts: Texts,
): string {
  const { t } = texts;
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
