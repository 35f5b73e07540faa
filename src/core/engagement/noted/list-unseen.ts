import type { UnseenItem } from '../../../contract/calls/plan';
import type { Engagement } from '../engagement';
import { keyOf } from './unseen';

/**
 * The items that can't be found, as an engagement is to list them: those that it lists already come first, so that none of them falls
 * off the list for others. Whatever it listed when the look began, and does not list any more, somebody has settled meanwhile.
 * @param known as it is now
 * @param seen as it was when the look began
 */
export function toBeListed(
  { unseen: listed = [] }: Pick<Engagement, 'unseen'>,
  { unseen: before = [] }: Pick<Engagement, 'unseen'>,
  found: readonly UnseenItem[],
): UnseenItem[] {
  const listedKeys = new Set(listed.map(keyOf));
  const settled = new Set(before.map(keyOf).filter((key) => !listedKeys.has(key)));
  const left = new Map(found.filter((each) => !settled.has(keyOf(each))).map((each) => [keyOf(each), each]));
  const places = [...listedKeys, ...[...left.keys()].filter((key) => !listedKeys.has(key))];
  return places.flatMap((key) => left.get(key) ?? []);
}
