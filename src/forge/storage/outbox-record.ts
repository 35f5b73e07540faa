import { Unavailable } from '../../app/ports/failure';
import type { Storage } from '../../app/ports/storage';
import type { OutboxEntry } from '../../core/outbox/effect';
import { targetOf } from '../../core/outbox/target';
import type { StoredRecord, Upgrade, Versioned } from '../../core/stored/form';
import { kvs } from '../platform/kvs';
import { isThrottled, reaching } from './fault';
import { formatNumber, upToDate } from './format';
import { keyOf } from './key';

/** An outbox entry as stored: without what the attributes say. */
export type EntryRecord = StoredRecord<Omit<OutboxEntry, 'status' | 'dueAt'>>;

/** The upgrades of an entry, each from one format to the next. */
export const entryUpgrades: readonly Upgrade[] = [];

export function entryRecord({ status, dueAt, ...doc }: OutboxEntry, etag: number): EntryRecord {
  return { v: formatNumber(entryUpgrades), etag, status, dueAt, target: targetOf(doc.effect), doc };
}

/** @throws UnknownFormat */
export function outboxEntryIn(stored: Versioned): OutboxEntry {
  const { status, dueAt, doc } = upToDate<EntryRecord>('outbox-entry', stored, entryUpgrades);
  return { ...doc, status, dueAt } as OutboxEntry;
}

export const waitingEntries: Storage['waitingEntries'] = async (ids) => {
  const keys = ids.map((id) => ({ key: keyOf('outbox', id), entityName: 'outbox' }));
  const { successfulKeys, failedKeys } = await reaching(() => kvs.batchGet<EntryRecord>(keys));
  if (failedKeys.some(({ error }) => isThrottled(error.code))) throw new Unavailable('storage', 429);
  return successfulKeys.map(({ value }) => outboxEntryIn(value));
};
