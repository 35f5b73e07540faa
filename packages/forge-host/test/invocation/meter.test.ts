import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeterRecord } from '../../src/invocation/meter';
import { type SmallHost, startSmallHost } from '../fixtures/small-host';
import { licensed } from '../fixtures/small-jira';

let host: SmallHost;
beforeEach(async () => {
  host = await startSmallHost();
});
afterEach(() => host.close());

test('counts storage by call, by 10 KB units and by byte', async () => {
  await host.follow([
    { do: 'fill', count: 2, kilobytes: 15 },
    { do: 'get', key: 'filled-0' },
    { do: 'get', key: 'missing' },
    { do: 'query' },
    { do: 'transact', key: 't' },
  ]);
  expect(host.meter.last()?.storage).toMatchObject({
    reads: 2,
    writes: 3,
    queries: 1,
    transactions: 1,
    writeUnits: 2 + 2 + 1,
  });
  const { storage } = host.meter.last() as MeterRecord;
  expect(storage.readUnits).toBeGreaterThanOrEqual(2 + 1 + 1);
  expect(storage.writeBytes).toBeGreaterThan(2 * 15 * 1024);
  expect(storage.chargedReadBytes).toBeGreaterThanOrEqual(storage.readBytes + 1024);
});

test('counts REST calls and points by operation, and what went into the queue', async () => {
  await host.follow([
    { do: 'comment', issue: 'ABC-1' },
    { do: 'jira', as: 'app', path: '/rest/api/3/issue/ABC-1' },
    { do: 'push', events: [{ body: {} }, { body: {} }] },
  ]);
  expect(host.meter.last()).toMatchObject({
    jira: { calls: 2, points: 4, byOperation: { addComment: 1, getIssue: 1 } },
    queue: { pushes: 1, events: 2 },
  });
});

test('says who, what and how long', async () => {
  const at = host.clock.now();
  await host.follow([{ do: 'sleep', ms: 2_000 }]);
  expect(host.meter.last()).toMatchObject({
    at,
    person: licensed,
    functionKey: 'door',
    trigger: { kind: 'invoke', moduleKey: 'panel', moduleType: 'jira:issuePanel', what: 'follow' },
    outcome: 'returned',
    ms: host.clock.now() - at,
    responseBytes: '[null]'.length,
  });
  await expect(host.follow([{ do: 'fail', message: 'no luck' }])).rejects.toThrow();
  expect(host.meter.last()).toMatchObject({ outcome: 'threw', error: 'Error: no luck' });
});

test("charges Forge's prices", async () => {
  await host.follow([
    { do: 'fill', count: 10, kilobytes: 100 },
    { do: 'get', key: 'filled-0' },
  ]);
  const { storage, ms, price } = host.meter.last() as MeterRecord;
  const expected = 0.5 * (ms / 1_000) * 0.000025 + (storage.writeBytes * 1.09 + storage.readBytes * 0.055) / 1e9;
  expect(price).toBeCloseTo(expected, 12);
  expect(price).toBeGreaterThan(0.001);
});

test('tells whoever listens, and keeps the last 500', async () => {
  const heard: string[] = [];
  const stop = host.meter.subscribe(({ id }) => heard.push(id));
  await host.follow([]);
  stop();
  for (let n = 0; n < 510; n++) {
    await host.follow([]);
    if (n % 200 === 0) await host.advance(60_000);
  }
  expect(heard).toHaveLength(1);
  expect(host.meter.all()).toHaveLength(500);
  host.meter.clear();
  expect(host.meter.last()).toBeUndefined();
});

test('measures real time only where it is given a clock', async () => {
  await host.follow([]);
  expect(host.meter.last()).not.toHaveProperty('wallMs');
  await host.close();
  let reading = 0;
  host = await startSmallHost({ wallClock: () => (reading += 7) });
  await host.follow([]);
  expect(host.meter.last()).toMatchObject({ wallMs: 7 });
});
