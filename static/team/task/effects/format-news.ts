import type { AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { daysBetween } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import { formatTime } from '../../../i18n/units';
import { formatClock } from '../../../i18n/zone';
import type { News } from '../../news/news';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/**
 * The time and way in which the customer hears of a plan of the team. @param owner null where several people's tasks
 * are meant
 */
export function formatNews(
  news: News,
  owner: AskOwner | null,
  { requestKey, today, calendar }: EngagementSummary,
  personOf: PersonOf,
  texts: Texts,
): string {
  const { t } = texts;
  const who = formatWho(owner, personOf, texts);
  const zone = formatClock(calendar.timeZone, texts.region);
  switch (news.kind) {
    case 'none':
      return t('news.none');
    case 'at-once': {
      const told =
        requestKey === null ? t('news.at-once', { who }) : t('news.at-once-on', { who, request: requestKey });
      return news.despite === undefined ? told : `${told} ${t(`news.despite.${news.despite}`)}`;
    }
    case 'later': {
      const when = texts.relativeDay(daysBetween(today, news.day));
      const facts = { who, when, date: texts.day(news.day), time: formatTime(news.minutes, texts), zone };
      return t(`news.later.${news.why}`, facts);
    }
    case 'digest': {
      const time = formatTime(news.minutes, texts);
      if (news.day === null) return t('news.digest', { who, time, zone });
      const when = texts.relativeDay(daysBetween(today, news.day));
      return t('news.digest-on', { who, time, zone, when, date: texts.day(news.day) });
    }
  }
}

function formatWho(owner: AskOwner | null, personOf: PersonOf, texts: Texts): string {
  if (owner === null) return texts.t('news.owners');
  return owner.kind === 'side' ? texts.t('news.side') : nameOf(owner.accountId, personOf, texts);
}
