import type { AccountId } from '../../contract/common';
import type { Absent } from '../../contract/engagement';

type Known = {
  readonly customers: readonly { readonly accountId: AccountId }[];
  /** Those who can't take part, as it was noted last. */
  readonly absent?: readonly Absent[];
};

/** Those of the team who never do a task for the customer, by separation of duties: who gave it, and who is responsible for it. */
export const neverOwners = ({ givenBy, contact }: { readonly givenBy: AccountId; readonly contact: AccountId }) => [
  givenBy,
  contact,
];

export type WhyNotNamed = 'stakeholder-unknown' | 'stakeholder-absent' | 'owner-on-team';

/**
 * The reason for which somebody can't be named for anything new in an engagement: what offers people goes by it, and what
 * takes them.
 * @param team those of the team who never act for the customer there, by separation of duties
 * @returns undefined for whoever can be named
 */
export function whyNotNamed(
  { customers, absent = [] }: Known,
  who: AccountId,
  team: readonly AccountId[] = [],
): WhyNotNamed | undefined {
  if (!customers.some(({ accountId }) => accountId === who)) return 'stakeholder-unknown';
  if (absent.some(({ accountId }) => accountId === who)) return 'stakeholder-absent';
  return team.includes(who) ? 'owner-on-team' : undefined;
}

/**
 * The reason for which no message reaches somebody, as far as it is noted with their engagement: known at any moment, without
 * asking Jira.
 * @returns undefined for whom nothing is noted
 */
export function whyUntold(
  { customers, absent = [], mailsOff = [] }: Known & { readonly mailsOff?: readonly AccountId[] },
  who: AccountId,
): Absent['why'] | 'mails-off' | undefined {
  if (!customers.some(({ accountId }) => accountId === who)) return 'off-request';
  const why = absent.find(({ accountId }) => accountId === who)?.why;
  return why ?? (mailsOff.includes(who) ? 'mails-off' : undefined);
}
