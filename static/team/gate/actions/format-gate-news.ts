import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Texts } from '../../../i18n/texts';
import { formatTold, formatWritten, type ToldKeys } from '../../news/format-told';
import { newsOf } from '../../news/news';
import { formatNames } from '../../people/format-list';
import { formatUnmailed, mailedOf, presentOf } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';

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
  return [formatTold(news, formatNames(mailed, personOf, texts), engagement, texts, toldKeys), ...unmailed].join(' ');
}

const toldKeys: ToldKeys = {
  atOnce: { plain: 'gate-team.news.at-once', on: 'gate-team.news.at-once-on' },
  later: { quiet: 'gate-team.news.later.quiet', critical: 'gate-team.news.later.critical' },
  digest: {
    plain: 'gate-team.news.digest',
    on: 'gate-team.news.digest-on',
    thisOrNext: 'gate-team.news.digest-this-or-next',
  },
};
