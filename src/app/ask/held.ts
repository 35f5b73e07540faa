import { type ClosedAsks, noneClosed } from '../../core/ask/closed';
import { emptyInbox, type Inbox, personOf } from '../../core/ask/inbox';
import { type Memberships, noMemberships } from '../../core/ask/memberships';
import type { Holdings } from '../../core/ask/place';
import type { Found, FoundAll } from '../ports/storage';
import type { Kind, Ref } from '../ports/stored';
import type { UnitOfWork } from '../unit-of-work';

/** Loads in one read these inboxes with the records that are kept beside each, by the inboxes' ids, and other things. */
export async function loadHeld<const Others extends readonly Ref[]>(
  work: Pick<UnitOfWork, 'load'>,
  inboxIds: readonly string[],
  others: Others,
): Promise<{ held: ReadonlyMap<string, Holdings>; others: FoundAll<Others> }> {
  const ids = [...new Set(inboxIds)];
  const refs = [...others, ...ids.flatMap(refsOf)];
  const found = (await work.load(...refs)) as readonly Found[];
  const values = new Map(refs.map((ref, index) => [keyOf(ref), found[index]?.value]));
  const stored = <Value>(kind: Kind, id: string) => values.get(keyOf({ kind, id })) as Value | undefined;
  const heldIn = (id: string): Holdings => {
    const person = personOf(id);
    const held = {
      inbox: stored<Inbox>('inbox', id) ?? emptyInbox,
      closed: stored<ClosedAsks>('closed', id) ?? noneClosed,
    };
    if (person === undefined) return held;
    return { ...held, memberships: stored<Memberships>('memberships', person) ?? noMemberships };
  };
  return {
    held: new Map(ids.map((id) => [id, heldIn(id)])),
    others: found.slice(0, others.length) as unknown as FoundAll<Others>,
  };
}

function refsOf(id: string): Ref[] {
  const person = personOf(id);
  const memberships: Ref[] = person === undefined ? [] : [{ kind: 'memberships', id: person }];
  return [{ kind: 'inbox', id }, { kind: 'closed', id }, ...memberships];
}

const keyOf = ({ kind, id }: Ref): string => `${kind}/${id}`;

/**
 * Saves what a command has made of an inbox and of the records beside it. The inbox is always written, even if it is
 * unchanged: two commands that both count the free room in it then conflict, and one of them starts again. The other
 * records are written only if they have changed, which few commands do.
 * @param before as `loadHeld` found it
 */
export function saveHeld(work: UnitOfWork, inboxId: string, before: Holdings, after: Holdings): void {
  work.save('inbox', inboxId, after.inbox);
  if (after.closed !== before.closed) work.save('closed', inboxId, after.closed);
  saveMemberships(work, inboxId, before, after);
}

/** Saves a person's memberships, where another ask is the first now. */
export function saveMemberships(work: UnitOfWork, inboxId: string, before: Holdings, after: Holdings): void {
  const person = personOf(inboxId);
  if (person === undefined || !after.memberships || after.memberships === before.memberships) return;
  work.save('memberships', person, after.memberships);
}
