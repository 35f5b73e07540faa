import type { Storage } from './ports/storage';
import type { Kind, Ref, Stored } from './ports/stored';

/** As many things as storage reads at once (developer.atlassian.com/platform/forge/limits-kvs-ce). */
export const readAtOnce = 25;

type Wanted = { readonly [K in Kind]?: readonly string[] };
type FoundGroups<Groups extends Wanted> = {
  [K in keyof Groups & Kind]: ReadonlyMap<string, Stored[K]>;
};

/**
 * The storage that many things are read from: a caller's, in which one that can't be read stops the whole read. Whatever looks at
 * many by itself has a way to spare the others, `ports.sparing`, and reads by that alone.
 */
export type ReadsFrom = { readonly storage: Pick<Storage, 'load'>; readonly sparing?: undefined };

/** Things of several kinds, by their ids, in one read for every 25 of them. What is not stored is not in the maps. */
export async function loadGroups<const Groups extends Wanted>(
  ports: ReadsFrom,
  groups: Groups,
): Promise<FoundGroups<Groups>> {
  const kinds = Object.keys(groups) as (keyof Groups & Kind)[];
  const refs = kinds.flatMap((kind) => [...new Set(groups[kind])].map((id): Ref => ({ kind, id })));
  const found = new Map<Kind, Map<string, unknown>>(kinds.map((kind) => [kind, new Map()]));
  for (let start = 0; start < refs.length; start += readAtOnce) {
    const page = refs.slice(start, start + readAtOnce);
    const values = await ports.storage.load(page);
    page.forEach(({ kind, id }, index) => {
      const value = values[index]?.value;
      if (value) found.get(kind)?.set(id, value);
    });
  }
  return Object.fromEntries(found) as unknown as FoundGroups<Groups>;
}
