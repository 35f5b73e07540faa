import type { AccountId, AskOwner } from '../../contract/common';
import type { Result } from '../../contract/result';
import { canTakePart, type Engagement, isCustomer } from '../engagement/engagement';
import { neverOwners, whyNotNamed } from '../engagement/nameable';
import { accept, refuse } from '../result';
import type { Task } from './task';

/** Whether a task would go to whose it is already. */
export const isSameOwner = (before: AskOwner, after: AskOwner): boolean =>
  before.kind === 'side' ? after.kind === 'side' : after.kind === 'person' && after.accountId === before.accountId;

/** Whether somebody, or anyone, of the engagement's customers can have a task. */
export const isOwnerOf = (engagement: Engagement, owner: AskOwner): boolean =>
  owner.kind === 'side' || isCustomer(engagement, owner.accountId);

/** Whether a task waits for an owner in vain: they, or all of the customer's side, can't take part, as it was noted last. */
export const isAbsentOwner = (engagement: Pick<Engagement, 'absent' | 'customers'>, owner: AskOwner): boolean =>
  owner.kind === 'side'
    ? !engagement.customers.some(({ accountId }) => canTakePart(engagement, accountId))
    : !canTakePart(engagement, owner.accountId);

/** A task with what is noted of whether it waits for its owner in vain. */
export function withReach(task: Task, engagement: Engagement): Task {
  const { isInVain: _, ...rest } = task;
  return task.state.name === 'open' && isAbsentOwner(engagement, task.owner) ? { ...rest, isInVain: true } : rest;
}

/**
 * Whether a task may go to an owner, whoever gives it to them. Separation of duties: who gave it or is responsible for it
 * never does it, so with them nobody could. @param field of the command that names the owner
 */
export function checkOwner(
  engagement: Engagement,
  task: { readonly givenBy: AccountId; readonly contact: AccountId },
  owner: AskOwner,
  field: string,
): Result<true> {
  // Nobody of the side is named: whoever comes back finds it.
  const why = owner.kind === 'person' ? whyNotNamed(engagement, owner.accountId, neverOwners(task)) : undefined;
  return why === undefined ? accept(true) : refuse(why, { field });
}

/** The people to whom a customer can hand a task over. */
export const possibleOwners = (
  engagement: Engagement,
  task: Pick<Task, 'givenBy' | 'contact'>,
  customer: AccountId,
): AccountId[] =>
  engagement.customers
    .map(({ accountId }) => accountId)
    .filter((accountId) => accountId !== customer)
    .filter((accountId) => checkOwner(engagement, task, { kind: 'person', accountId }, 'to').ok);
