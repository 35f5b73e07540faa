import type { AccountId } from '../../contract/common';
import { type Engagement, isCustomer } from './engagement';

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
