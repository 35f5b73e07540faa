import type { AskRef } from '../../contract/calls/ask';
import type { AccountId } from '../../contract/common';
import { type AskEntry, openlyOf } from '../ask/entry';
import { emptyInbox, type Inbox, personInbox, personOf, sideInbox } from '../ask/inbox';
import type { Engagement } from '../engagement/engagement';
import type { BrowsableProject } from './team';

/** An ask, with everybody of the customer's side for whom it stands alike: nobody, where anyone of them may do it. */
export type ListedAsk = { readonly entry: AskEntry; readonly people: readonly AccountId[] };

/**
 * Proof that somebody may see in a list what an engagement's customers are asked: its title, its people, its day and how it
 * stands are for whoever browses the project. What belongs to those only who may see its issue takes an `ItemAccess`.
 */
export class ListedAsks {
  readonly #entries: ReadonlySet<AskEntry>;

  private constructor(
    /** Everything in the inboxes of the engagement, once for each of them, as others than their holders may know it. */
    readonly held: readonly ListedAsk[],
    /** Those that are known to them by their keys alone: planned ones, and those that wait for room. */
    readonly toCome: readonly AskRef[],
  ) {
    this.#entries = new Set(held.map(({ entry }) => entry));
  }

  /** @param inboxes as storage holds them, by their ids: those of other engagements are passed over */
  static of(project: BrowsableProject, engagement: Engagement, inboxes: ReadonlyMap<string, Inbox>): ListedAsks {
    project.assertOf(engagement);
    const asksIn = (inboxId: string): ListedAsk[] => {
      const person = personOf(inboxId);
      const people = person === undefined ? [] : [person];
      const asks = (inboxes.get(inboxId)?.asks ?? []).flatMap((entry) => openlyOf(entry) ?? []);
      return asks.map((entry) => ({ entry, people }));
    };
    const toComeIn = (inboxId: string): readonly AskRef[] => {
      const { planned, waiting = [] } = inboxes.get(inboxId) ?? emptyInbox;
      return [...planned, ...waiting];
    };
    const ids = inboxesIn(engagement);
    return new ListedAsks(ids.flatMap(asksIn), ids.flatMap(toComeIn));
  }

  /** @throws for an entry that is in none of these inboxes */
  assertHolds(entry: AskEntry): void {
    if (!this.#entries.has(entry)) throw new Error('A proof for the asks of one engagement does not show another');
  }
}

/** The inboxes of an engagement: of its customers' side, of each of them, and of those who were it until lately. */
export const inboxesIn = ({
  id,
  customers,
  former = [],
}: Pick<Engagement, 'id' | 'customers' | 'former'>): string[] => [
  sideInbox(id),
  ...[...customers.map(({ accountId }) => accountId), ...former].map((accountId) => personInbox(id, accountId)),
];
