import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Sweeps } from '../../app/ports';
import { reaching } from './fault';
import type { StoredRecord } from './record';

const pageSize = 100;

export const listDue: Sweeps['listDue'] = async ({ kind, status }, at, cursor) => {
  const query = kvs
    .entity<StoredRecord<{ id: string }>>(kind)
    .query()
    .index('by-next-at', { partition: [status] })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(pageSize);
  const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  const ids = page.results.map(({ value }) => value.doc.id);
  return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
};
