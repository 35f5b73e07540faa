import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Sweeps } from '../../app/ports';
import { reaching } from './fault';
import { entityOf } from './forms';
import { idIn, type StoredRecord } from './stored-record';

const pageSize = 100;

/** The entity that many kinds share: its index is asked for one kind at a time. */
const shared = 'record';

export const listDue: Sweeps['listDue'] = async ({ kind, status }, at, cursor) => {
  const entity = entityOf(kind);
  const query = kvs
    .entity<StoredRecord>(entity)
    .query()
    .index('by-next-at', { partition: entity === shared ? [kind, status] : [status] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(pageSize);
  const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  const ids = page.results.map(({ key }) => idIn(key));
  return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
};
