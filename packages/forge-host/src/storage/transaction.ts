import { type Predicate, readConditions } from './condition';
import { limits } from './limits';
import type { RecordStore } from './record-store';
import type { Address, Outcome, Records } from './records';
import { Refusal } from './refusal';
import type { TransactionRequest } from './requests';

type Operation = { readonly address: Address; readonly holds: Predicate; readonly bytes: number; apply(): void };

/**
 * All of a transaction's operations, or none. Conditions look at what is stored before any of them.
 * @throws Refusal developer.atlassian.com/platform/forge/storage-reference/transactions-entities
 */
export function transact(request: TransactionRequest, store: RecordStore, records: Records): Outcome {
  const { set = [], delete: remove = [], check = [] } = request;
  const count = set.length + remove.length + check.length;
  if (count === 0) throw new Refusal('INVALID_TRANSACTION_REQUEST', 'A transaction needs at least one operation');
  if (count > limits.transactionOperations) {
    throw new Refusal('UNPROCESSABLE_ENTITY', 'Request cannot be processed due to one or more semantic errors');
  }
  const operations: Operation[] = [
    ...set.map((item) => {
      const target = readTarget(item, records);
      const prepared = records.prepare(target.address, item.value, item.options?.ttl);
      return { ...target, bytes: prepared.bytes, apply: () => void prepared.write() };
    }),
    ...remove.map((item) => {
      const target = readTarget(item, records);
      const { space, key } = target.address;
      return { ...target, bytes: Buffer.byteLength(key), apply: () => void store.remove(space, key) };
    }),
    ...check.map((item) => {
      if (!item.conditions) throw new Refusal('INVALID_TRANSACTION_REQUEST', 'A check needs conditions');
      const target = readTarget(item, records);
      return { ...target, bytes: Buffer.byteLength(target.address.key), apply: () => undefined };
    }),
  ];
  checkDistinct(operations.map(({ address }) => address));
  const bytes = operations.reduce((sum, operation) => sum + operation.bytes, 0);
  if (bytes > limits.transactionBytes) {
    throw new Refusal('MAX_SIZE', `A transaction must not exceed ${limits.transactionBytes} bytes`);
  }
  for (const { address, holds } of operations) {
    const stored = store.find(address.space, address.key);
    if (!holds(stored && JSON.parse(stored.text))) {
      throw new Refusal(
        'CONDITIONAL_CHECK_FAILED',
        'Request failed due to conditional check specified or optimistic locking',
      );
    }
  }
  for (const operation of operations) operation.apply();
  return { readBytes: 0, writeBytes: bytes };
}

/** @throws Refusal KEY_DUPLICATION_ERROR */
export function checkDistinct(addresses: readonly { readonly space: string; readonly key: unknown }[]): void {
  const seen = new Set(addresses.map(({ space, key }) => JSON.stringify([space, key])));
  if (seen.size < addresses.length) throw new Refusal('KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
}

function readTarget(
  item: NonNullable<TransactionRequest['delete']>[number],
  records: Records,
): { address: Address; holds: Predicate } {
  const address = records.address(item.key, item.entityName);
  if (!item.conditions) return { address, holds: () => true };
  if (!address.entity) {
    throw new Refusal('INVALID_TRANSACTION_REQUEST', 'Only operations on an entity take conditions');
  }
  return { address, holds: readConditions(item.conditions, address.entity) };
}
