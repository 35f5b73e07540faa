import type { AccountId } from '../../../contract/common';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { stateForCustomers } from '../../../core/survey/response';
import { nullifierText } from '../../../core/survey/sealed';
import { loadGroups } from '../../load-groups';
import { Unavailable } from '../../ports/failure';
import type { Ports } from '../../ports/ports';
import type { InConfidence } from '../portal-kind';

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

/** As many keys as are read side by side. */
const keysAtOnce = 10;

/**
 * Those of some checkpoints in confidence in which the reader has nothing to do, as far as can be told: `given`, they have answered; `over`, no
 * answer is taken any more, and whether they have answered is forgotten, or about to be; `unknown`, the key can't be read just now that alone
 * can tell. Two reads, and one of a key for each that is open.
 */
export async function settledFor(
  ports: Ports,
  reader: AccountId,
  checkpointIds: readonly string[],
): Promise<ReadonlyMap<string, InConfidence>> {
  const settled = new Map<string, InConfidence>();
  if (checkpointIds.length === 0) return settled;
  const { checkpoint } = await loadGroups(ports, { checkpoint: checkpointIds });
  const ids = new Map<string, string>();
  const settle = async (each: Checkpoint) => {
    if (stateForCustomers(each, ports.now()) !== 'open') return settled.set(each.id, 'over');
    try {
      const id = await nullifierOf(ports, each, reader);
      return id === undefined ? settled.set(each.id, 'unknown') : ids.set(id, each.id);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      return settled.set(each.id, 'unknown');
    }
  };
  const all = [...checkpoint.values()];
  for (let start = 0; start < all.length; start += keysAtOnce) {
    await Promise.all(all.slice(start, start + keysAtOnce).map(settle));
  }
  const { nullifier } = await loadGroups(ports, { nullifier: [...ids.keys()] });
  for (const [nullifierId, id] of ids) if (nullifier.has(nullifierId)) settled.set(id, 'given');
  return settled;
}
