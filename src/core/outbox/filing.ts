import type { Trouble } from '../../contract/engagement';
import type { RaidEntry } from '../raid/entry';
import { itemIdOf } from './effect';

/** Why an entry has no Jira issue: it is being made, could not be made, or was deleted for good. */
export type Filing = 'filing' | 'refused' | 'deleted';

/**
 * Tells what is true of an entry without a Jira issue. Its making is listed as a trouble in the transaction that gives it up, and
 * is listed no more in the one that tries again.
 * @param troubles those of its engagement
 */
export function filingOf(
  { id, isGone }: Pick<RaidEntry, 'id' | 'isGone'>,
  troubles: readonly (Pick<Trouble, 'kind'> & { readonly entryId: string })[],
): Filing {
  if (isGone) return 'deleted';
  return troubles.some(({ kind, entryId }) => kind === 'entry' && itemIdOf(entryId) === id) ? 'refused' : 'filing';
}
