import type { AccountId } from '../../../contract/common';
import type { Checkpoint } from '../../../core/survey/checkpoint';
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
  return keyName === null ? undefined : ports.seals.mark(keyName, nullifierText(id, accountId));
}

/** Those of some checkpoints that the reader has answered in confidence: two reads, and one of a key for each. */
export async function hasGiven(
  ports: Ports,
  reader: AccountId,
  checkpointIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (checkpointIds.length === 0) return new Set();
  const { checkpoint } = await loadGroups(ports, { checkpoint: checkpointIds });
  const ids = new Map<string, string>();
  for (const each of checkpoint.values()) {
    const id = await nullifierOf(ports, each, reader);
    if (id !== undefined) ids.set(id, each.id);
  }
  const { nullifier } = await loadGroups(ports, { nullifier: [...ids.keys()] });
  return new Set([...nullifier.keys()].flatMap((id) => ids.get(id) ?? []));
}
