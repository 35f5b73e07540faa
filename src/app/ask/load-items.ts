import type { AskRef } from '../../contract/calls/ask';
import type { AskItem } from '../../core/ask/kind';
import { kindRules } from '../../core/kinds/ask-kinds';
import { loadGroups, type ReadsFrom } from '../load-groups';

/** Asks of any kinds, each read by its key. @returns what finds one among them */
export async function loadItems(
  ports: ReadsFrom,
  refs: readonly AskRef[],
): Promise<(ref: AskRef) => AskItem | undefined> {
  const idsOf = (kind: string) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  const groups = Object.fromEntries(Object.values(kindRules).map(({ kind }) => [kind, idsOf(kind)]));
  const found = (await loadGroups(ports, groups)) as unknown as {
    readonly [kind: string]: ReadonlyMap<string, AskItem>;
  };
  return ({ kind, id }) => found[kind]?.get(id);
}
