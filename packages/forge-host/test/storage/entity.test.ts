import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EntityDefinition, readDefinitions } from '../../src/storage/definition';
import { limits } from '../../src/storage/limits';
import { loadPackage, openSite, outcome, parcel } from './through-package';

let forge: Awaited<ReturnType<typeof loadPackage>>;

beforeAll(async () => {
  forge = await loadPackage();
});

beforeEach(() => {
  openSite({ entities: [parcel] });
});

const set = (value: unknown) => outcome(forge.kvs.entity('parcel').set('key', value));

describe('attribute types', () => {
  test.each([
    [{ rev: 2_147_483_647 }, 'done'],
    [{ rev: -2_147_483_648 }, 'done'],
    [{ rev: 2_147_483_648 }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ rev: 1.5 }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ rev: '5' }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ rev: null }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ weight: 1.5 }, 'done'],
    [{ weight: 0 }, 'done'],
    [{ weight: 9.9e125 }, 'done'],
    [{ weight: 1e126 }, '400 INVALID_ENTITY_VALUE'],
    [{ weight: -1e-131 }, '400 INVALID_ENTITY_VALUE'],
    [{ weight: '1' }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ town: 'Graz' }, 'done'],
    [{ town: '' }, '400 INVALID_ENTITY_VALUE'],
    [{ town: ' \t\n' }, '400 INVALID_ENTITY_VALUE'],
    [{ town: 8010 }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ isFragile: false }, 'done'],
    [{ isFragile: 'false' }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ doc: { any: ['thing', null] } }, 'done'],
    [{ doc: '' }, 'done'],
    [{ doc: null }, '400 INCORRECT_PROPERTY_TYPE'],
    [{ colour: 'red' }, '400 INVALID_ENTITY_ATTRIBUTE'],
    [{}, 'done'],
    ['text', '400 INVALID_ENTITY_VALUE'],
    [['list'], '400 INVALID_ENTITY_VALUE'],
    [null, '400 INVALID_ENTITY_VALUE'],
  ])('%j is %s', async (value, expected) => {
    expect(await set(value)).toBe(expected);
    expect(await forge.kvs.entity('parcel').get('key')).toEqual(expected === 'done' ? value : undefined);
    const inBatch = await forge.kvs.batchSet([{ key: 'other', value, entityName: 'parcel' }]);
    expect(inBatch.failedKeys.map(({ error }) => `400 ${error.code}`)).toEqual(expected === 'done' ? [] : [expected]);
    const transaction = forge.kvs.transact().set('third', value, { entityName: 'parcel' });
    expect(await outcome(transaction.execute())).toBe(expected);
  });

  test('what an index holds is limited: 1700 bytes of partition, 900 of range', async () => {
    const street = (bytes: number) => 'ß'.repeat(bytes / 2);
    expect(await set({ isFragile: true, street: street(900) })).toBe('done');
    expect(await set({ isFragile: true, street: street(902) })).toBe('400 INVALID_ENTITY_VALUE');
    expect(await set({ town: street(800), street: street(900) })).toBe('done');
    expect(await set({ town: street(802), street: street(900) })).toBe('400 INVALID_ENTITY_VALUE');
    expect(await set({ street: street(2_000) })).toBe('done');
  });
});

test('entities are those of the manifest', async () => {
  const get = (name: string) => outcome(forge.kvs.entity(name).get('key'));
  expect(await get('parcel')).toBe('done');
  expect(await get('undeclared')).toBe('404 SCHEMA_NOT_FOUND');
  expect(await get('ab')).toBe('400 ENTITY_TYPE_TOO_SHORT');
  expect(await get('a'.repeat(61))).toBe('400 ENTITY_TYPE_TOO_LARGE');
  expect(await get('Parcel')).toBe('400 INVALID_ENTITY_TYPE');
  expect(await get('a..b')).toBe('400 INVALID_ENTITY_TYPE');
  expect(await outcome(forge.kvs.entity('undeclared').query().index('by-key').getMany())).toBe('404 SCHEMA_NOT_FOUND');
});

describe('definitions that Forge would not deploy', () => {
  const entity = (change: Partial<EntityDefinition>): EntityDefinition[] => [{ ...parcel, ...change }];
  const many = (count: number) => Array.from({ length: count }, (_, place) => place);
  test.each<[string, EntityDefinition[]]>([
    ['bad name', entity({ name: 'Parcel' })],
    ['defined twice', [parcel, parcel]],
    ['more than 20', many(21).map((place) => ({ ...parcel, name: `parcel-${place}` }))],
    ['unknown type', entity({ attributes: { when: { type: 'date' } }, indexes: [] })],
    ['attribute of a bad name', entity({ attributes: { 'a-b': { type: 'string' } }, indexes: [] })],
    ['attribute of a bad name', entity({ attributes: { ['a'.repeat(31)]: { type: 'string' } }, indexes: [] })],
    [
      'more than 50',
      entity({ attributes: Object.fromEntries(many(51).map((place) => [`a${place}`, { type: 'any' }])), indexes: [] }),
    ],
    ['no attributes', entity({ attributes: {}, indexes: [] })],
    ['is no attribute', entity({ indexes: ['colour'] })],
    ['no one type', entity({ indexes: [{ name: 'by-doc', range: ['doc'] }] })],
    ['more than one attribute', entity({ indexes: [{ name: 'by-two', range: ['town', 'street'] }] })],
    ['of nothing', entity({ indexes: [{ name: 'by-none' }] })],
    ['by-key', entity({ indexes: [{ name: 'by-key', range: ['town'] }] })],
    ['twice', entity({ indexes: ['town', 'town'] })],
    ['index of a bad name', entity({ indexes: [{ name: 'by town', range: ['town'] }] })],
    ['more than 7', entity({ indexes: many(8).map((place) => ({ name: `by-${place}`, range: ['town'] })) })],
  ])('%s', (complaint, definitions) => {
    expect(() => readDefinitions(definitions)).toThrow(complaint);
  });

  test('seven indexes and fifty attributes are allowed', () => {
    const attributes = Object.fromEntries(many(limits.attributes).map((place) => [`a${place}`, { type: 'string' }]));
    const indexes = many(limits.indexes).map((place) => `a${place}`);
    expect(readDefinitions([{ name: 'wide', attributes, indexes }]).get('wide')?.indexes.size).toBe(7);
  });
});
