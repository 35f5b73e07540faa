import type { AskRef } from '../../contract/calls/ask';
import { isFull } from '../../core/ask/capacity';
import { emptyInbox, type Inbox } from '../../core/ask/inbox';
import { withRoomReserved } from '../../core/ask/reserve';
import type { Ref } from '../ports';
import type { UnitOfWork } from '../unit-of-work';

/**
 * Reserves room for an ask of several people in their inboxes, so that what is asked at the same moment does not take it, and
 * nobody is taken out of the engagement who has just been asked. The inboxes follow by an effect. @returns false where one of them has no room
 */
export async function reserveRoom(work: UnitOfWork, ask: AskRef, inboxIds: readonly string[]): Promise<boolean> {
  const refs = inboxIds.map((id): Ref<'inbox'> => ({ kind: 'inbox', id }));
  const found = await work.load(...refs);
  const inboxes = new Map(refs.map(({ id }, index): [string, Inbox] => [id, found[index]?.value ?? emptyInbox]));
  if ([...inboxes.values()].some((inbox) => isFull(inbox, ask))) return false;
  for (const [inboxId, inbox] of withRoomReserved(inboxes, ask)) work.save('inbox', inboxId, inbox);
  return true;
}
