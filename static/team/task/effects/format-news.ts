import type { AccountId, AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Texts } from '../../../i18n/texts';
import { formatTold, formatWritten, type ToldKeys } from '../../news/format-told';
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
      : [formatTold(news, formatWho(all, mailed.length < people.size, personOf, texts), engagement, texts, toldKeys)];
  return [...heard, ...formatUnmailed([...people], engagement, personOf, texts), ...said].join(' ');
}

/** The people of the customer's side for whom a task of this owner is. */
export const peopleOf = (owner: AskOwner, { customers }: EngagementSummary): AccountId[] =>
  owner.kind === 'side' ? customers.map(({ accountId }) => accountId) : [owner.accountId];

const toldKeys: ToldKeys = {
  atOnce: { plain: 'news.at-once', on: 'news.at-once-on' },
  later: { quiet: 'news.later.quiet', critical: 'news.later.critical' },
  digest: { plain: 'news.digest', on: 'news.digest-on', thisOrNext: 'news.digest-this-or-next' },
};

/** @param areSomeUnmailed whether not all of the owners are mailed */
function formatWho(owners: readonly AskOwner[], areSomeUnmailed: boolean, personOf: PersonOf, texts: Texts): string {
  const [first, ...others] = owners;
  if (!first || others.some((owner) => ownerId({ owner }) !== ownerId({ owner: first }))) {
    return texts.t(areSomeUnmailed ? 'news.owners-mailed' : 'news.owners');
  }
  if (first.kind === 'side') return texts.t(areSomeUnmailed ? 'news.side-mailed' : 'news.side');
  return nameOf(first.accountId, personOf, texts);
}
