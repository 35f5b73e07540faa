import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../src/storage/limits';
import { loadPackage, openSite, outcome, parcel, type Site, start } from './through-package';

let forge: Awaited<ReturnType<typeof loadPackage>>;
let site: Site;

beforeAll(async () => {
  forge = await loadPackage();
});

beforeEach(() => {
  site = openSite({ entities: [parcel] });
});

const lastReply = () => site.calls.at(-1)?.reply;

describe('get, set, delete', () => {
  test.each([['text'], [0], [false], [[1, [2]]], [{ a: { b: [] } }], ['']])(
    'gives back %j as it was set',
    async (value) => {
      await forge.kvs.set('key', value);
      expect(await forge.kvs.get('key')).toEqual(value);
    },
  );

  test('a missing key is undefined to the app and 404 KEY_NOT_FOUND on the wire', async () => {
    expect(await forge.kvs.get('missing')).toBeUndefined();
    expect(lastReply()).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } });
  });

  test('deleting twice succeeds', async () => {
    await forge.kvs.set('key', 1);
    await forge.kvs.delete('key');
    await forge.kvs.delete('key');
    expect(await forge.kvs.get('key')).toBeUndefined();
  });

  test('what is stored changes neither with the object written nor with the one read', async () => {
    const written = { list: [1] };
    site.storage.handle('/api/v1/set', { key: 'key', value: written });
    written.list.push(2);
    const read = site.storage.handle('/api/v1/get', { key: 'key' }).body as { value: typeof written };
    read.value.list.push(3);
    expect(site.storage.handle('/api/v1/get', { key: 'key' }).body).toMatchObject({ value: { list: [1] } });
  });

  test('one key can stand in every namespace', async () => {
    await forge.kvs.set('key', 'plain');
    await forge.kvs.setSecret('key', 'secret');
    await forge.kvs.entity('parcel').set('key', { town: 'Graz' });
    expect(await forge.kvs.get('key')).toBe('plain');
    expect(await forge.kvs.getSecret('key')).toBe('secret');
    expect(await forge.kvs.entity('parcel').get('key')).toEqual({ town: 'Graz' });
    await forge.kvs.deleteSecret('key');
    expect(await forge.kvs.getSecret('key')).toBeUndefined();
    expect(await forge.kvs.get('key')).toBe('plain');
    await forge.kvs.entity('parcel').delete('key');
    expect(await forge.kvs.entity('parcel').get('key')).toBeUndefined();
    expect(site.storage.size()).toEqual({ records: 1, bytes: 7 });
  });

  test('metadata is given when asked for, and creation outlives overwriting', async () => {
    const { CREATED_AT, UPDATED_AT, EXPIRE_TIME } = forge.MetadataField;
    await forge.kvs.set('key', 1);
    await site.clock.advance(5_000);
    await forge.kvs.set('key', 2, { ttl: { value: 1, unit: 'HOURS' } });
    expect(await forge.kvs.get('key', { metadataFields: [CREATED_AT, UPDATED_AT, EXPIRE_TIME] })).toEqual({
      key: 'key',
      value: 2,
      createdAt: start,
      updatedAt: start + 5_000,
      expireTime: new Date(start + 5_000 + 3_600_000).toISOString(),
    });
    expect(site.storage.handle('/api/v1/get', { key: 'key' }).body).toEqual({ key: 'key', value: 2 });
  });

  test('a call that the wire does not have is thrown by its name', () => {
    expect(() => site.storage.handle('/api/v1/frobnicate', {})).toThrow('/api/v1/frobnicate');
    expect(() => site.storage.handle('constructor', {})).toThrow('constructor');
  });
});

describe('key policies and return values', () => {
  test('FAIL_IF_EXISTS conflicts with what is there and leaves it', async () => {
    const policy = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
    for (const set of [
      (value: number) => forge.kvs.set('key', value, policy),
      (value: number) => forge.kvs.setSecret('key', value, policy),
      (rev: number) => forge.kvs.entity('parcel').set('key', { rev }, policy),
    ]) {
      expect(await outcome(set(1))).toBe('done');
      expect(await outcome(set(2))).toBe('409 KEY_CONFLICT');
    }
    expect(await forge.kvs.get('key')).toBe(1);
    expect(await forge.kvs.entity('parcel').get('key')).toEqual({ rev: 1 });
  });

  test('OVERRIDE returns the previous or the latest value, with the metadata asked for', async () => {
    const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
    expect(await forge.kvs.set('key', 1, previous)).toBeUndefined();
    expect(await forge.kvs.set('key', 2, previous)).toEqual({ key: 'key', value: 1 });
    await site.clock.advance(1);
    const latest = await forge.kvs.set('key', 3, {
      keyPolicy: 'OVERRIDE',
      returnValue: 'LATEST',
      returnMetadataFields: [forge.MetadataField.CREATED_AT, forge.MetadataField.UPDATED_AT],
    });
    expect(latest).toEqual({ key: 'key', value: 3, createdAt: start, updatedAt: start + 1 });
    const entity = forge.kvs.entity('parcel');
    await entity.set('key', { rev: 1 });
    expect(await entity.set('key', { rev: 2 }, previous)).toEqual({ key: 'key', value: { rev: 1 } });
  });

  test('a return value goes with OVERRIDE only', async () => {
    const options = { keyPolicy: 'FAIL_IF_EXISTS', returnValue: 'LATEST' } as never;
    expect(await outcome(forge.kvs.set('key', 1, options))).toBe('400 INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION');
    expect(await outcome(forge.kvs.set('key', 1, { keyPolicy: 'SOMETIMES' } as never))).toBe('400 INVALID_REQUEST');
    expect(await forge.kvs.get('key')).toBeUndefined();
  });
});

