import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/storage/limits';
import { createRandom } from '../../src/time-and-chance/random';
import { loadPackage, openSite, outcome, parcel, type Site, start } from './through-package';

type Parcel = { town?: string; weight?: number; rev?: number };

let forge: Awaited<ReturnType<typeof loadPackage>>;

beforeAll(async () => {
  forge = await loadPackage();
});

const hour = 3_600_000;
const parcels = () => forge.kvs.entity<Parcel>('parcel');
const inGraz = async () => {
  const { results } = await parcels()
    .query()
    .index('by-town', { partition: ['Graz'] })
    .getMany();
  return results.map(({ key, value }) => [key, value.weight]);
};
const plain = async () => (await forge.kvs.query().getMany()).results.map(({ key, value }) => [key, value]);

describe('query lag', () => {
  test('gets see a write at once, queries only once the lag has passed: the older version, or none', async () => {
    const { clock } = openSite({ entities: [parcel], queryLagMs: 2_000 });
    await parcels().set('a', { town: 'Graz', weight: 1 });
    await forge.kvs.set('a', 1);
    expect(await parcels().get('a')).toEqual({ town: 'Graz', weight: 1 });
    expect([await inGraz(), await plain()]).toEqual([[], []]);
    await clock.advance(1_999);
    expect([await inGraz(), await plain()]).toEqual([[], []]);
    await clock.advance(1);
    expect([await inGraz(), await plain()]).toEqual([[['a', 1]], [['a', 1]]]);
    await parcels().set('a', { town: 'Graz', weight: 2 });
    await forge.kvs.transact().set('a', 2).execute();
    await clock.advance(1_000);
    await parcels().set('a', { town: 'Linz', weight: 3 });
    expect(await parcels().get('a')).toEqual({ town: 'Linz', weight: 3 });
    expect([await inGraz(), await plain()]).toEqual([[['a', 1]], [['a', 1]]]);
    await clock.advance(1_000);
    expect([await inGraz(), await plain()]).toEqual([[['a', 2]], [['a', 2]]]);
    await clock.advance(1_000);
    expect(await inGraz()).toEqual([]);
  });

  test('what is deleted stays in queries for as long', async () => {
    const { clock } = openSite({ entities: [parcel], queryLagMs: 500 });
    await parcels().set('a', { town: 'Graz', weight: 1 });
    await clock.advance(500);
    await parcels().delete('a');
    expect(await parcels().get('a')).toBeUndefined();
    expect(await inGraz()).toEqual([['a', 1]]);
    await clock.advance(500);
    expect(await inGraz()).toEqual([]);
  });

  test('a record that came, went and came again shows each in its turn', async () => {
    const { clock, database } = openSite({ entities: [parcel], queryLagMs: 1_000 });
    const steps: (() => Promise<unknown>)[] = [
      () => forge.kvs.set('a', 1),
      () => forge.kvs.delete('a'),
      () => forge.kvs.set('a', 2),
      () => forge.kvs.delete('a'),
    ];
    for (const step of steps) {
      await step();
      await clock.advance(100);
    }
    const seen: unknown[] = [];
    await clock.advance(600);
    for (let step = 0; step < 5; step++) {
      seen.push(await plain());
      await clock.advance(100);
    }
    expect(seen).toEqual([[['a', 1]], [], [['a', 2]], [], []]);
    const left = ['version', 'head', 'pending', 'entry'].map(
      (table) => (database.prepare(`SELECT COUNT(*) AS n FROM storage_${table}`).get([]) as { n: number }).n,
    );
    expect(left).toEqual([0, 0, 0, 0]);
  });

  test('conditions and FAIL_IF_EXISTS look at what is stored, not at what queries see', async () => {
    openSite({ entities: [parcel], queryLagMs: 60_000 });
    await parcels().set('a', { rev: 1 });
    const conditions = new forge.Filter<Parcel>().and('rev', forge.FilterConditions.equalTo(1)) as never;
    await forge.kvs.transact().set('a', { rev: 2 }, { entityName: 'parcel', conditions }).execute();
    const policy = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
    expect(await outcome(parcels().set('a', { rev: 9 }, policy))).toBe('409 KEY_CONFLICT');
    expect(await parcels().get('a')).toEqual({ rev: 2 });
  });
});

