import type { EngagementSummary } from '../../../src/contract/engagement';
import { daysBetween } from '../../../src/core/calendar/day';
import type { TextKey } from '../../i18n/keys';
import type { Texts } from '../../i18n/texts';
import { formatTime } from '../../i18n/units';
import { formatClock } from '../../i18n/zone';
import type { News, Spared } from './news';

/** The sentences that one kind of ask has for each time and way. `on` names the request, or the day. */
export type ToldKeys = {
  readonly atOnce: { readonly plain: TextKey; readonly on: TextKey };
  readonly later: Readonly<Record<Spared, TextKey>>;
  readonly digest: { readonly plain: TextKey; readonly on: TextKey; readonly thisOrNext: TextKey };
};

/** The time and way in which the customer's side hears of a plan of the team. @param who those who hear of it, in words */
export function formatTold(
  news: Exclude<News, { kind: 'none' }>,
  who: string,
  { requestKey, today, calendar }: EngagementSummary,
  texts: Texts,
  keys: ToldKeys,
): string {
  const { t } = texts;
  if (news.kind === 'at-once') {
    const { plain, on } = keys.atOnce;
    return [
      requestKey === null ? t(plain, { who }) : t(on, { who, request: requestKey }),
      ...despite(news, texts),
    ].join(' ');
  }
  const { day } = news;
  const facts = { who, time: formatTime(news.minutes, texts), zone: formatClock(calendar.timeZone, texts.region) };
  if (day === null) return t(keys.digest.plain, facts);
  return t(keyOf(news, keys), { ...facts, when: texts.relativeDay(daysBetween(today, day)), date: texts.day(day) });
}

function keyOf(news: Exclude<News, { kind: 'none' | 'at-once' }>, { later, digest }: ToldKeys): TextKey {
  if (news.kind === 'later') return later[news.why];
  return news.kind === 'digest' ? digest.on : digest.thisOrNext;
}

/** The place where urgent news is written for all to see, although nobody whom it is for is mailed it. */
export function formatWritten(news: News, { requestKey }: EngagementSummary, texts: Texts): string[] {
  if (news.kind !== 'at-once' || requestKey === null) return [];
  return [texts.t('news.written-on', { request: requestKey }), ...despite(news, texts)];
}

/** The sentence that names what would have spared them, if anything would. */
const despite = (news: Extract<News, { kind: 'at-once' }>, { t }: Texts): string[] =>
  news.despite === undefined ? [] : [t(`news.despite.${news.despite}`)];
