import type { AccountId, AskOwner } from '../../contract/common';
import { canTakePart, type Engagement, isCustomer } from './engagement';

/**
 * The engagement once one of its customers has switched the request's mails on or off with us. Nobody else can be asked:
 * Jira tells each person only of their own.
 * @returns the very same engagement where that is noted already
 */
export function withMails(engagement: Engagement, accountId: AccountId, areWanted: boolean): Engagement {
  const { mailsOff = [], ...rest } = engagement;
  if (mailsOff.includes(accountId) !== areWanted) return engagement;
  const others = mailsOff.filter((each) => each !== accountId && isCustomer(engagement, each));
  const off = areWanted ? others : [...others, accountId];
  return off.length > 0 ? { ...rest, mailsOff: off } : rest;
}

/** Those of its customers who have switched off the request's mails with us. */
export const mailsOffIn = (engagement: Pick<Engagement, 'customers' | 'mailsOff'>): readonly AccountId[] =>
  (engagement.mailsOff ?? []).filter((accountId) => isCustomer(engagement, accountId));

type Known = Pick<Engagement, 'customers' | 'absent' | 'mailsOff'>;

/** Whether what is written to an owner comes by mail to none of those whom it is for: it is read in the portal only. */
export function isUnmailed(known: Known, owner: AskOwner): boolean {
  const { customers, mailsOff = [] } = known;
  if (owner.kind === 'person') return mailsOff.includes(owner.accountId);
  return customers.every(({ accountId }) => !canTakePart(known, accountId) || mailsOff.includes(accountId));
}
