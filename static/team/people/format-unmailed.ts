import type { AccountId } from '../../../src/contract/common';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { whyUntold } from '../../../src/core/engagement/nameable';
import type { Texts } from '../../i18n/texts';
import { formatNames } from './format-list';
import type { PersonOf } from './names';

type Reach = Pick<EngagementSummary, 'absent' | 'mailsOff'>;

/** Those of some people who can take part, as far as the app knows: nothing is told to the others. */
export const presentOf = (people: readonly AccountId[], { absent }: Pick<Reach, 'absent'>): AccountId[] =>
  people.filter((each) => !absent.some(({ accountId }) => accountId === each));

/** Those of some people who are mailed about the request, as far as the app knows. */
export const mailedOf = (people: readonly AccountId[], reach: Reach): AccountId[] =>
  presentOf(people, reach).filter((accountId) => !reach.mailsOff.includes(accountId));

/** By name, those of some people to whom nothing is mailed, because they don't want it or can't take part; empty for nobody. */
export function formatUnmailed(people: readonly AccountId[], reach: Reach, personOf: PersonOf, texts: Texts): string[] {
  const present = presentOf(people, reach);
  const off = present.filter((accountId) => reach.mailsOff.includes(accountId));
  const gone = people.filter((accountId) => !present.includes(accountId));
  return [
    ...(off.length === 0 ? [] : [texts.t('news.unmailed', { names: formatNames(off, personOf, texts) })]),
    ...(gone.length === 0 ? [] : [texts.t('news.untold', { names: formatNames(gone, personOf, texts) })]),
  ];
}

/**
 * By name, that the silence of some people counts for nothing now; empty where it can count.
 * @param noted those of whom their gate has noted that nothing reaches them, be it noted with the engagement or not
 */
export function formatUntold(
  people: readonly AccountId[],
  engagement: Pick<EngagementSummary, 'customers' | 'absent' | 'mailsOff'>,
  personOf: PersonOf,
  texts: Texts,
  noted: readonly AccountId[] = [],
): string[] {
  const untold = people.filter(
    (accountId) => noted.includes(accountId) || whyUntold(engagement, accountId) !== undefined,
  );
  return untold.length === 0
    ? []
    : [texts.t('gate-team.lapse.untold', { names: formatNames(untold, personOf, texts) })];
}
