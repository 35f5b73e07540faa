import type { EngineParts, StorageEngine, StorageReply } from '../platform/ports';
import { doBatch } from './batch';
import { type EntityDefinition, readDefinitions } from './definition';
import { choices } from './limits';
import { createPageReader } from './page';
import { queryEntity, queryKeys } from './query';
import { createRecordStore } from './record-store';
import { createRecords, type Outcome } from './records';
import { Refusal } from './refusal';
import * as requests from './requests';
import { readRequest } from './requests';
import { createStatements } from './statements';
import { tables } from './tables';
import { transact } from './transaction';

export type StorageOptions = {
  readonly entities: readonly EntityDefinition[];
  /** The time by which queries lag behind writes, in milliseconds of the clock. */
  readonly queryLagMs?: number;
  /** The probability that a page comes short, or the last one with a cursor to nothing. */
  readonly shortPages?: number;
};

export type Storage = StorageEngine & {
  /** The size of what is stored at present, in records and in bytes of raw JSON. */
  size(): { readonly records: number; readonly bytes: number };
  /** Forgets everything, as an installation does that was removed for good. */
  erase(): void;
};

type Operation = (body: unknown) => Outcome;

/**
 * Forge's hosted storage as its wire shows it: the key-value store, custom entities and secrets of one installation.
 * Gets and conditions see every write at once; queries see it later. A refused call costs nothing here.
 *
 * Assumed, where Atlassian's pages are silent:
 * - of an attribute or a record that is missing, `notExists` holds and every other condition fails;
 * - attributes that the manifest does not name, and null ones, are refused;
 * - a missing key fails in a batch that gets, and is done in one that deletes;
 * - a value in a condition must be of its attribute's type;
 * - a cursor is bound to all parameters of its query, the limit among them;
 * - writing again without a time to live lifts the one before, and keeps the time of creation.
 */
export function createStorage(parts: EngineParts, options: StorageOptions): Storage {
  const now = () => parts.clock.now();
  const entities = readDefinitions(options.entities);
  parts.database.exec(tables);
  const statements = createStatements(parts.database);
  const store = createRecordStore(statements, now, entities, options.queryLagMs ?? choices.queryLagMs);
  const records = createRecords(store, now, parts.random.fork('storage removal'), entities);
  const readPage = createPageReader(
    statements,
    parts.random.fork('storage pages'),
    options.shortPages ?? choices.shortPages,
  );
  const order = parts.random.fork('storage batches');

  const inSpace = (space: 'kvs' | 'secret' | 'entity', request: { key?: unknown; entityName?: string | undefined }) => {
    if (space !== 'entity') return { ...records.address(request.key, undefined), space };
    if (request.entityName === undefined) throw new Refusal('INVALID_REQUEST', 'entityName is needed');
    return records.address(request.key, request.entityName);
  };

  const single = (prefix: string, space: 'kvs' | 'secret' | 'entity'): Record<string, Operation> => ({
    [`/api/v1/${prefix}get`]: (body) => {
      const request = readRequest(requests.getRequest, body);
      return records.get(request, inSpace(space, request));
    },
    [`/api/v1/${prefix}set`]: (body) => {
      const request = readRequest(requests.setRequest, body);
      return records.set(request, inSpace(space, request));
    },
    [`/api/v1/${prefix}delete`]: (body) => {
      const request = readRequest(requests.deleteRequest, body);
      return records.remove(inSpace(space, request));
    },
  });

  const operations: Readonly<Record<string, Operation>> = {
    ...single('', 'kvs'),
    ...single('secret/', 'secret'),
    ...single('entity/', 'entity'),
    '/api/v1/query': (body) => queryKeys(readRequest(requests.queryRequest, body), readPage, records),
    '/api/v1/entity/query': (body) =>
      queryEntity(readRequest(requests.entityQueryRequest, body), readPage, records, entities),
    '/api/v1/batch/get': (body) =>
      doBatch('get', readRequest(requests.batchGetRequest, body), order, (item) =>
        records.get(item, records.address(item.key, item.entityName)),
      ),
    '/api/v1/batch/set': (body) =>
      doBatch('set', readRequest(requests.batchSetRequest, body), order, (item) =>
        records.set(item, records.address(item.key, item.entityName)),
      ),
    '/api/v1/batch/delete': (body) =>
      doBatch('delete', readRequest(requests.batchDeleteRequest, body), order, (item) =>
        records.removeIfThere(records.address(item.key, item.entityName)),
      ),
    '/api/v1/transaction': (body) =>
      transact(readRequest(requests.transactionRequest, body, 'INVALID_TRANSACTION_REQUEST'), store, records),
  };

  return {
    handle: (path, body) => {
      const operation = Object.hasOwn(operations, path) ? operations[path] : undefined;
      if (!operation) throw new Error(`The storage engine does not implement ${path}`);
      store.settle();
      try {
        // What reads alone needs no way back, and most calls read.
        return succeed(readsAlone(path) ? operation(body) : statements.atomically(() => operation(body)));
      } catch (error) {
        if (error instanceof Refusal) return refuse(error);
        throw error;
      }
    },
    size: () => {
      store.settle();
      return store.size();
    },
    erase: () => statements.atomically(() => store.erase()),
  };
}

const readsAlone = (path: string) => path.endsWith('get') || path.endsWith('query');

function succeed({ body, readBytes, writeBytes }: Outcome): StorageReply {
  const cost = { readBytes, writeBytes };
  return body === undefined ? { status: 204, cost } : { status: 200, body, cost };
}

function refuse({ status, code, message }: Refusal): StorageReply {
  return { status, body: { code, message }, cost: { readBytes: 0, writeBytes: 0 } };
}
