import type { AskRef } from '../../../contract/calls/ask';
import { personInbox } from '../../../core/ask/inbox';
import type { Engagement } from '../../../core/engagement/engagement';
import { rulesOf } from '../../../core/kinds/ask-kinds';
import { syncInbox } from '../../ask/sync-inbox';
import { loadGroups } from '../../load-groups';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { sparingOthers } from '../../sparing-others';

/**
 * Gives back the room that is reserved in the inboxes of an engagement for what is not asked there: an opening that died after it
 * had reserved room could not. What is left, for want of time or of a reply, the next day finds.
 */
export async function releaseRoom(ports: BackgroundPorts, engagement: Engagement): Promise<void> {
  try {
    for (const [inboxId, ask] of await reservedInVain(ports, engagement)) {
      await sparingOthers(ports, 'release-room', () => syncInbox(ports, ask, inboxId));
    }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
}

/** The rows of inboxes that only hold room, and are not in line with what they hold it for. */
async function reservedInVain(ports: BackgroundPorts, engagement: Engagement): Promise<[string, AskRef][]> {
  const { inbox } = await loadGroups(ports.sparing, {
    inbox: engagement.customers.map(({ accountId }) => personInbox(engagement.id, accountId)),
  });
  const rows = [...inbox].flatMap(([inboxId, { planned }]) =>
    planned.filter(({ kind }) => kind === 'gate').map(({ kind, id }): [string, AskRef] => [inboxId, { kind, id }]),
  );
  if (rows.length === 0) return [];
  const { gate: gates } = await loadGroups(ports.sparing, { gate: [...new Set(rows.map(([, { id }]) => id))] });
  return rows.filter(([inboxId, { kind, id }]) => {
    const gate = gates.get(id);
    return gate !== undefined && rulesOf(kind).placeIn(gate, inboxId, engagement) === undefined;
  });
}
