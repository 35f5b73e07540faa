import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AsyncEvent } from '../../src/queue/queue';
import { replies, seen } from '../fixtures/app';
import { type SmallHost, type Step, startSmallHost, withFolder } from '../fixtures/small-host';

let host: SmallHost;
beforeEach(async () => {
  host = await startSmallHost();
});
afterEach(() => host.close());

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const push = (...events: object[]) => ({ do: 'push', events: events.map((event) => ({ body: { n: 1 }, ...event })) });
const tried = (...steps: Step[]) => ({ do: 'try', steps });
const delivered = () => seen.filter(({ name }) => name === 'work').map(({ argument }) => argument as AsyncEvent);
const pushAll = async (...events: object[]) => ((await host.follow([push(...events)])) as [{ jobId: string }])[0].jobId;

describe('delivery', () => {
  test('waits for the clock, and hands over what was pushed', async () => {
    const jobId = await pushAll({ body: { text: 'hello' } });
    expect(delivered()).toEqual([]);
    await host.settle();
    expect(delivered()).toEqual([
      { queueName: 'work', jobId, eventId: expect.stringMatching(/^[0-9a-f-]{36}$/), body: { text: 'hello' } },
    ]);
    expect(host.queue.waiting()).toEqual([]);
  });

  test('comes after its delay and not before', async () => {
    await pushAll({ delayInSeconds: 900 });
    await host.advance(899 * second);
    expect(delivered()).toHaveLength(0);
    await host.advance(2 * second);
    expect(delivered()).toMatchObject([{ delayInSeconds: 900 }]);
  });

  test('has one argument and no person', async () => {
    await pushAll({ body: { steps: [{ do: 'get', key: 'a' }] } });
    await host.settle();
    expect(seen.at(-1)?.context).toBeUndefined();
    expect(host.meter.last()).toMatchObject({
      trigger: { kind: 'consumer', moduleKey: 'worker', what: 'work' },
      outcome: 'returned',
    });
    expect(host.meter.last()).not.toHaveProperty('person');
  });

  test('keeps no order', async () => {
    await pushAll(...Array.from({ length: 30 }, (_, n) => ({ body: { n } })));
    await host.settle();
    const order = delivered().map(({ body }) => body.n);
    expect(order).not.toEqual([...order].sort((a, b) => Number(a) - Number(b)));
    expect(new Set(order).size).toBe(30);
  });

  test('goes on to what a consumer pushes, in the same settling', async () => {
    await pushAll({ body: { steps: [push({ body: { n: 2 } }, { body: { n: 3 } })] } });
    await host.settle();
    expect(delivered()).toHaveLength(3);
  });
});

