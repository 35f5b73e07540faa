import type { AccountId } from '../../../contract/common';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { stateForCustomers } from '../../../core/survey/response';
import { nullifierText } from '../../../core/survey/sealed';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports';

/**
 * The id of the record that says that somebody has answered a checkpoint in confidence; undefined once nobody can know any more. Only
 * with the key can it be told whose it is, and no record holds that.
 */
export async function nullifierOf(
  ports: Pick<Ports, 'seals'>,
  { id, keyName }: Pick<Checkpoint, 'id' | 'keyName'>,
  accountId: AccountId,
): Promise<string | undefined> {
  return keyName === null ? undefined : (await ports.seals.marks(keyName, [nullifierText(id, accountId)]))?.[0];
}

/**
 * Those of some checkpoints in confidence in which the reader has nothing to do: `given`, they have answered; `over`, no answer is taken any
 * more, and whether they have answered is forgotten, or about to be. Two reads, and one of a key for each that is open.
 */
export async function settledFor(
  ports: Ports,
  reader: AccountId,
  checkpointIds: readonly string[],
): Promise<ReadonlyMap<string, 'given' | 'over'>> {
  const settled = new Map<string, 'given' | 'over'>();
  if (checkpointIds.length === 0) return settled;
  const { checkpoint } = await loadGroups(ports, { checkpoint: checkpointIds });
  const ids = new Map<string, string>();
  for (const each of checkpoint.values()) {
    if (stateForCustomers(each, ports.now()) !== 'open') {
      settled.set(each.id, 'over');
      continue;
    }
    const id = await nullifierOf(ports, each, reader);
    if (id !== undefined) ids.set(id, each.id);
  }
  const { nullifier } = await loadGroups(ports, { nullifier: [...ids.keys()] });
  for (const [nullifierId, id] of ids) if (nullifier.has(nullifierId)) settled.set(id, 'given');
  return settled;
}
