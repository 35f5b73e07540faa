import type { AccountId, AskOwner } from '../../contract/common';
import { canTakePart, type Engagement } from './engagement';

type Known = Pick<Engagement, 'customers' | 'absent' | 'mailsOff'>;

/**
 * To whom of the customer's side the app turns when the owner of an ask does not respond: a sponsor other than the owner, who can take
 * part and gets mails, or else nobody. Where nobody is a sponsor, it is the primary customer.
 */
export function sponsorToTell(known: Known, owner: AskOwner): AccountId | null {
  const { customers, mailsOff = [] } = known;
  const sponsors = customers.filter(({ roles }) => roles.includes('sponsor'));
  const asked = sponsors.length > 0 ? sponsors : customers.filter(({ isPrimary }) => isPrimary);
  const isOwner = (accountId: AccountId) => owner.kind === 'person' && owner.accountId === accountId;
  const canBeTold = (accountId: AccountId) =>
    !isOwner(accountId) && !mailsOff.includes(accountId) && canTakePart(known, accountId);
  return asked.find(({ accountId }) => canBeTold(accountId))?.accountId ?? null;
}
