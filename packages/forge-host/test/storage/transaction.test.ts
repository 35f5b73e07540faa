import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadPackage, openSite, outcome, parcel, type Site } from './through-package';

type Parcel = { town?: string; weight?: number; rev?: number; isFragile?: boolean; doc?: unknown };

let forge: Awaited<ReturnType<typeof loadPackage>>;
let site: Site;

beforeAll(async () => {
  forge = await loadPackage();
});

beforeEach(() => {
  site = openSite({ entities: [parcel] });
});

const parcels = () => forge.kvs.entity<Parcel>('parcel');
const many = (count: number) => Array.from({ length: count }, (_, place) => place);
/** `conditions` on an entity's operation, from one condition. */
const given = (field: keyof Parcel, name: string, ...values: unknown[]) => {
  const conditions = forge.FilterConditions as unknown as Record<string, (...all: unknown[]) => never>;
  const condition = conditions[name]?.(...values);
  return { entityName: 'parcel', conditions: new forge.Filter<Parcel>().and(field, condition as never) as never };
};
const failed = '400 CONDITIONAL_CHECK_FAILED';

describe('transactions', () => {
  test('set, delete and check across namespaces at once', async () => {
    await forge.kvs.set('old', 1);
    await parcels().set('checked', { rev: 4 });
    await forge.kvs
      .transact()
      .set('new', { a: 1 })
      .set('parcel', { rev: 1 }, { entityName: 'parcel' })
      .delete('old')
      .delete('never-there', { entityName: 'parcel' })
      .check('checked', given('rev', 'equalTo', 4))
      .execute();
    expect(site.calls.at(-1)?.reply.status).toBe(204);
    expect(await forge.kvs.get('new')).toEqual({ a: 1 });
    expect(await parcels().get('parcel')).toEqual({ rev: 1 });
    expect(await forge.kvs.get('old')).toBeUndefined();
  });

  test.each(['set', 'delete', 'check'])('do nothing at all when the condition of a %s fails', async (kind) => {
    await parcels().set('guarded', { rev: 2 });
    const transaction = forge.kvs.transact().set('a', 1).set('b', { rev: 9 }, { entityName: 'parcel' });
    const stale = given('rev', 'equalTo', 1);
    if (kind === 'set') transaction.set('guarded', { rev: 3 }, stale);
    if (kind === 'delete') transaction.delete('guarded', stale);
    if (kind === 'check') transaction.check('guarded', stale);
    expect(await outcome(transaction.execute())).toBe(failed);
    expect(site.storage.size().records).toBe(1);
    expect(await parcels().get('guarded')).toEqual({ rev: 2 });
  });

  test('do nothing at all when one value is refused', async () => {
    const transaction = forge.kvs.transact().set('a', 1).set('b', { rev: 'x' }, { entityName: 'parcel' });
    expect(await outcome(transaction.execute())).toBe('400 INCORRECT_PROPERTY_TYPE');
    expect(site.storage.size().records).toBe(0);
  });

  test('of two that read the same revision, one wins', async () => {
    await parcels().set('crate', { rev: 1 });
    const update = () =>
      forge.kvs
        .transact()
        .set('crate', { rev: 2 }, given('rev', 'equalTo', 1))
        .execute();
    expect([await outcome(update()), await outcome(update())]).toEqual(['done', failed]);
  });

  test.each([
    [{ rev: 5 }, 'rev', 'equalTo', [5], true],
    [{ rev: 5 }, 'rev', 'equalTo', [6], false],
    [{ rev: 5 }, 'rev', 'notEqualTo', [6], true],
    [{ rev: 5 }, 'rev', 'notEqualTo', [5], false],
    [{ rev: 5 }, 'rev', 'greaterThan', [4], true],
    [{ rev: 5 }, 'rev', 'greaterThan', [5], false],
    [{ rev: 5 }, 'rev', 'greaterThanEqualTo', [5], true],
    [{ rev: 5 }, 'rev', 'greaterThanEqualTo', [6], false],
    [{ rev: 5 }, 'rev', 'lessThan', [6], true],
    [{ rev: 5 }, 'rev', 'lessThan', [5], false],
    [{ rev: 5 }, 'rev', 'lessThanEqualTo', [5], true],
    [{ rev: 5 }, 'rev', 'lessThanEqualTo', [4], false],
    [{ rev: 5 }, 'rev', 'between', [5, 6], true],
    [{ rev: 5 }, 'rev', 'between', [6, 7], false],
    [{ rev: 5 }, 'rev', 'exists', [], true],
    [{ rev: 5 }, 'rev', 'notExists', [], false],
    [{ rev: 5 }, 'town', 'exists', [], false],
    [{ rev: 5 }, 'town', 'notExists', [], true],
    [{ rev: 5 }, 'town', 'notEqualTo', ['Graz'], false],
    [{ town: 'Graz' }, 'town', 'beginsWith', ['Gr'], true],
    [{ town: 'Graz' }, 'town', 'beginsWith', ['r'], false],
    [{ town: 'Graz' }, 'town', 'contains', ['ra'], true],
    [{ town: 'Graz' }, 'town', 'contains', ['x'], false],
    [{ town: 'Graz' }, 'town', 'notContains', ['x'], true],
    [{ town: 'Graz' }, 'town', 'notContains', ['ra'], false],
    [undefined, 'rev', 'notExists', [], true],
    [undefined, 'rev', 'exists', [], false],
    [undefined, 'rev', 'equalTo', [1], false],
    [undefined, 'rev', 'notEqualTo', [1], false],
    [undefined, 'town', 'notContains', ['x'], false],
  ] as const)('over %j, the condition %s %s %j is %s', async (stored, field, name, values, holds) => {
    if (stored) await parcels().set('key', stored);
    const expected = holds ? 'done' : failed;
    const check = forge.kvs.transact().check('key', given(field, name, ...values));
    expect(await outcome(check.execute())).toBe(expected);
    const set = forge.kvs.transact().set('key', { rev: 77 }, given(field, name, ...values));
    expect(await outcome(set.execute())).toBe(expected);
    expect((await parcels().get('key'))?.rev).toBe(holds ? 77 : stored && 'rev' in stored ? stored.rev : undefined);
  });

  test('conditions joined by or need one to hold', async () => {
    const { notExists, equalTo } = forge.FilterConditions;
    const conditions = new forge.Filter<Parcel>().or('rev', notExists()).or('rev', equalTo(1)) as never;
    const put = () => forge.kvs.transact().set('key', { rev: 1 }, { entityName: 'parcel', conditions }).execute();
    expect([await outcome(put()), await outcome(put())]).toEqual(['done', 'done']);
    await parcels().set('key', { rev: 2 });
    expect(await outcome(put())).toBe(failed);
  });

  test('take one to twenty-five operations, each key once', async () => {
    const sets = (count: number) => {
      const transaction = forge.kvs.transact();
      for (const place of many(count)) transaction.set(`k${place}`, place);
      return outcome(transaction.execute());
    };
    expect(await sets(0)).toBe('400 INVALID_TRANSACTION_REQUEST');
    expect(await sets(25)).toBe('done');
    expect(await sets(26)).toBe('422 UNPROCESSABLE_ENTITY');
    const twice = forge.kvs.transact().set('key', 1).delete('key');
    expect(await outcome(twice.execute())).toBe('400 KEY_DUPLICATION_ERROR');
    const apart = forge.kvs.transact().set('key', 1).set('key', { rev: 1 }, { entityName: 'parcel' });
    expect(await outcome(apart.execute())).toBe('done');
  });

  test('take four megabytes', async () => {
    const sets = (count: number) => {
      const transaction = forge.kvs.transact();
      for (const place of many(count)) transaction.set(`k${place}`, 'x'.repeat(240 * 1024 - 2));
      return outcome(transaction.execute());
    };
    expect(await sets(17)).toBe('done');
    expect(await sets(18)).toBe('400 MAX_SIZE');
  });

  test('take conditions on entities only, and none over attributes without one type', async () => {
    const condition = { and: [{ property: 'rev', condition: 'EQUAL_TO', values: [1] }] };
    const code = (body: object) => (site.storage.handle('/api/v1/transaction', body).body as { code: string }).code;
    const wrong = 'INVALID_TRANSACTION_REQUEST';
    expect(code({ set: [{ key: 'a', value: 1, conditions: condition }] })).toBe(wrong);
    expect(code({ check: [{ key: 'a', entityName: 'parcel' }] })).toBe(wrong);
    expect(code({ check: [{ key: 'a', conditions: condition }] })).toBe(wrong);
    expect(code({ set: [{ key: 'a', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } }] })).toBe(wrong);
    expect(code({ set: 'everything' })).toBe(wrong);
    const any = forge.kvs.transact().set('a', {}, given('doc', 'exists'));
    expect(await outcome(any.execute())).toBe('422 UNPROCESSABLE_ENTITY');
    const unknown = forge.kvs.transact().set('a', {}, { entityName: 'undeclared' });
    expect(await outcome(unknown.execute())).toBe('404 SCHEMA_NOT_FOUND');
  });

  test('trap: an unchained filter throws in the package, before any call', async () => {
    const unchained = new forge.Filter<Parcel>();
    unchained.and('rev', forge.FilterConditions.equalTo(1));
    const transaction = forge.kvs.transact().set('a', {}, { entityName: 'parcel', conditions: unchained as never });
    await expect(transaction.execute()).rejects.toThrow('Builder must have at least one condition set');
    expect(site.calls).toEqual([]);
  });

  test('trap: a time to live counts as the fourth argument and is lost as the third', async () => {
    const ttl = { value: 1, unit: 'HOURS' } as const;
    await forge.kvs
      .transact()
      .set('lost', {}, { entityName: 'parcel', ttl } as never)
      .set('kept', {}, { entityName: 'parcel' }, { ttl })
      .execute();
    const metadataFields = [forge.MetadataField.EXPIRE_TIME];
    expect((await parcels().get('lost', { metadataFields }))?.expireTime).toBeUndefined();
    expect((await parcels().get('kept', { metadataFields }))?.expireTime).toBe('2026-03-01T10:00:00.000Z');
  });
});

