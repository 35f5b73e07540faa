import { kvs } from '@forge/kvs';
import { targetOf } from '../../app/outbox/effects';
import { type Storage, Unavailable } from '../../app/ports';
import type { OutboxEntry } from '../../core/outbox/effect';
import { isThrottled, reaching } from './fault';
import { keyOf, type StoredRecord } from './record';

/** An outbox entry as stored: without what the attributes say. */
export type EntryRecord = StoredRecord<Omit<OutboxEntry, 'status' | 'dueAt'>>;

export function entryRecord({ status, dueAt, ...doc }: OutboxEntry, rev: number): EntryRecord {
  return { rev, status, dueAt, target: targetOf(doc.effect), doc };
}

export const entryIn = ({ status, dueAt, doc }: EntryRecord): OutboxEntry => ({ ...doc, status, dueAt }) as OutboxEntry;

export const waitingEntries: Storage['waitingEntries'] = async (ids) => {
  const keys = ids.map((id) => ({ key: keyOf('outbox', id), entityName: 'outbox' }));
  const { successfulKeys, failedKeys } = await reaching(() => kvs.batchGet<EntryRecord>(keys));
  if (failedKeys.some(({ error }) => isThrottled(error.code))) throw new Unavailable('storage', 429);
  return successfulKeys.map(({ value }) => entryIn(value));
};
