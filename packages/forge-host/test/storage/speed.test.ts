import { expect, test } from 'vitest';
import { createRandom } from '../../src/time-and-chance/random';
import { openSite, parcel } from './through-package';

const records = 100_000;
const towns = 100;

// Elapsed time is what this measures, so the real clock is read here, outside the engine.
const timed = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

test(`${records} records stay fast`, async () => {
  const { storage, clock } = openSite({ entities: [parcel], queryLagMs: 1_000 });
  const random = createRandom('speed');
  const call = (path: string, body: unknown) => {
    const reply = storage.handle(path, body);
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  const keyOf = (n: number) => `parcel-${String(n).padStart(6, '0')}`;
  const parcelOf = (n: number) => ({
    town: `town-${n % towns}`,
    street: `street-${n % 7}`,
    weight: n / 10,
    rev: 1,
    isFragile: n % 2 === 0,
    doc: { note: 'x'.repeat(200) },
  });
  const load = timed(() => {
    for (let n = 0; n < records; n += 25) {
      const items = Array.from({ length: 25 }, (_, place) => n + place);
      call('/api/v1/transaction', {
        set: items.map((item) => ({ key: keyOf(item), value: parcelOf(item), entityName: 'parcel' })),
      });
    }
  });
  await clock.advance(1_000);
  const catchUp = timed(() => expect(storage.size().records).toBe(records));
  const gets = timed(() => {
    for (let n = 0; n < 1_000; n++) {
      const item = random.integer(records);
      expect(call('/api/v1/entity/get', { entityName: 'parcel', key: keyOf(item) })).toMatchObject({
        value: { rev: 1 },
      });
    }
  });
  const queries = timed(() => {
    for (let n = 0; n < 100; n++) {
      const from = random.integer(records / 20);
      const page = call('/api/v1/entity/query', {
        entityName: 'parcel',
        indexName: 'by-town',
        partition: [`town-${n}`],
        range: { condition: 'GREATER_THAN_EQUAL_TO', values: [from] },
        sort: n % 2 ? 'ASC' : 'DESC',
        limit: 100,
      }) as { data: unknown[] };
      expect(page.data).toHaveLength(100);
    }
  });
  const updates = timed(() => {
    for (let n = 0; n < 1_000; n++) {
      const item = random.integer(records);
      const conditions = { and: [{ property: 'rev', condition: 'EXISTS', values: [true] }] };
      call('/api/v1/transaction', {
        set: [{ key: keyOf(item), value: { ...parcelOf(item), rev: 2 }, entityName: 'parcel', conditions }],
      });
    }
  });
  const figures = { load, catchUp, 'per get': gets / 1_000, 'per query': queries / 100, 'per update': updates / 1_000 };
  const shown = Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(ms < 10 ? 3 : 0)} ms`);
  console.log(`storage engine, ${records} records: ${shown.join(', ')}`);
  expect(gets).toBeLessThan(1_000);
  expect(queries).toBeLessThan(3_000);
  expect(updates).toBeLessThan(2_000);
  expect(load + catchUp).toBeLessThan(60_000);
}, 120_000);
