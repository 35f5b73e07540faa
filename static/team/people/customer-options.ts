import type { AccountId } from '../../../src/contract/common';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { whyNotNamed } from '../../../src/core/engagement/nameable';
import type { Texts } from '../../i18n/texts';
import { nameOf } from './format-name';
import type { PersonOf } from './names';

type Customers = Pick<EngagementSummary, 'customers' | 'absent'>;

/**
 * The customers of an engagement as options: whoever would be refused can't be chosen, and the option says why.
 * @param team those of the team who never act for the customer there
 */
export const customerOptions = (
  engagement: Customers,
  personOf: PersonOf,
  texts: Texts,
  team: readonly AccountId[] = [],
) =>
  engagement.customers.map(({ accountId }) => {
    const name = nameOf(accountId, personOf, texts);
    const why = whyNotNamed(engagement, accountId, team);
    const label = why === undefined ? name : texts.t(`people.not-nameable.${why}`, { name });
    return { value: accountId, label, isDisabled: why !== undefined };
  });

/** The customer who is the likeliest to be asked: the primary one, or another who can take part. */
export const likeliest = (engagement: Customers): AccountId | undefined => {
  const there = engagement.customers.filter(({ accountId }) => whyNotNamed(engagement, accountId) === undefined);
  return (there.find(({ isPrimary }) => isPrimary) ?? there[0])?.accountId;
};
