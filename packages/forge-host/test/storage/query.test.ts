import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadPackage, openSite, outcome, parcel, type Site } from './through-package';

type Parcel = {
  town?: string;
  street?: string;
  weight?: number;
  rev?: number;
  isFragile?: boolean;
  doc?: unknown;
};

let forge: Awaited<ReturnType<typeof loadPackage>>;
let site: Site;

beforeAll(async () => {
  forge = await loadPackage();
});

beforeEach(() => {
  site = openSite({ entities: [parcel] });
});

const parcels = () => forge.kvs.entity<Parcel>('parcel');
const keysOf = ({ results }: { results: { key: string }[] }) => results.map(({ key }) => key);
const put = async (all: Record<string, Parcel>) => {
  for (const [key, value] of Object.entries(all)) await parcels().set(key, value);
};

describe('queries of keys', () => {
  test('come in the order of keys, ten at a time unless told otherwise, up to a hundred', async () => {
    for (let n = 0; n < 120; n++) await forge.kvs.set(`key-${String(n).padStart(3, '0')}`, n);
    const first = await forge.kvs.query().getMany<number>();
    expect(first.results.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const hundred = await forge.kvs.query().limit(100).getMany();
    expect(hundred.results).toHaveLength(100);
    const rest = await forge.kvs
      .query()
      .limit(100)
      .cursor(hundred.nextCursor ?? '')
      .getMany();
    expect(keysOf(rest)[0]).toBe('key-100');
    expect(rest.nextCursor).toBeUndefined();
    expect(await outcome(forge.kvs.query().limit(101).getMany())).toBe('400 LIST_QUERY_LIMIT_EXCEEDED');
    expect(await outcome(forge.kvs.query().limit(0).getMany())).toBe('400 LIST_QUERY_LIMIT_EXCEEDED');
  });

  test('begin with a prefix, and know neither secrets nor entities', async () => {
    for (const key of ['a', 'ab', 'ab:1', 'ac', 'b']) await forge.kvs.set(key, key);
    await forge.kvs.setSecret('ab:2', 'hidden');
    await parcels().set('ab:3', { rev: 1 });
    const query = () => forge.kvs.query().where('key', forge.WhereConditions.beginsWith('ab'));
    expect(await query().getMany()).toEqual({
      results: [
        { key: 'ab', value: 'ab' },
        { key: 'ab:1', value: 'ab:1' },
      ],
      nextCursor: undefined,
    });
    expect(await query().getOne()).toEqual({ key: 'ab', value: 'ab' });
  });

  test('take one condition, on the key, beginsWith', async () => {
    const where = (...clauses: unknown[]) => outcome(forge.kvs.query({ where: clauses } as object).getMany());
    const clause = { property: 'key', condition: 'BEGINS_WITH', values: ['a'] };
    expect(await where(clause)).toBe('done');
    expect(await where(clause, clause)).toBe('400 QUERY_WHERE_INVALID');
    expect(await where({ ...clause, property: 'value' })).toBe('400 QUERY_WHERE_FIELD_INVALID');
    expect(await where({ ...clause, condition: 'EQUAL_TO' })).toBe('400 INVALID_FILTER_CONDITION');
    expect(await where({ ...clause, values: [] })).toBe('400 INVALID_FILTER_VALUES');
    expect(await where({ ...clause, values: [1] })).toBe('400 INVALID_FILTER_VALUES');
  });

  test('give the expiry when asked for', async () => {
    await forge.kvs.set('key', 1, { ttl: { value: 1, unit: 'DAYS' } });
    const { results } = await forge.kvs.query({ metadataFields: [forge.MetadataField.EXPIRE_TIME] }).getMany();
    expect(results[0]?.expireTime).toBe('2026-03-02T09:00:00.000Z');
  });
});

describe('indexes of entities', () => {
  beforeEach(async () => {
    await put({
      heavy: { town: 'Graz', weight: 20, street: 'Ring', rev: 3, isFragile: false },
      light: { town: 'Graz', weight: 3, street: 'Ring', rev: 1, isFragile: true },
      middle: { town: 'Graz', weight: 10, street: 'Gasse', rev: 2, isFragile: true },
      elsewhere: { town: 'Linz', weight: 5, street: 'Ring', rev: 1 },
      weightless: { town: 'Graz', street: 'Ring' },
    });
  });

  test('order by the range attribute within one partition, numbers as numbers, either way round', async () => {
    const query = () =>
      parcels()
        .query()
        .index('by-town', { partition: ['Graz'] });
    expect(keysOf(await query().getMany())).toEqual(['light', 'middle', 'heavy']);
    expect(keysOf(await query().sort(forge.Sort.DESC).getMany())).toEqual(['heavy', 'middle', 'light']);
    expect(keysOf(await query().sort(forge.Sort.DESC).limit(1).getMany())).toEqual(['heavy']);
    expect((await query().getOne())?.value).toEqual({
      ...{ town: 'Graz', weight: 3, street: 'Ring', rev: 1, isFragile: true },
    });
  });

  test('hold only the records that have each of their attributes', async () => {
    expect(keysOf(await parcels().query().index('weight').getMany())).toEqual([
      'light',
      'elsewhere',
      'middle',
      'heavy',
    ]);
    const byStreet = parcels()
      .query()
      .index('by-street', { partition: ['Graz', 'Ring'] });
    expect(keysOf(await byStreet.getMany())).toEqual(['light', 'heavy']);
    const byPlace = parcels()
      .query()
      .index('by-place', { partition: ['Graz', 'Ring'] });
    expect(keysOf(await byPlace.getMany())).toEqual(['heavy', 'light', 'weightless']);
    const fragile = parcels()
      .query()
      .index('by-fragile', { partition: [true] });
    expect(keysOf(await fragile.getMany())).toEqual(['middle', 'light']);
  });

  test('follow a record as it changes and goes', async () => {
    await parcels().set('heavy', { town: 'Linz', weight: 1 });
    await parcels().delete('light');
    await parcels().set('middle', { town: 'Graz' });
    expect(
      keysOf(
        await parcels()
          .query()
          .index('by-town', { partition: ['Graz'] })
          .getMany(),
      ),
    ).toEqual([]);
    const linz = await parcels()
      .query()
      .index('by-town', { partition: ['Linz'] })
      .getMany();
    expect(keysOf(linz)).toEqual(['heavy', 'elsewhere']);
  });

  test('by-key comes with every entity', async () => {
    const all = ['elsewhere', 'heavy', 'light', 'middle', 'weightless'];
    expect(keysOf(await parcels().query().index('by-key').getMany())).toEqual(all);
    expect(keysOf(await parcels().query().index('by-key').sort(forge.Sort.DESC).getMany())).toEqual(all.toReversed());
    const { beginsWith } = forge.WhereConditions;
    expect(keysOf(await parcels().query().index('by-key').where(beginsWith('l')).getMany())).toEqual(['light']);
  });

  test('are asked for by name, with the whole partition', async () => {
    const ask = (name: string, partition?: unknown[]) =>
      outcome(
        parcels()
          .query()
          .index(name, partition ? { partition } : undefined)
          .getMany(),
      );
    expect(await ask('by-street', ['Graz', 'Ring'])).toBe('done');
    expect(await ask('by-colour')).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('town')).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('by-street')).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('by-street', ['Graz'])).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('by-street', ['Graz', 7])).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('weight', ['Graz'])).toBe('400 INVALID_ENTITY_INDEX');
    expect(await ask('by-key', ['Graz'])).toBe('400 INVALID_ENTITY_INDEX');
  });

  test.each([
    ['equalTo', [10], ['middle']],
    ['greaterThan', [10], ['heavy']],
    ['greaterThanEqualTo', [10], ['middle', 'heavy']],
    ['lessThan', [10], ['light']],
    ['lessThanEqualTo', [10], ['light', 'middle']],
    ['between', [3, 10], ['light', 'middle']],
  ] as const)('where %s %j finds %j', async (name, values, keys) => {
    const condition = (forge.WhereConditions[name] as (...given: readonly number[]) => never)(...values);
    const query = parcels()
      .query()
      .index('by-town', { partition: ['Graz'] })
      .where(condition);
    expect(keysOf(await query.getMany())).toEqual(keys);
  });

  test('where is checked against the type of the range attribute', async () => {
    const where = (name: string, partition: unknown[], condition: unknown) =>
      outcome(
        parcels()
          .query()
          .index(name, { partition })
          .where(condition as never)
          .getMany(),
      );
    const { beginsWith, equalTo, between } = forge.WhereConditions;
    expect(await where('by-fragile', [true], beginsWith('R'))).toBe('done');
    expect(await where('by-town', ['Graz'], beginsWith('1'))).toBe('400 INVALID_FILTER_CONDITION');
    expect(await where('by-town', ['Graz'], equalTo('10'))).toBe('400 INVALID_FILTER_VALUES');
    expect(await where('by-place', ['Graz', 'Ring'], equalTo(1))).toBe('400 INVALID_FILTER_CONDITION');
    expect(await where('by-town', ['Graz'], forge.FilterConditions.exists())).toBe('400 INVALID_FILTER_CONDITION');
    expect(await where('by-town', ['Graz'], { ...between(1, 2), values: [1] })).toBe('400 INSUFFICIENT_FILTER_VALUES');
  });

  test('text orders by its UTF-8 bytes, in ranges as in filters', async () => {
    const texts = ['Z', 'a', 'é', '\uFF5E', '\u{1F600}'];
    site = openSite({ entities: [parcel] });
    for (const [place, street] of texts.entries()) await parcels().set(`k${9 - place}`, { isFragile: true, street });
    const query = parcels()
      .query()
      .index('by-fragile', { partition: [true] });
    expect((await query.getMany()).results.map(({ value }) => value.street)).toEqual(texts);
    const filtered = parcels()
      .query()
      .index('by-key')
      .filters(new forge.Filter<Parcel>().and('street', forge.FilterConditions.greaterThan('\uFF5E')));
    expect((await filtered.getMany()).results.map(({ value }) => value.street)).toEqual(['\u{1F600}']);
  });
});

