import type { AccountId, AskOwner } from '../../contract/common';
import type { Result } from '../../contract/result';
import { type Engagement, isCustomer } from '../engagement/engagement';
import { accept, refuse } from '../result';

/** Whether somebody, or anyone, of the engagement's customers can have a task. */
export const isOwnerOf = (engagement: Engagement, owner: AskOwner): boolean =>
  owner.kind === 'side' || isCustomer(engagement, owner.accountId);

/**
 * Whether a task may go to an owner, whoever gives it to them. Separation of duties: who gave it or is responsible for it
 * never does it, so with them nobody could. @param field of the command that names the owner
 */
export function checkOwner(
  engagement: Engagement,
  { givenBy, contact }: { readonly givenBy: AccountId; readonly contact: AccountId },
  owner: AskOwner,
  field: string,
): Result<true> {
  if (!isOwnerOf(engagement, owner)) return refuse('stakeholder-unknown', { field });
  const isOnTeam = owner.kind === 'person' && [givenBy, contact].includes(owner.accountId);
  return isOnTeam ? refuse('owner-on-team', { field }) : accept(true);
}
