import { type ClosedAsks, noneClosed } from '../../core/ask/closed';
import { emptyInbox, type Inbox } from '../../core/ask/inbox';
import type { Held } from '../../core/ask/place';
import type { Found, Ref } from '../ports';

/** What to load of inboxes, with what was closed for the same people. @see heldIn */
export const heldRefs = (inboxIds: readonly string[]): Ref<'inbox' | 'closed'>[] =>
  inboxIds.flatMap((id): Ref<'inbox' | 'closed'>[] => [
    { kind: 'inbox', id },
    { kind: 'closed', id },
  ]);

/** The inboxes that were asked for by `heldRefs`, by their ids. @param found in that order */
export const heldIn = (inboxIds: readonly string[], found: readonly Found[]): ReadonlyMap<string, Held> =>
  new Map(
    inboxIds.map((id, index) => [
      id,
      {
        inbox: (found[2 * index]?.value as Inbox | undefined) ?? emptyInbox,
        closed: (found[2 * index + 1]?.value as ClosedAsks | undefined) ?? noneClosed,
      },
    ]),
  );
