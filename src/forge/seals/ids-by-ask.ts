import type { Sweeps } from '../../app/ports/ports';
import type { StoredRecord } from '../../core/stored/form';
import { kvs } from '../platform/kvs';
import { reaching } from '../storage/fault';
import { idIn } from '../storage/key';
import { askIdOf, entityOf } from '../storage/stored-forms';

/** As many as a query gives at most. Sealed answers are less than 5 KB long, and all others shorter. */
const pageSize = 100;

export const idsByAsk: Sweeps['idsByAsk'] = async (kind, askId, cursor) => {
  const query = kvs
    .entity<StoredRecord>(entityOf(kind))
    .query()
    .index('by-ask', { partition: [askIdOf[kind](askId)] })
    .limit(pageSize);
  const { results, nextCursor } = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  const ids = results.map(({ key }) => idIn(key));
  return nextCursor === undefined ? { ids } : { ids, cursor: nextCursor };
};
