import type { AccountId } from '../../contract/common';
import type { AskParties } from '../access/customer';
import { completionOf, type Task } from './task';

/** The people of a task, for the access rule. A task that was withdrawn before it began has never been asked. */
export const taskParties = ({ id, engagementId, state, owner, givenBy, contact }: Task): AskParties => ({
  id,
  engagementId,
  isAsked: state.name !== 'planned' && !(state.name === 'withdrawn' && state.wasPlanned),
  askedOf: owner.kind === 'side' ? 'side' : [owner.accountId],
  team: [givenBy, contact],
});

/** The owner, and those whose words the team would decide on: none of them decides for the team. */
export function saidBy(task: Task): AccountId[] {
  const { owner, state } = task;
  const completion = completionOf(task);
  return [
    ...(owner.kind === 'person' ? [owner.accountId] : []),
    ...(completion ? [completion.by] : []),
    ...(state.name === 'declined' ? [state.by] : []),
  ];
}
