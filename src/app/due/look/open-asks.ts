import type { AskRef } from '../../../contract/calls/ask';
import type { AccountId } from '../../../contract/common';
import { type AskEntry, isOpen } from '../../../core/ask/entry';
import { type Inbox, personInbox, sideInbox } from '../../../core/ask/inbox';
import type { PlannedNeeds } from '../../../core/ask/kind';
import type { Engagement } from '../../../core/engagement/engagement';
import { rulesOf } from '../../../core/kinds/ask-kinds';
import { loadItems } from '../../ask/load-items';
import { loadGroups } from '../../load-groups';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';

/** The asks of one customer, of who was one, or of their side (`null`). */
export type OpenAsks = {
  readonly of: AccountId | null;
  /** Those that are open in their inbox, and those that are open and wait for room in it. */
  readonly asks: readonly AskEntry[];
  readonly planned: readonly PlannedOn[];
};

export type PlannedOn = AskRef & PlannedNeeds;

/** All open and planned asks of an engagement, also of those who can't take part, and what those left who were taken out of it. */
export async function openAsks(ports: BackgroundPorts, engagement: Engagement): Promise<OpenAsks[]> {
  const { id, customers, former = [] } = engagement;
  const holders = [null, ...customers.map(({ accountId }) => accountId), ...former];
  const inboxIdOf = (holder: AccountId | null) => (holder === null ? sideInbox(id) : personInbox(id, holder));
  const { inbox: inboxes } = await retrying(ports, () => loadGroups(ports.sparing, { inbox: holders.map(inboxIdOf) }));
  const elsewhere = [...inboxes.values()].flatMap(outside);
  const itemOf = await retrying(ports, () => loadItems(ports.sparing, elsewhere));
  return holders.map((of) => {
    const inboxId = inboxIdOf(of);
    const inbox = inboxes.get(inboxId);
    const waiting: AskEntry[] = [];
    const planned: PlannedOn[] = [];
    for (const ref of inbox ? outside(inbox) : []) {
      const item = itemOf(ref);
      const { placeIn, plannedOn } = rulesOf(ref.kind);
      const place = item && placeIn(item, inboxId, engagement);
      if (typeof place === 'object') waiting.push(place);
      else if (item && place === 'planned' && plannedOn) planned.push({ ...ref, ...plannedOn(item) });
    }
    return { of, asks: [...(inbox?.asks ?? []), ...waiting].filter(isOpen), planned };
  });
}

/** The asks that an inbox knows by their keys alone. */
const outside = ({ planned, waiting = [] }: Inbox): readonly AskRef[] => [...planned, ...waiting];