describe('filters', () => {
  const filtered = (filter: never) => parcels().query().index('by-key').filters(filter).getMany();

  beforeEach(async () => {
    await put({
      a: { town: 'Graz', weight: 1, rev: 1, isFragile: true },
      b: { town: 'Linz', weight: 2, rev: 2, isFragile: false },
      c: { town: 'Wien', weight: 3.5 },
      d: { doc: {} },
    });
  });

  test.each([
    ['town', 'beginsWith', ['Gr'], ['a']],
    ['town', 'contains', ['in'], ['b']],
    ['town', 'notContains', ['in'], ['a', 'c']],
    ['town', 'equalTo', ['Wien'], ['c']],
    ['town', 'notEqualTo', ['Wien'], ['a', 'b']],
    ['town', 'between', ['H', 'M'], ['b']],
    ['weight', 'greaterThan', [2], ['c']],
    ['weight', 'greaterThanEqualTo', [2], ['b', 'c']],
    ['weight', 'lessThan', [2], ['a']],
    ['weight', 'lessThanEqualTo', [2], ['a', 'b']],
    ['weight', 'between', [2, 4], ['b', 'c']],
    ['rev', 'exists', [], ['a', 'b']],
    ['rev', 'notExists', [], ['c', 'd']],
    ['isFragile', 'equalTo', [false], ['b']],
    ['isFragile', 'notEqualTo', [false], ['a']],
  ] as const)('%s %s %j keeps %j', async (field, name, values, keys) => {
    const condition = (forge.FilterConditions[name] as (...given: readonly unknown[]) => never)(...values);
    expect(keysOf(await filtered(new forge.Filter<Parcel>().and(field, condition) as never))).toEqual(keys);
  });

  test('join by and, or by or', async () => {
    const { equalTo, lessThan } = forge.FilterConditions;
    const both = new forge.Filter<Parcel>().and('town', equalTo('Graz')).and('weight', lessThan(1));
    expect(keysOf(await filtered(both as never))).toEqual([]);
    const either = new forge.Filter<Parcel>().or('town', equalTo('Graz')).or('weight', lessThan(3));
    expect(keysOf(await filtered(either as never))).toEqual(['a', 'b']);
  });

  test('are checked against the attributes', async () => {
    const check = (field: string, condition: unknown) =>
      outcome(filtered(new forge.Filter<Record<string, unknown>>().and(field, condition as never) as never));
    const { beginsWith, contains, equalTo, exists, greaterThan, between } = forge.FilterConditions;
    expect(await check('town', equalTo('Graz'))).toBe('done');
    expect(await check('colour', equalTo('red'))).toBe('400 QUERY_WHERE_FIELD_INVALID');
    expect(await check('key', equalTo('a'))).toBe('400 QUERY_WHERE_FIELD_INVALID');
    expect(await check('doc', exists())).toBe('422 UNPROCESSABLE_ENTITY');
    expect(await check('weight', beginsWith('1'))).toBe('400 INVALID_FILTER_CONDITION');
    expect(await check('rev', contains('1'))).toBe('400 INVALID_FILTER_CONDITION');
    expect(await check('isFragile', greaterThan(0))).toBe('400 INVALID_FILTER_CONDITION');
    expect(await check('rev', equalTo('1'))).toBe('400 INVALID_FILTER_VALUES');
    expect(await check('rev', { condition: 'EQUAL_TO', values: [1, 2] })).toBe('400 INVALID_FILTER_VALUES');
    expect(await check('rev', { ...between(1, 2), values: [1] })).toBe('400 INSUFFICIENT_FILTER_VALUES');
    expect(await check('rev', { condition: 'constructor', values: [1] })).toBe('400 INVALID_FILTER_CONDITION');
  });

  test('are at most a hundred conditions, the range among them, under one operator', () => {
    const condition = { property: 'rev', condition: 'EQUAL_TO', values: [1] };
    const many = (count: number) => Array.from({ length: count }, () => condition);
    const status = (more: object) => {
      const body = { entityName: 'parcel', indexName: 'weight', ...more };
      const reply = site.storage.handle('/api/v1/entity/query', body);
      return (reply.body as { code?: string }).code ?? reply.status;
    };
    const range = { condition: 'GREATER_THAN', values: [0] };
    expect(status({ filters: { or: many(100) } })).toBe(200);
    expect(status({ filters: { or: many(99) }, range })).toBe(200);
    expect(status({ filters: { or: many(100) }, range })).toBe('UNPROCESSABLE_ENTITY');
    expect(status({ filters: { or: many(101) } })).toBe('UNPROCESSABLE_ENTITY');
    expect(status({ filters: { and: [] } })).toBe('EMPTY_FILTER_OPERATOR');
    expect(status({ filters: {} })).toBe('EMPTY_FILTER_OPERATOR');
    expect(status({ filters: { and: many(1), or: many(1) } })).toBe('INVALID_FILTER_OPERATORS_COMBINATION');
    expect(status({ sort: 'SIDEWAYS' })).toBe('INVALID_REQUEST');
  });

  test('look at a page after it was read: few are left of it, or none, and it costs in full', async () => {
    site = openSite({ entities: [parcel] });
    for (let n = 0; n < 30; n++) await parcels().set(`k${n + 10}`, { rev: n === 25 ? 1 : 0 });
    const query = (cursor?: string) => {
      const built = parcels()
        .query()
        .index('by-key')
        .filters(new forge.Filter<Parcel>().and('rev', forge.FilterConditions.equalTo(1)));
      return (cursor === undefined ? built : built.cursor(cursor)).getMany();
    };
    const first = await query();
    expect(first.results).toEqual([]);
    expect(first.nextCursor).toBeDefined();
    expect(site.calls.at(-1)?.reply.cost.readBytes).toBe(10 * ('k10'.length + '{"rev":0}'.length));
    const second = await query(first.nextCursor);
    const third = await query(second.nextCursor);
    expect(keysOf(third)).toEqual(['k35']);
    expect(third.nextCursor).toBeUndefined();
  });

  test('trap: the object that Filter.and() was called on has no filters, and nothing is filtered', async () => {
    const unchained = new forge.Filter<Parcel>();
    unchained.and('town', forge.FilterConditions.equalTo('Graz'));
    expect(keysOf(await filtered(unchained as never))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('trap: the builder is mutable, so what was asked of it stays', async () => {
    const query = parcels().query().index('by-key');
    query.limit(1);
    expect(keysOf(await query.getMany())).toEqual(['a']);
  });

  test('trap: names from the documentation that the package does not have', () => {
    expect(forge.FilterConditions).not.toHaveProperty('equalsTo');
    expect(forge.WhereConditions).not.toHaveProperty('isGreaterThan');
    expect(forge).not.toHaveProperty('SortOrder');
  });
});

describe('pages', () => {
  test('of an entity have ten records unless told otherwise, and up to a hundred', async () => {
    for (let n = 0; n < 101; n++) await parcels().set(`k${n + 100}`, { town: 'Graz', weight: n % 7 });
    const query = () =>
      parcels()
        .query()
        .index('by-town', { partition: ['Graz'] });
    expect((await query().getMany()).results).toHaveLength(10);
    expect((await query().limit(100).getMany()).results).toHaveLength(100);
    for (const limit of [0, 101, -1, 1.5]) {
      const expected = '400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE';
      expect(await outcome(query().limit(limit).getMany())).toBe(expected);
    }
  });

  test.each(['ASC', 'DESC'] as const)('go through equal range values once each, %s', async (sort) => {
    for (let n = 0; n < 50; n++) await parcels().set(`k${n + 10}`, { town: 'Graz', weight: n % 3 });
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const query = parcels()
        .query()
        .index('by-town', { partition: ['Graz'] })
        .sort(forge.Sort[sort])
        .limit(7);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      keys.push(...keysOf(page));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(keys).toHaveLength(50);
    expect(new Set(keys).size).toBe(50);
  });

  test('continue only under the parameters they began with', async () => {
    await put({ a: { town: 'Graz', weight: 1 }, b: { town: 'Graz', weight: 2 }, c: { town: 'Linz', weight: 3 } });
    const query = (town: string, limit = 1) =>
      parcels()
        .query()
        .index('by-town', { partition: [town] })
        .limit(limit);
    const { nextCursor: cursor = '' } = await query('Graz').getMany();
    expect(keysOf(await query('Graz').cursor(cursor).getMany())).toEqual(['b']);
    const refused = '400 INVALID_CURSOR';
    expect(await outcome(query('Linz').cursor(cursor).getMany())).toBe(refused);
    expect(await outcome(query('Graz', 2).cursor(cursor).getMany())).toBe(refused);
    expect(await outcome(query('Graz').sort(forge.Sort.DESC).cursor(cursor).getMany())).toBe(refused);
    const where = forge.WhereConditions.greaterThan(0);
    expect(await outcome(query('Graz').where(where).cursor(cursor).getMany())).toBe(refused);
    expect(await outcome(parcels().query().index('weight').limit(1).cursor(cursor).getMany())).toBe(refused);
    expect(await outcome(forge.kvs.query().cursor(cursor).getMany())).toBe(refused);
    expect(await outcome(query('Graz').cursor('nonsense').getMany())).toBe(refused);
  });
});