describe('retries', () => {
  test('when asked for by a returned InvocationError, with its data', async () => {
    const { InvocationError, InvocationErrorCode } = await import('@forge/events');
    replies.work = (_, call) =>
      call < 3
        ? new InvocationError({
            retryAfter: 60,
            retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
            retryData: { call },
          })
        : undefined;
    const started = host.clock.now();
    await pushAll({});
    await host.settle();
    expect(delivered()).toHaveLength(1);
    await host.advance(61 * second);
    expect(delivered()).toHaveLength(2);
    await host.advance(61 * second);
    const [first, again, last] = delivered();
    expect(first).not.toHaveProperty('retryContext');
    expect(again?.retryContext).toMatchObject({
      retryCount: 1,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { call: 1 },
    });
    expect(last?.retryContext).toMatchObject({ retryCount: 2, retryData: { call: 2 } });
    expect(last?.eventId).toBe(first?.eventId);
    const { startTime, remainingTimeMs } = last?.retryContext?.retentionWindow ?? { startTime: '', remainingTimeMs: 0 };
    expect(Date.parse(startTime)).toBeGreaterThan(started);
    expect(remainingTimeMs).toBeLessThan(24 * hour - 120 * second);
    expect(remainingTimeMs).toBeGreaterThan(24 * hour - 125 * second);
    await host.advance(hour);
    expect(delivered()).toHaveLength(3);
  });

  test('after at most 900 s, whatever is asked for', async () => {
    replies.work = (_, call) =>
      call === 1 ? { _retry: true, retryOptions: { retryAfter: 5_000, retryReason: 'FUNCTION_RETRY_REQUEST' } } : null;
    await pushAll({});
    await host.advance(901 * second);
    expect(delivered()).toHaveLength(2);
  });

  test('of what throws: with growing delays of at most a quarter of an hour, for 24 hours, then dropped silently', async () => {
    replies.work = () => {
      throw new Error('broken');
    };
    const jobId = await pushAll({});
    const moments: number[] = [];
    for (let minutes = 0; minutes < 26 * 60; minutes++) {
      const before = delivered().length;
      await host.advance(minute);
      for (let n = before; n < delivered().length; n++) moments.push(minutes);
    }
    expect(moments.length).toBeGreaterThan(24 * 4);
    expect(moments.length).toBeLessThan(24 * 9);
    const gaps = moments.slice(1).map((moment, n) => moment - (moments[n] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(16);
    expect(host.queue.dropped()).toMatchObject([{ because: 'expired', event: { jobId } }]);
    expect(host.queue.waiting()).toEqual([]);
    expect(await host.follow([{ do: 'stats', jobId }])).toEqual([{ success: 0, inProgress: 0, failed: 1 }]);
  });

  test('of what runs out of time', async () => {
    replies.work = (_, call) => (call === 1 ? new Promise((resolve) => setTimeout(resolve, 56 * second)) : null);
    await pushAll({});
    await host.advance(5 * minute);
    expect(host.meter.all().filter(({ trigger }) => trigger.kind === 'consumer')).toMatchObject([
      { outcome: 'timed-out', ms: 55 * second },
      { outcome: 'returned' },
    ]);
    expect(delivered()[1]?.retryContext).toMatchObject({ retryReason: 'FUNCTION_TIME_OUT' });
  });

  test('with more than 4 KB of data are not made', async () => {
    replies.work = () => ({ _retry: true, retryOptions: { retryAfter: 1, retryData: 'x'.repeat(5_000) } });
    await pushAll({});
    await host.advance(hour);
    expect(delivered()).toHaveLength(1);
    expect(host.queue.dropped()).toMatchObject([{ because: 'retry-data-too-large' }]);
  });
});

describe('duplicates', () => {
  test('come for every event when the plan says so, and count once', async () => {
    host.faults.use({ duplicates: 1 });
    const jobId = await pushAll({ body: { n: 1 } }, { body: { n: 2 } }, { body: { n: 3 } }, { body: { n: 4 } });
    await host.settle();
    const ids = delivered().map(({ eventId }) => eventId);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(4);
    expect(await host.follow([{ do: 'stats', jobId }])).toEqual([{ success: 4, inProgress: 0, failed: 0 }]);
  });

  test('come about as often as the plan says', async () => {
    host.faults.use({ duplicates: 0.2 });
    for (let n = 0; n < 8; n++) {
      await pushAll(...Array.from({ length: 50 }, () => ({})));
      await host.advance(minute);
    }
    expect(delivered().length).toBeGreaterThan(400 * 1.1);
    expect(delivered().length).toBeLessThan(400 * 1.3);
  });
});

test('events are late when the plan says so', async () => {
  host.faults.use({ late: { chance: 1, ms: 10 * minute } });
  await pushAll(...Array.from({ length: 40 }, () => ({})));
  await host.settle();
  expect(delivered().length).toBeLessThan(5);
  await host.advance(10 * minute);
  expect(delivered()).toHaveLength(40);
});

test('a concurrency key lets so many run at once, and the others come later', async () => {
  let running = 0;
  let most = 0;
  replies.work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 3 * second));
    running--;
  };
  await pushAll(...Array.from({ length: 9 }, () => ({ concurrency: { key: 'k', limit: 2 } })));
  await host.advance(10 * minute);
  expect(most).toBe(2);
  expect(delivered()).toHaveLength(9);
  await pushAll(...Array.from({ length: 9 }, () => ({})));
  await host.advance(minute);
  expect(most).toBeGreaterThan(2);
});

describe('jobs', () => {
  test('count what is open, done and failed', async () => {
    replies.work = (_, call) => (call === 1 ? { _retry: true, retryOptions: { retryAfter: 600 } } : null);
    const jobId = await pushAll({}, {}, {});
    expect(await host.follow([{ do: 'stats', jobId }])).toEqual([{ success: 0, inProgress: 3, failed: 0 }]);
    await host.settle();
    expect(await host.follow([{ do: 'stats', jobId }])).toEqual([{ success: 2, inProgress: 1, failed: 0 }]);
    await host.advance(601 * second);
    expect(await host.follow([{ do: 'stats', jobId }])).toEqual([{ success: 3, inProgress: 0, failed: 0 }]);
  });

  test('can be cancelled', async () => {
    const jobId = await pushAll({}, { delayInSeconds: 60 });
    await host.settle();
    await host.follow([{ do: 'cancel', jobId }]);
    await host.advance(hour);
    expect(delivered()).toHaveLength(1);
  });

  test('that nobody pushed do not exist', async () => {
    expect(
      await host.follow([tried({ do: 'stats', jobId: 'none' }), tried({ do: 'cancel', jobId: 'none' })]),
    ).toMatchObject([
      { message: 'The job none was not found for the queue work.' },
      { message: 'The job none was not found for the queue work.' },
    ]);
  });
});

