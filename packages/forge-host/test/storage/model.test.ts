/**
 * Random sequences of calls against a plain model: a list of writes with their times. A get must agree with all of it, a
 * query with what of it is older than the lag.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadPackage, openSite, outcome, parcel, type Site } from './through-package';

type Parcel = { town?: string; weight?: number; rev: number };
type Write = { readonly at: number; readonly key: string; readonly value: Parcel | undefined };
type Step =
  | { readonly kind: 'set' | 'create'; readonly key: string; readonly value: Parcel }
  | { readonly kind: 'delete' | 'get'; readonly key: string }
  | {
      readonly kind: 'transact';
      readonly key: string;
      readonly other: string;
      readonly value: Parcel;
      readonly rev: number;
    }
  | { readonly kind: 'batch'; readonly keys: readonly string[]; readonly value: Parcel }
  | { readonly kind: 'query'; readonly town: string; readonly sort: 'ASC' | 'DESC'; readonly atLeast: number }
  | { readonly kind: 'wait'; readonly ms: number };

const lag = 1_000;
let forge: Awaited<ReturnType<typeof loadPackage>>;
let site: Site;
let writes: Write[];

beforeAll(async () => {
  forge = await loadPackage();
});

const parcels = () => forge.kvs.entity<Parcel>('parcel');

function stateAt(time: number): Map<string, Parcel> {
  const state = new Map<string, Parcel>();
  for (const { at, key, value } of writes) {
    if (at > time) continue;
    if (value) state.set(key, value);
    else state.delete(key);
  }
  return state;
}

const current = (key: string) => stateAt(site.clock.now()).get(key);
const record = (key: string, value: Parcel | undefined) => writes.push({ at: site.clock.now(), key, value });

function expectedPage({ town, sort, atLeast }: Step & { kind: 'query' }): [string, Parcel][] {
  const found = [...stateAt(site.clock.now() - lag)].filter(
    ([, value]) => value.town === town && value.weight !== undefined && value.weight >= atLeast,
  );
  const weight = ([, value]: [string, Parcel]) => value.weight ?? 0;
  found.sort((a, b) => weight(a) - weight(b) || (a[0] < b[0] ? -1 : 1));
  return sort === 'ASC' ? found : found.reverse();
}

async function queryAll({ town, sort, atLeast }: Step & { kind: 'query' }): Promise<[string, Parcel][]> {
  const found: [string, Parcel][] = [];
  let cursor: string | undefined;
  do {
    const query = parcels()
      .query()
      .index('by-town', { partition: [town] })
      .where(forge.WhereConditions.greaterThanEqualTo(atLeast))
      .sort(forge.Sort[sort])
      .limit(3);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ key, value }): [string, Parcel] => [key, value]));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

async function transact({ key, other, value, rev }: Step & { kind: 'transact' }): Promise<void> {
  const conditions = new forge.Filter<Parcel>().and('rev', forge.FilterConditions.equalTo(rev)) as never;
  const transaction = forge.kvs.transact().set(key, value, { entityName: 'parcel', conditions });
  if (other !== key) transaction.delete(other, { entityName: 'parcel' });
  const holds = current(key)?.rev === rev;
  expect(await outcome(transaction.execute())).toBe(holds ? 'done' : '400 CONDITIONAL_CHECK_FAILED');
  if (!holds) return;
  record(key, value);
  if (other !== key) record(other, undefined);
}

async function take(step: Step): Promise<void> {
  switch (step.kind) {
    case 'set':
      await parcels().set(step.key, step.value);
      record(step.key, step.value);
      return;
    case 'create': {
      const isThere = current(step.key) !== undefined;
      const result = await outcome(parcels().set(step.key, step.value, { keyPolicy: 'FAIL_IF_EXISTS' }));
      expect(result).toBe(isThere ? '409 KEY_CONFLICT' : 'done');
      if (!isThere) record(step.key, step.value);
      return;
    }
    case 'delete':
      await parcels().delete(step.key);
      record(step.key, undefined);
      return;
    case 'get':
      expect(await parcels().get(step.key)).toEqual(current(step.key));
      return;
    case 'transact':
      return transact(step);
    case 'batch':
      await forge.kvs.batchSet(step.keys.map((key) => ({ key, value: step.value, entityName: 'parcel' })));
      for (const key of step.keys) record(key, step.value);
      return;
    case 'query':
      expect(await queryAll(step)).toEqual(expectedPage(step));
      return;
    case 'wait':
      await site.clock.advance(step.ms);
  }
}

const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const key = fc.constantFrom(...keys);
const town = fc.constantFrom('Graz', 'Linz');
const rev = fc.integer({ min: 0, max: 2 });
const weight = fc.integer({ min: -2, max: 3 });
const value = fc.record({ town, weight, rev }, { requiredKeys: ['rev'] });
const sort = fc.constantFrom('ASC' as const, 'DESC' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('set' as const, 'create' as const), key, value }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'get' as const), key }),
  fc.record({ kind: fc.constant('transact' as const), key, other: key, value, rev }),
  fc.record({ kind: fc.constant('batch' as const), keys: fc.uniqueArray(key, { minLength: 1 }), value }),
  fc.record({ kind: fc.constant('query' as const), town, sort, atLeast: weight }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }),
);

test('any sequence of calls agrees with the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), fc.integer(), async (steps, seed) => {
      site = openSite({ entities: [parcel], queryLagMs: lag, shortPages: 0.3, seed });
      writes = [];
      for (const each of steps) await take(each);
      for (const each of keys) await take({ kind: 'get', key: each });
      await site.clock.advance(lag);
      for (const each of ['Graz', 'Linz']) await take({ kind: 'query', town: each, sort: 'ASC', atLeast: -2 });
      expect(site.storage.size().records).toBe(stateAt(site.clock.now()).size);
      site.database.close();
    }),
    { numRuns: 300, seed: 20260301 },
  );
});