describe('batches', () => {
  const sorted = (items: readonly { key: string }[]) => [...items].sort((a, b) => (a.key < b.key ? -1 : 1));

  test('write, read and delete what they can, and report the rest', async () => {
    const written = await forge.kvs.batchSet<unknown>([
      { key: 'a', value: 1 },
      { key: 'b', value: { rev: 2 }, entityName: 'parcel' },
      { key: 'c', value: { rev: 'two' }, entityName: 'parcel' },
      { key: 'bad/key', value: 1 },
    ]);
    expect(sorted(written.successfulKeys)).toEqual([{ key: 'a' }, { key: 'b', entityName: 'parcel' }]);
    expect(sorted(written.failedKeys)).toMatchObject([
      { key: 'bad/key', error: { code: 'INVALID_KEY' } },
      { key: 'c', entityName: 'parcel', error: { code: 'INCORRECT_PROPERTY_TYPE' } },
    ]);
    const read = await forge.kvs.batchGet([{ key: 'a' }, { key: 'b', entityName: 'parcel' }, { key: 'b' }]);
    expect(sorted(read.successfulKeys)).toEqual([
      { key: 'a', value: 1 },
      { key: 'b', entityName: 'parcel', value: { rev: 2 } },
    ]);
    expect(read.failedKeys).toEqual([
      { key: 'b', error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' } },
    ]);
    const removed = await forge.kvs.batchDelete([{ key: 'a' }, { key: 'missing' }]);
    expect(sorted(removed.successfulKeys)).toEqual([{ key: 'a' }, { key: 'missing' }]);
    expect(await forge.kvs.get('a')).toBeUndefined();
  });

  test('promise no order', async () => {
    const keys = many(25).map((place) => ({ key: `k${place + 10}` }));
    const { successfulKeys } = await forge.kvs.batchSet(keys.map(({ key }) => ({ key, value: key })));
    expect(sorted(successfulKeys)).toEqual(keys);
    expect(successfulKeys).not.toEqual(keys);
  });

  test('take a time to live, and no key policy', async () => {
    await forge.kvs.batchSet([{ key: 'a', value: 1, options: { ttl: { value: 2, unit: 'DAYS' } } }]);
    const metadataFields = [forge.MetadataField.EXPIRE_TIME];
    expect((await forge.kvs.get('a', { metadataFields }))?.expireTime).toBe('2026-03-03T09:00:00.000Z');
    const { successfulKeys } = await forge.kvs.batchGet([{ key: 'a', options: { metadataFields } } as { key: string }]);
    expect(successfulKeys[0]?.expireTime).toBe('2026-03-03T09:00:00.000Z');
    const policy = { key: 'b', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } as never };
    expect(await outcome(forge.kvs.batchSet([policy]))).toBe('400 INVALID_REQUEST');
  });

  test('take one to twenty-five keys, each once, and four megabytes', async () => {
    const items = (count: number) => many(count).map((place) => ({ key: `k${place}`, value: place }));
    expect(await outcome(forge.kvs.batchSet(items(25)))).toBe('done');
    for (const batch of [forge.kvs.batchSet, forge.kvs.batchGet, forge.kvs.batchDelete]) {
      const send = (all: ReturnType<typeof items>) => outcome(batch.call(forge.kvs, all));
      expect(await send(items(26))).toBe('400 TOO_MANY_BATCH_ENTITIES');
      expect(await send([])).toBe('400 INVALID_REQUEST');
      expect(await send([...items(1), ...items(1)])).toBe('400 KEY_DUPLICATION_ERROR');
    }
    const large = many(18).map((place) => ({ key: `k${place}`, value: 'x'.repeat(240 * 1024 - 2) }));
    expect(await outcome(forge.kvs.batchSet(large))).toBe('400 MAX_SIZE');
    expect(await outcome(forge.kvs.batchSet(large.slice(1)))).toBe('done');
  });
});
