import type { OutboxStorage } from '../../app/ports/ports';
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '../platform/kvs';
import { isOvertaken, reaching } from './fault';
import { idIn, keyOf } from './key';
import { type EntryRecord, entryRecord, outboxEntryIn } from './outbox-record';

const entity = () => kvs.entity<EntryRecord>('outbox');
const pageSize = 100;

export const outboxStorage: OutboxStorage = {
  load: async (id) => {
    const record = await reaching(() => entity().get(keyOf('outbox', id)));
    return record && { entry: outboxEntryIn(record), etag: record.etag };
  },

  update: async (entry, etag) => {
    const conditions = new Filter<{ etag: number }>().and('etag', FilterConditions.equalTo(etag));
    const transaction = kvs
      .transact()
      .set(keyOf('outbox', entry.id), entryRecord(entry, etag + 1), { entityName: 'outbox', conditions });
    try {
      await reaching(() => transaction.execute());
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  },

  remove: (id) => reaching(() => entity().delete(keyOf('outbox', id))),

  due: async (status, at, cursor) => {
    const query = entity()
      .query()
      .index('by-status', { partition: [status] })
      .where(WhereConditions.lessThanEqualTo(at))
      .sort(Sort.ASC)
      .limit(pageSize);
    const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
    const ids = page.results.map(({ key }) => idIn(key));
    return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
  },
};
