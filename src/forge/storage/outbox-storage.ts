import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { OutboxStorage } from '../../app/ports';
import { type OutboxEntry, targetOf } from '../../core/outbox/effect';
import { isOvertaken, reaching } from './fault';
import { keyOf, type StoredRecord } from './record';

const entity = () => kvs.entity<StoredRecord<OutboxEntry>>('outbox');
const pageSize = 100;

export const entryRecord = (entry: OutboxEntry, rev: number): StoredRecord<OutboxEntry> => ({
  rev,
  status: entry.status,
  dueAt: entry.dueAt,
  target: targetOf(entry.effect),
  doc: entry,
});

export const outboxStorage: OutboxStorage = {
  load: async (id) => {
    const record = await reaching(() => entity().get(keyOf('outbox', id)));
    return record && { entry: record.doc, rev: record.rev };
  },

  waiting: async (ids) => {
    const keys = ids.map((id) => ({ key: keyOf('outbox', id), entityName: 'outbox' }));
    const { successfulKeys } = await reaching(() => kvs.batchGet<StoredRecord<OutboxEntry>>(keys));
    return successfulKeys.map(({ value }) => value.doc);
  },

  update: async (entry, rev) => {
    const conditions = new Filter<{ rev: number }>().and('rev', FilterConditions.equalTo(rev));
    const transaction = kvs
      .transact()
      .set(keyOf('outbox', entry.id), entryRecord(entry, rev + 1), { entityName: 'outbox', conditions });
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
    const ids = page.results.map(({ value }) => value.doc.id);
    return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
  },
};
