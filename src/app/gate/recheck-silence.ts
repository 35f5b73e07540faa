import type { AccountId } from '../../contract/common';
import { personInbox } from '../../core/ask/inbox';
import type { Engagement } from '../../core/engagement/engagement';
import { isGateEntry } from '../../core/gate/gate-entry';
import { loadGroups } from '../load-groups';
import type { Ports, Storage } from '../ports';

/**
 * Has the gates looked at on which the silence of these people would count: whether they can be told is not as it was. It may
 * fail: the next notice finds the same.
 */
export async function recheckSilence(
  ports: Pick<Ports, 'processSoon'> & { readonly storage: Pick<Storage, 'load'> },
  { id }: Pick<Engagement, 'id'>,
  people: readonly AccountId[],
): Promise<void> {
  const { inbox } = await loadGroups(ports, { inbox: people.map((accountId) => personInbox(id, accountId)) });
  const gates = [...inbox.values()].flatMap(({ asks }) => asks.filter(isGateEntry));
  const silent = gates.filter(({ detail }) => detail.silence !== undefined);
  const ids = [...new Set(silent.map((entry) => entry.id))];
  if (ids.length === 0) return;
  await ports.processSoon(ids.map((gateId) => ({ kind: 'gate', id: gateId }))).catch(() => undefined);
}
