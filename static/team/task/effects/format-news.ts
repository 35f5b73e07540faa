import type { AccountId, AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { daysBetween } from '../../../../src/core/calendar/day';
import type { Texts } from '../../../i18n/texts';
import { formatTime } from '../../../i18n/units';
import { formatClock } from '../../../i18n/zone';
import type { News } from '../../news/news';
import { nameOf } from '../../people/format-name';
import { formatUnmailed, mailedOf, presentOf } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';
import { ownerId } from '../state/owner';

/**
 * The time and way in which the customer hears of a plan of the team, and who of them is not mailed about it.
 * @param owners of the tasks that are meant
 */
export function formatNews(
  news: News,
  owners: AskOwner | readonly AskOwner[],
  engagement: EngagementSummary,
  personOf: PersonOf,
  texts: Texts,
): string {
  if (news.kind === 'none') return texts.t('news.none');
  const all = 'kind' in owners ? [owners] : owners;
  const people = new Set(all.flatMap((owner) => peopleOf(owner, engagement)));
  const mailed = mailedOf([...people], engagement);
  const isWritten = mailed.length === 0 && presentOf([...people], engagement).length > 0;
  const said = isWritten ? formatWritten(news, engagement, texts) : [];
  const heard =
    people.size > 0 && mailed.length === 0
      ? []
      : [formatHeard(news, formatWho(all, mailed.length < people.size, personOf, texts), engagement, texts)];
  return [...heard, ...formatUnmailed([...people], engagement, personOf, texts), ...said].join(' ');
}

/** The people of the customer's side for whom a task of this owner is. */
export const peopleOf = (owner: AskOwner, { customers }: EngagementSummary): AccountId[] =>
  owner.kind === 'side' ? customers.map(({ accountId }) => accountId) : [owner.accountId];

/** The place where urgent news is written for all to see, although nobody whom it is for is mailed it. */
export function formatWritten(news: News, { requestKey }: EngagementSummary, { t }: Texts): string[] {
  if (news.kind !== 'at-once' || requestKey === null) return [];
  const written = t('news.written-on', { request: requestKey });
  return news.despite === undefined ? [written] : [written, t(`news.despite.${news.despite}`)];
}

function formatHeard(
  news: Exclude<News, { kind: 'none' }>,
  who: string,
  { requestKey, today, calendar }: EngagementSummary,
  texts: Texts,
): string {
  const { t } = texts;
  const zone = formatClock(calendar.timeZone, texts.region);
  switch (news.kind) {
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

/** @param areSomeUnmailed whether not all of the owners are mailed */
function formatWho(owners: readonly AskOwner[], areSomeUnmailed: boolean, personOf: PersonOf, texts: Texts): string {
  const [first, ...others] = owners;
  if (!first || others.some((owner) => ownerId({ owner }) !== ownerId({ owner: first }))) {
    return texts.t(areSomeUnmailed ? 'news.owners-mailed' : 'news.owners');
  }
  if (first.kind === 'side') return texts.t(areSomeUnmailed ? 'news.side-mailed' : 'news.side');
  return nameOf(first.accountId, personOf, texts);
}