describe('limits of keys and values', () => {
  test.each([
    ['', '400 KEY_TOO_SHORT', '400 EMPTY_KEY'],
    ['   ', '400 INVALID_KEY', '400 INVALID_KEY'],
    ['a/b', '400 INVALID_KEY', '400 INVALID_KEY'],
    ['ä', '400 INVALID_KEY', '400 INVALID_KEY'],
    ['k'.repeat(501), '400 KEY_TOO_LONG', '400 KEY_TOO_LONG'],
    ['k'.repeat(500), 'done', 'done'],
    ['A-z0:9._ #', 'done', 'done'],
  ])('key %j', async (key, plain, entity) => {
    expect(await outcome(forge.kvs.set(key, 1))).toBe(plain);
    expect(await outcome(forge.kvs.get(key))).toBe(plain);
    expect(await outcome(forge.kvs.delete(key))).toBe(plain);
    expect(await outcome(forge.kvs.entity('parcel').set(key, { rev: 1 }))).toBe(entity);
    expect(await outcome(forge.kvs.entity('parcel').get(key))).toBe(entity);
  });

  test('a value may have 240 KiB of raw JSON, in bytes, and a secret 128 KiB', async () => {
    const text = (bytes: number) => 'x'.repeat(bytes - 2);
    expect(await outcome(forge.kvs.set('key', text(limits.valueBytes)))).toBe('done');
    expect(await outcome(forge.kvs.set('key', text(limits.valueBytes + 1)))).toBe('400 MAX_SIZE');
    expect(await outcome(forge.kvs.set('key', 'ß'.repeat(limits.valueBytes / 2)))).toBe('400 MAX_SIZE');
    expect(await outcome(forge.kvs.setSecret('key', text(limits.secretBytes)))).toBe('done');
    expect(await outcome(forge.kvs.setSecret('key', text(limits.secretBytes + 1)))).toBe('400 MAX_SIZE');
  });

  test('a value may be nested 31 levels deep', async () => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown[];
    expect(await outcome(forge.kvs.set('key', nested(31)))).toBe('done');
    expect(await outcome(forge.kvs.set('key', nested(32)))).toBe('400 MAX_DEPTH');
    expect(await outcome(forge.kvs.entity('parcel').set('key', { doc: nested(30) }))).toBe('done');
    expect(await outcome(forge.kvs.entity('parcel').set('key', { doc: nested(31) }))).toBe('400 MAX_DEPTH');
  });

  test('null and nothing are no values', async () => {
    expect(await outcome(forge.kvs.set('key', null))).toBe('400 INVALID_REQUEST');
    expect(await outcome(forge.kvs.set('key', undefined))).toBe('400 INVALID_REQUEST');
    expect(await outcome(forge.kvs.set('key', { within: null }))).toBe('done');
  });
});

describe('what a call costs', () => {
  const bytes = (value: unknown) => JSON.stringify(value).length;

  test('reads and writes weigh their key and value, and what failed weighs nothing', async () => {
    await forge.kvs.set('key', { a: 'ä' });
    expect(lastReply()?.cost).toEqual({ readBytes: 0, writeBytes: 3 + bytes({ a: 'ä' }) + 1 });
    await forge.kvs.get('key');
    expect(lastReply()?.cost).toEqual({ readBytes: 3 + bytes({ a: 'ä' }) + 1, writeBytes: 0 });
    await forge.kvs.get('none');
    expect(lastReply()?.cost).toEqual({ readBytes: 0, writeBytes: 0 });
    await outcome(forge.kvs.set('key', 1, { keyPolicy: 'FAIL_IF_EXISTS' }));
    expect(lastReply()?.cost).toEqual({ readBytes: 0, writeBytes: 0 });
  });

  test('a batch weighs its items together', async () => {
    await forge.kvs.batchSet([
      { key: 'a', value: 'xx' },
      { key: 'b', value: 'yyy' },
    ]);
    expect(lastReply()?.cost).toEqual({ readBytes: 0, writeBytes: 1 + 4 + 1 + 5 });
    await forge.kvs.batchGet([{ key: 'a' }, { key: 'b' }, { key: 'c' }]);
    expect(lastReply()?.cost).toEqual({ readBytes: 1 + 4 + 1 + 5, writeBytes: 0 });
  });

  test('a transaction weighs what it writes', async () => {
    await forge.kvs.transact().set('a', 'xx').set('b', 'yyy').execute();
    expect(lastReply()?.cost).toEqual({ readBytes: 0, writeBytes: 1 + 4 + 1 + 5 });
  });
});