describe('limits', () => {
  test('500 events in a minute', async () => {
    await host.advance(minute - (host.clock.now() % minute));
    const fifty = push(...Array.from({ length: 50 }, () => ({})));
    const replies = await host.follow(Array.from({ length: 11 }, () => tried(fifty)));
    expect(replies.slice(0, 10).every((reply) => Array.isArray(reply))).toBe(true);
    expect(replies[10]).toMatchObject({ message: 'Too many requests.' });
    await host.advance(minute);
    expect(await host.follow([tried(fifty)])).toMatchObject([[{ jobId: expect.any(String) }]]);
  });

  test('1,000 pushes that go back to one invocation, however many consumers were in between', {
    timeout: 60_000,
  }, async () => {
    const { Queue } = await import('@forge/events');
    replies.work = async () => {
      await new Queue({ key: 'work' }).push({ body: {}, delayInSeconds: 1 });
    };
    await pushAll({});
    await host.advance(1_200 * second);
    const refused = host.meter
      .all()
      .filter(({ error }) => error?.includes('The limit on cyclic invocation has been reached'));
    expect(refused.length).toBeGreaterThan(0);
    expect(delivered().filter((event) => event.retryContext === undefined)).toHaveLength(1_000);
    expect(await host.follow([push({})])).toMatchObject([{ jobId: expect.any(String) }]);
  });

  test('100 KB for an event whose consumer may run for long', async () => {
    await host.close();
    host = await startSmallHost();
    const events = [{ body: { text: 'x'.repeat(101 * 1024) } }, { body: { text: 'short' } }];
    const [reply] = await host.follow([tried({ do: 'push', queue: 'slow-work', events })]);
    expect(reply).toMatchObject({ caught: 'Error', message: 'Failed to process 1 event(s).' });
    expect(host.queue.waiting()).toMatchObject([{ body: { text: 'short' } }]);
    expect(await host.follow([push(...events)])).toMatchObject([{ jobId: expect.any(String) }]);
  });

  test('a queue that no consumer serves', async () => {
    expect(await host.follow([tried({ do: 'push', queue: 'nowhere', events: { body: {} } })])).toMatchObject([
      { message: expect.stringContaining('No consumer for the queue nowhere') },
    ]);
  });
});

test('a restart in the middle delivers what was waiting, under way or to be retried, and draws no id twice', async () => {
  await withFolder(async (folder) => {
    const database = `${folder}/host.db`;
    const start = () => startSmallHost({ database });
    const first = await start();
    await first.follow([
      push({ body: { n: 'due' } }, { body: { n: 'delayed' }, delayInSeconds: 600 }, { body: { n: 'retried' } }),
    ]);
    const [, firstUuid] = (await first.follow([{ do: 'chance' }]))[0] as [number, string];
    replies.work = (event: AsyncEvent) =>
      event.body.n === 'retried' ? { _retry: true, retryOptions: { retryAfter: 300, retryData: 7 } } : null;
    await first.settle();
    const stoppedAt = first.clock.now();
    const before = new Set(first.meter.all().map(({ id }) => id));
    await first.close();

    const second = await start();
    expect(second.clock.now()).toBe(stoppedAt);
    await second.advance(15 * minute);
    const after = delivered();
    expect(after.map(({ body }) => body.n).sort()).toEqual(['delayed', 'retried']);
    expect(after.find(({ body }) => body.n === 'retried')?.retryContext).toMatchObject({
      retryCount: 1,
      retryData: 7,
    });
    const [, secondUuid] = (await second.follow([{ do: 'chance' }]))[0] as [number, string];
    expect(secondUuid).not.toBe(firstUuid);
    expect(second.meter.all().some(({ id }) => before.has(id))).toBe(false);
    await second.close();
  });
});

test('what was under way when the host was killed is delivered again', async () => {
  await withFolder(async (folder) => {
    const database = `${folder}/host.db`;
    const first = await startSmallHost({ database });
    await first.follow([push({ body: { n: 1 } })]);
    replies.work = () => new Promise(() => {});
    // Never awaited: this process of the host is as good as dead.
    void first.settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(delivered()).toHaveLength(1);
    const second = await startSmallHost({ database });
    await second.settle();
    expect(delivered()).toHaveLength(1);
    await second.close();
  });
});
