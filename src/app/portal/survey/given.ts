import type { AccountId } from '../../../contract/common';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { nullifierText } from '../../../core/survey/sealed';
import { loadGroups } from '../../load-groups';
import { type Ports, Unavailable } from '../../ports';

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

/** The checkpoints that somebody has answered in confidence, and those of which that can't be told just now. */
export type HasGiven = { readonly given: ReadonlySet<string>; readonly unknown: ReadonlySet<string> };

/** As many keys as are read side by side. */
const keysAtOnce = 10;

/**
 * Those of some checkpoints that the reader has answered in confidence: two reads, and one of a key for each. A key that can't be read leaves
 * unknown what it alone can tell, and everything else known.
 */
export async function hasGiven(ports: Ports, reader: AccountId, checkpointIds: readonly string[]): Promise<HasGiven> {
  const unknown = new Set<string>();
  if (checkpointIds.length === 0) return { given: unknown, unknown };
  const { checkpoint } = await loadGroups(ports, { checkpoint: checkpointIds });
  const ids = new Map<string, string>();
  const mark = async (each: Checkpoint) => {
    try {
      const id = await nullifierOf(ports, each, reader);
      if (id !== undefined) ids.set(id, each.id);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      unknown.add(each.id);
    }
  };
  const all = [...checkpoint.values()];
  for (let start = 0; start < all.length; start += keysAtOnce) {
    await Promise.all(all.slice(start, start + keysAtOnce).map(mark));
  }
  const { nullifier } = await loadGroups(ports, { nullifier: [...ids.keys()] });
  return { given: new Set([...nullifier.keys()].flatMap((id) => ids.get(id) ?? [])), unknown };
}
