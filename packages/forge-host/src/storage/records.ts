import type { Random } from '../time-and-chance/random';
import type { Entity } from './definition';
import { checkEntityName, checkKey } from './key';
import { limits } from './limits';
import { recordBytes } from './page';
import type { RecordStore, StoredRecord } from './record-store';
import { keyNotFound, Refusal } from './refusal';
import type { GetRequest, MetadataFields, SetRequest } from './requests';
import { entitySpace, type Space } from './tables';
import { readTimeToLive } from './time-to-live';
import { takeEntityValue, takeValue } from './value';

/** The place of a record, once its key and its entity are known to be good. */
export type Address = { readonly space: Space; readonly key: string; readonly entity?: Entity };

export type Outcome = { readonly body?: unknown; readonly readBytes: number; readonly writeBytes: number };

/** The acts on one record, of which batches, queries and transactions are made. */
export type Records = {
  address(key: unknown, entityName: string | undefined): Address;
  /** As a reply shows it: detached from what is stored. */
  show(record: StoredRecord, entity: Entity | undefined, fields: MetadataFields): Record<string, unknown>;
  /** Checks a write and returns what makes it, so that nothing is written before all is checked. */
  prepare(address: Address, value: unknown, ttl: TimeToLive): PreparedWrite;
  get(request: GetRequest, address: Address): Outcome;
  set(request: SetRequest, address: Address): Outcome;
  /** @throws Refusal KEY_NOT_FOUND, which the package takes for success: to the app, deleting what is not there succeeds */
  remove(address: Address): Outcome;
  removeIfThere(address: Address): Outcome;
};

type PreparedWrite = { readonly bytes: number; write(): StoredRecord };
type TimeToLive = Parameters<typeof readTimeToLive>[0];

export function createRecords(
  store: RecordStore,
  now: () => number,
  random: Random,
  entities: ReadonlyMap<string, Entity>,
): Records {
  const show: Records['show'] = (record, entity, fields = []) => ({
    key: record.key,
    ...(entity && { entityName: entity.name }),
    value: JSON.parse(record.text),
    ...(fields.includes('CREATED_AT') && { createdAt: record.createdAt }),
    ...(fields.includes('UPDATED_AT') && { updatedAt: record.updatedAt }),
    ...(fields.includes('EXPIRE_TIME') &&
      record.expiresAt !== undefined && { expireTime: new Date(record.expiresAt).toISOString() }),
  });

  const prepare: Records['prepare'] = ({ space, key, entity }, value, ttl) => {
    const { text } = entity
      ? takeEntityValue(value, entity)
      : takeValue(value, space === 'secret' ? limits.secretBytes : limits.valueBytes);
    const expiry = readTimeToLive(ttl, now(), random);
    return { bytes: recordBytes({ key, text }), write: () => store.put(space, key, text, expiry) };
  };

  return {
    address: (key, entityName) => {
      if (entityName === undefined) return { space: 'kvs', key: checkKey(key, 'kvs') };
      const entity = checkEntityName(entityName, entities);
      return { space: entitySpace(entity.name), key: checkKey(key, 'entity'), entity };
    },
    show,
    prepare,
    get: ({ options }, { space, key, entity }) => {
      const record = store.find(space, key);
      if (!record) throw keyNotFound();
      return {
        body: show(record, entity, options?.metadataFields),
        readBytes: recordBytes(record),
        writeBytes: 0,
      };
    },
    set: ({ value, options }, address) => {
      const failsIfExists = options?.keyPolicy === 'FAIL_IF_EXISTS';
      if (failsIfExists && options?.returnValue !== undefined) {
        throw new Refusal(
          'INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION',
          'returnValue goes with the policy OVERRIDE only',
        );
      }
      const prepared = prepare(address, value, options?.ttl);
      const previous = store.find(address.space, address.key);
      if (failsIfExists && previous) {
        throw new Refusal('KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
      }
      const latest = prepared.write();
      const wanted = options?.returnValue === 'PREVIOUS' ? previous : options?.returnValue && latest;
      if (!wanted) return { readBytes: 0, writeBytes: prepared.bytes };
      return {
        body: show(wanted, address.entity, options?.returnMetadataFields),
        readBytes: recordBytes(wanted),
        writeBytes: prepared.bytes,
      };
    },
    remove: ({ space, key }) => {
      if (!store.remove(space, key)) throw keyNotFound();
      return { readBytes: 0, writeBytes: Buffer.byteLength(key) };
    },
    removeIfThere: ({ space, key }) => {
      store.remove(space, key);
      return { readBytes: 0, writeBytes: Buffer.byteLength(key) };
    },
  };
}
