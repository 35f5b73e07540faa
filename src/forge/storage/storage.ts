import { Unavailable } from '../../app/ports/failure';
import type { SparingReads } from '../../app/ports/ports';
import type { Change, FoundAll, Storage } from '../../app/ports/storage';
import type { Kind, Ref } from '../../app/ports/stored';
import { instantText } from '../../core/calendar/day';
import type { StoredRecord } from '../../core/stored/form';
import { Filter, FilterConditions, kvs } from '../platform/kvs';
import { eventIn, eventRecord } from './event-record';
import { isOvertaken, isThrottled, reaching } from './fault';
import { keyOf } from './key';
import { listAsks, listReadableAsks } from './list-asks';
import { listCheckpoints } from './list-checkpoints';
import { listEventsBy } from './list-events-by';
import { listCases, listCasesOf, listRaised } from './list-records';
import { listResponses, listResponsesBy } from './list-responses';
import { listSignOffs } from './list-sign-offs';
import { listTasksOf } from './list-tasks-of';
import { listUnattributed } from './list-unattributed';
import { entryRecord, waitingEntries } from './outbox-record';
import { entityOf, readableIn, recordOf, valueIn } from './stored-forms';

const auditKey = (itemId: string, seq: number) => keyOf('audit-event', `${itemId}.${seq}`);

/** Reads things one by one out of what is loaded together. */
const loadBy =
  (read: (kind: Kind, record: StoredRecord) => unknown): Storage['load'] =>
  async <const Refs extends readonly Ref[]>(refs: Refs) => {
    const found = await loadAll(refs.map(({ kind, id }) => ({ key: keyOf(kind, id), entityName: entityOf(kind) })));
    return refs.map(({ kind }, index) => {
      const record = found[index];
      return { value: record && read(kind, record), etag: record?.etag ?? 0 };
    }) as unknown as FoundAll<Refs>;
  };

export const sparingReads: SparingReads = { storage: { load: loadBy(readableIn), listAsks: listReadableAsks } };

/** @param now epoch milliseconds */
export const forgeStorage = (now: () => number): Storage => ({
  load: loadBy(valueIn),

  loadEvents: async (itemId, fromSeq, toSeq) => {
    const seqs = Array.from({ length: Math.max(0, toSeq - fromSeq + 1) }, (_, index) => fromSeq + index);
    const keys = seqs.map((seq) => ({ key: auditKey(itemId, seq), entityName: 'audit-event' }));
    const records = keys.length > 0 ? await loadAll(keys) : [];
    return records.flatMap((record) => (record ? eventIn(record) : []));
  },

  commit: async (change) => {
    const transaction = kvs.transact();
    addTo(transaction, change, instantText(now()));
    try {
      await reaching(() => transaction.execute());
      return 'committed';
    } catch (error) {
      if (isOvertaken(error)) return 'overtaken';
      throw error;
    }
  },

  listAsks,
  listSignOffs,
  listRaised,
  listTasksOf,
  listEventsBy,
  listCheckpoints,
  listCases,
  listCasesOf,
  listResponses,
  listResponsesBy,
  listUnattributed,

  waitingEntries,
});

function addTo(transaction: ReturnType<typeof kvs.transact>, change: Change, at: string): void {
  for (const { kind, id, value, etag } of change.saves) {
    const conditions = unchangedSince(etag);
    transaction.set(keyOf(kind, id), recordOf(kind, id, value, etag + 1, at), {
      entityName: entityOf(kind),
      conditions,
    });
  }
  for (const { kind, id, value } of change.unattributed) {
    transaction.set(keyOf(kind, id), recordOf(kind, id, value, 1, at), {
      entityName: entityOf(kind),
      conditions: unchangedSince(0),
    });
  }
  for (const { ref, etag } of change.unchanged) {
    transaction.check(keyOf(ref.kind, ref.id), { entityName: entityOf(ref.kind), conditions: unchangedSince(etag) });
  }
  for (const { projectId, event } of change.events) {
    const { itemId, seq } = event;
    const record = eventRecord(projectId, event);
    // Append-only: an event that is there is never written over.
    const conditions = new Filter<{ seq: number }>().and('seq', FilterConditions.notExists());
    transaction.set(auditKey(itemId, seq), record, { entityName: 'audit-event', conditions });
  }
  for (const entry of change.entries) {
    transaction.set(keyOf('outbox', entry.id), entryRecord(entry, 1), { entityName: 'outbox' });
  }
  for (const { entry, etag } of change.rewritten) {
    const conditions = unchangedSince(etag);
    transaction.set(keyOf('outbox', entry.id), entryRecord(entry, etag + 1), { entityName: 'outbox', conditions });
  }
  for (const { kind, id } of change.removed) transaction.delete(keyOf(kind, id), { entityName: entityOf(kind) });
  for (const id of change.done) transaction.delete(keyOf('outbox', id), { entityName: 'outbox' });
}

/** Every record carries `etag`, so a record that is not there is one without it. */
const unchangedSince = (etag: number) =>
  etag === 0
    ? new Filter<{ etag: number }>().and('etag', FilterConditions.notExists())
    : new Filter<{ etag: number }>().and('etag', FilterConditions.equalTo(etag));

type Key = { readonly key: string; readonly entityName: string };

/** One strictly consistent read, in the order asked for; undefined where nothing is stored. */
async function loadAll(keys: readonly Key[]): Promise<(StoredRecord | undefined)[]> {
  const [only] = keys;
  if (only && keys.length === 1) {
    return [await reaching(() => kvs.entity<StoredRecord>(only.entityName).get(only.key))];
  }
  const { successfulKeys, failedKeys } = await reaching(() => kvs.batchGet<StoredRecord>([...keys]));
  if (failedKeys.some(({ error }) => isThrottled(error.code))) throw new Unavailable('storage', 429);
  const byKey = new Map(successfulKeys.map(({ key, value }) => [key, value]));
  return keys.map(({ key }) => byKey.get(key));
}