describe('short pages', () => {
  const fill = async (site: Site, count: number) => {
    for (let n = 0; n < count; n++) site.storage.handle('/api/v1/set', { key: `k${n + 100}`, value: n });
  };
  const walk = async () => {
    const sizes: number[] = [];
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const query = forge.kvs.query().limit(10);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      sizes.push(page.results.length);
      keys.push(...page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return { sizes, keys };
  };

  test('pages come short or empty though there is more, and who follows the cursor still sees all, once', async () => {
    await fill(openSite({ entities: [], shortPages: 0.6 }), 300);
    const { sizes, keys } = await walk();
    expect(sizes).toContain(0);
    expect(sizes.slice(0, -1).some((size) => size > 0 && size < 10)).toBe(true);
    expect(keys).toEqual(Array.from({ length: 300 }, (_, n) => `k${n + 100}`));
  });

  test('even one record asked for may not come, though it is there', async () => {
    await fill(openSite({ entities: [], shortPages: 0.5 }), 20);
    const found: boolean[] = [];
    for (let n = 0; n < 20; n++) found.push((await forge.kvs.query().getOne()) !== undefined);
    expect(new Set(found).size).toBe(2);
  });

  test('the last page may come with a cursor to nothing', async () => {
    await fill(openSite({ entities: [], shortPages: 0.5, seed: 3 }), 10);
    const ends = new Set<string>();
    for (let n = 0; n < 30; n++) {
      const page = await forge.kvs.query().limit(10).getMany();
      if (page.results.length === 10) ends.add(typeof page.nextCursor);
    }
    expect(ends).toEqual(new Set(['string', 'undefined']));
  });

  test('they depend on the seed and on nothing else', async () => {
    const run = async (seed: number) => {
      await fill(openSite({ entities: [], shortPages: 0.4, seed }), 60);
      return (await walk()).sizes;
    };
    expect(await run(1)).toEqual(await run(1));
    expect(await run(1)).not.toEqual(await run(2));
  });

  test('a probability of 1 would never come to an end and is refused', () => {
    expect(() => openSite({ entities: [], shortPages: 1 })).toThrow(RangeError);
  });
});

describe('time to live', () => {
  test('an expired value is still there until it is removed, up to 48 hours later', async () => {
    const { clock } = openSite({ entities: [parcel] });
    await forge.kvs.set('a', 1, { ttl: { value: 1, unit: 'HOURS' } });
    await clock.advance(hour);
    const read = await forge.kvs.get('a', { metadataFields: [forge.MetadataField.EXPIRE_TIME] });
    expect(read).toEqual({ key: 'a', value: 1, expireTime: new Date(start + hour).toISOString() });
    expect(await plain()).toEqual([['a', 1]]);
    const policy = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
    expect(await outcome(forge.kvs.set('a', 2, policy))).toBe('409 KEY_CONFLICT');
    await clock.advance(limits.removalDelayMs);
    expect(await forge.kvs.get('a')).toBeUndefined();
    expect(await plain()).toEqual([]);
    expect(await outcome(forge.kvs.set('a', 2, policy))).toBe('done');
  });

  test('when each is removed is left to chance, within the 48 hours', async () => {
    const { clock, storage } = openSite({ entities: [parcel] });
    for (let n = 0; n < 40; n++) await forge.kvs.set(`k${n}`, n, { ttl: { value: 60, unit: 'MINUTES' } });
    await clock.advance(hour - 1);
    expect(storage.size().records).toBe(40);
    await clock.advance(24 * hour);
    const half = storage.size().records;
    expect(half).toBeGreaterThan(5);
    expect(half).toBeLessThan(35);
    await clock.advance(24 * hour + 1);
    expect(storage.size().records).toBe(0);
  });

  test('queries learn of a removal late, as of everything', async () => {
    const { clock, storage } = openSite({ entities: [parcel], queryLagMs: 10 * hour });
    await parcels().set('a', { town: 'Graz', weight: 1 }, { ttl: { value: 1, unit: 'SECONDS' } });
    await clock.advance(10 * hour);
    while (storage.size().records > 0) await clock.advance(hour);
    expect(await inGraz()).toEqual([['a', 1]]);
    await clock.advance(10 * hour);
    expect(await inGraz()).toEqual([]);
  });

  test('writing again sets it anew or lifts it', async () => {
    const { clock } = openSite({ entities: [parcel] });
    await forge.kvs.set('lifted', 1, { ttl: { value: 1, unit: 'SECONDS' } });
    await forge.kvs.set('lifted', 2);
    await forge.kvs.set('longer', 1, { ttl: { value: 1, unit: 'SECONDS' } });
    await forge.kvs.set('longer', 2, { ttl: { value: 365, unit: 'DAYS' } });
    await clock.advance(49 * hour);
    expect(await plain()).toEqual([
      ['lifted', 2],
      ['longer', 2],
    ]);
  });

  test('is a positive whole number of seconds, minutes, hours or days, up to a year', async () => {
    openSite({ entities: [parcel] });
    const set = (value: unknown, unit: unknown) => outcome(forge.kvs.set('a', 1, { ttl: { value, unit } as never }));
    expect(await set(365, 'DAYS')).toBe('done');
    expect(await set(366, 'DAYS')).toBe('400 INVALID_TTL');
    expect(await set(365 * 24 + 1, 'HOURS')).toBe('400 INVALID_TTL');
    expect(await set(0, 'SECONDS')).toBe('400 INVALID_TTL');
    expect(await set(1.5, 'MINUTES')).toBe('400 INVALID_TTL');
    expect(await set('1', 'MINUTES')).toBe('400 INVALID_TTL');
    expect(await set(1, 'WEEKS')).toBe('400 INVALID_TTL');
    expect(await set(1, undefined)).toBe('400 INVALID_TTL');
  });
});

describe('a restart', () => {
  const folders: string[] = [];
  const newFile = () => {
    const folder = mkdtempSync(join(tmpdir(), 'storage-'));
    folders.push(folder);
    return join(folder, 'site.sqlite');
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  test('finds what was stored, and what queries had yet to see', async () => {
    const file = newFile();
    const before = openSite({ entities: [parcel], file, queryLagMs: 5_000 });
    await parcels().set('a', { town: 'Graz', weight: 1 });
    await forge.kvs.setSecret('token', 'abc');
    await before.clock.advance(5_000);
    expect(await inGraz()).toEqual([['a', 1]]);
    await parcels().set('a', { town: 'Graz', weight: 2 });
    before.database.close();
    const after = openSite({ entities: [parcel], file, queryLagMs: 5_000, startsAt: start + 6_000 });
    expect(await parcels().get('a')).toEqual({ town: 'Graz', weight: 2 });
    expect(await forge.kvs.getSecret('token')).toBe('abc');
    expect(await inGraz()).toEqual([['a', 1]]);
    await after.clock.advance(4_000);
    expect(await inGraz()).toEqual([['a', 2]]);
    after.database.close();
  });

  test('with a shorter lag keeps the order of writes', async () => {
    const file = newFile();
    const before = openSite({ entities: [parcel], file, queryLagMs: 60_000 });
    await forge.kvs.set('a', 1);
    before.database.close();
    const after = openSite({ entities: [parcel], file, queryLagMs: 0, startsAt: start + 1 });
    await forge.kvs.set('a', 2);
    await after.clock.advance(120_000);
    expect(await plain()).toEqual([['a', 2]]);
    after.database.close();
  });

  test('with a new index in the manifest finds older records through it', async () => {
    const file = newFile();
    const before = openSite({ entities: [{ ...parcel, indexes: [] }], file });
    await parcels().set('a', { town: 'Graz', weight: 1 });
    await parcels().query().index('by-key').getMany();
    before.database.close();
    const after = openSite({ entities: [parcel], file });
    expect(await inGraz()).toEqual([['a', 1]]);
    await parcels().set('a', { town: 'Graz', weight: 2 });
    expect(await inGraz()).toEqual([['a', 2]]);
    after.database.close();
    const without = openSite({ entities: [], file });
    expect(without.storage.size().records).toBe(1);
    without.database.close();
    const again = openSite({ entities: [parcel], file });
    expect(await inGraz()).toEqual([['a', 2]]);
    again.database.close();
  });

  test('with an entity back in the manifest finds what expired meanwhile gone from its indexes', async () => {
    const file = newFile();
    const value = { town: 'Graz', weight: 1 };
    const before = openSite({ entities: [parcel], file });
    await parcels().set('a', value, { ttl: { value: 1, unit: 'HOURS' } });
    expect(await inGraz()).toEqual([['a', 1]]);
    before.database.close();
    const without = openSite({ entities: [], file, startsAt: start + 50 * hour });
    expect(without.storage.size().records).toBe(0);
    without.database.close();
    const again = openSite({ entities: [parcel], file, startsAt: start + 51 * hour });
    await parcels().set('a', value);
    expect(await inGraz()).toEqual([['a', 1]]);
    again.database.close();
  });

  test('after erasing finds nothing', async () => {
    const file = newFile();
    const before = openSite({ entities: [parcel], file });
    await parcels().set('a', { town: 'Graz', weight: 1 });
    await inGraz();
    before.storage.erase();
    expect(await inGraz()).toEqual([]);
    before.database.close();
    const after = openSite({ entities: [parcel], file });
    expect(after.storage.size()).toEqual({ records: 0, bytes: 0 });
    after.database.close();
  });
});

test('the same seed and the same calls give the same replies, byte for byte', async () => {
  const run = async () => {
    const site = openSite({ entities: [parcel], shortPages: 0.3, queryLagMs: 300, seed: 42 });
    const random = createRandom('calls');
    for (let n = 0; n < 200; n++) {
      const key = `k${random.integer(30)}`;
      const ttl = { value: 1 + random.integer(5), unit: 'HOURS' } as const;
      await parcels().set(key, { town: random.pick(['Graz', 'Linz']), weight: random.integer(9) }, { ttl });
      await forge.kvs.batchGet([{ key: 'a' }, { key: 'b' }, { key, entityName: 'parcel' }]);
      await inGraz();
      await site.clock.advance(random.integer(hour));
    }
    return JSON.stringify(site.calls);
  };
  expect(await run()).toBe(await run());
});
