import { afterEach, describe, expect, test } from 'vitest';
import { createFaults, type Fault, type FaultService, roughPlan } from '../../src/time-and-chance/faults';
import { createRandom } from '../../src/time-and-chance/random';
import { type SmallHost, type Step, startSmallHost } from '../fixtures/small-host';

let host: SmallHost;
afterEach(() => host.close());

const tried = (...steps: Step[]) => ({ do: 'try', steps });
const comment = { do: 'comment', issue: 'ABC-1' };
const set = { do: 'set', key: 'k', value: 'new' };
const push = { do: 'push', events: { body: { n: 1 } } };

/** One call to a service with one fault on its way: what the app got, how long it took, and what was done. */
async function befall(service: FaultService, fault: Fault) {
  host = await startSmallHost();
  host.faults.next({ service, fault });
  const step = { storage: set, jira: comment, queue: push }[service];
  const ended = await host.follow([tried(step)]).then(
    ([reply]) => reply,
    (error: { reason: string }) => ({ reason: error.reason }),
  );
  const { ms = 0 } = host.meter.last() ?? {};
  const [stored] = await host.follow([{ do: 'get', key: 'k' }]);
  const isDone = {
    storage: stored === 'new',
    jira: host.jira.comments.length === 1,
    queue: host.queue.waiting().length === 1,
  }[service];
  expect(host.faults.waiting()).toBe(0);
  return { ended, ms, isDone };
}

const services: FaultService[] = ['storage', 'jira', 'queue'];

describe.each(services)('%s', (service) => {
  test('slow', async () => {
    const { ms, isDone } = await befall(service, { kind: 'latency', ms: 7_000 });
    expect(ms).toBeGreaterThan(7_000);
    expect(ms).toBeLessThan(7_300);
    expect(isDone).toBe(true);
  });

  test('throttled', async () => {
    const { ended, isDone } = await befall(service, { kind: 'throttle', retryAfterSeconds: 3 });
    const expected = {
      storage: { caught: 'Error', code: 'RATE_LIMIT_EXCEEDED' },
      jira: [{ status: 429, retryAfter: '3' }],
      queue: { message: 'Too many requests.' },
    }[service];
    expect(ended).toMatchObject(service === 'storage' ? { code: 'RATE_LIMIT_EXCEEDED' } : expected);
    expect(isDone).toBe(false);
  });

  test('failing', async () => {
    const { ended, isDone } = await befall(service, { kind: 'error', status: 502 });
    const expected = { storage: { code: 'UNKNOWN_ERROR' }, jira: [{ status: 502 }], queue: { caught: 'Error' } }[
      service
    ];
    expect(ended).toMatchObject(expected);
    expect(isDone).toBe(false);
  });

  test('without a response, beyond the time that a click has', async () => {
    const { ended, isDone } = await befall(service, { kind: 'timeout' });
    expect(ended).toEqual({ reason: 'timed-out' });
    expect(isDone).toBe(false);
  });

  test('done, and the response lost', async () => {
    const { ended, isDone } = await befall(service, { kind: 'lost-response' });
    expect(JSON.stringify(ended)).toMatch(/UNKNOWN_ERROR|503/);
    expect(isDone).toBe(true);
  });

  test('done, and no response in time', async () => {
    const { ended, isDone } = await befall(service, { kind: 'lost-response', as: 'timeout' });
    expect(ended).toEqual({ reason: 'timed-out' });
    expect(isDone).toBe(true);
  });

  test.each([
    ['before', false],
    ['after', true],
  ] as const)('crashing %s it is done', async (when, done) => {
    const { ended, isDone } = await befall(service, { kind: 'crash', when });
    expect(ended).toEqual({ reason: 'crashed' });
    expect(isDone).toBe(done);
  });
});

test('a crash stops the function exactly there: not even its own catch runs', async () => {
  host = await startSmallHost();
  host.faults.next({ service: 'jira', fault: { kind: 'crash' } });
  const steps = [
    { ...set, value: 'before' },
    tried(comment),
    { ...set, value: 'after' },
    { do: 'print', text: 'alive' },
  ];
  await expect(host.follow(steps)).rejects.toMatchObject({ reason: 'crashed' });
  await host.advance(60_000);
  expect(await host.follow([{ do: 'get', key: 'k' }])).toEqual(['before']);
  expect(host.log.lines()).toEqual([]);
});

test('branches of a crashed invocation do nothing more', async () => {
  host = await startSmallHost();
  host.faults.next({ service: 'jira', fault: { kind: 'crash' } });
  const steps = [{ do: 'all', steps: [comment, { do: 'sleep', ms: 5_000 }] }, set];
  await expect(host.follow(steps)).rejects.toMatchObject({ reason: 'crashed' });
  await host.advance(60_000);
  expect(await host.follow([{ do: 'get', key: 'k' }])).toEqual([null]);
});

test('a fault waits for its call: by pattern, after some, and so many times', async () => {
  host = await startSmallHost();
  host.faults.next({ service: 'storage', match: /"key":"b"/g, skip: 1, times: 2, fault: { kind: 'throttle' } });
  const get = (key: string) => tried({ do: 'get', key });
  const replies = await host.follow([get('a'), get('b'), get('a'), get('b'), get('b'), get('b')]);
  expect(replies.map((reply) => (reply as { code?: string }).code ?? 'fine')).toEqual([
    'fine',
    'fine',
    'fine',
    'RATE_LIMIT_EXCEEDED',
    'RATE_LIMIT_EXCEEDED',
    'fine',
  ]);
});

test('a plan strikes about as often as it says', () => {
  const faults = createFaults({
    jira: { throttle: 0.2, retryAfter: 0.5, error: 0.1, lostResponse: 0.05, slow: { chance: 0.3, ms: [100, 200] } },
  });
  const random = createRandom('plan');
  const drawn = Array.from({ length: 20_000 }, () => faults.choose('jira', 'GET /', random));
  const share = (matches: (each: (typeof drawn)[number]) => boolean) => drawn.filter(matches).length / drawn.length;
  expect(share(({ fault }) => fault?.kind === 'throttle')).toBeCloseTo(0.2, 1);
  expect(share(({ fault }) => fault?.kind === 'throttle' && fault.retryAfterSeconds !== undefined)).toBeCloseTo(0.1, 1);
  expect(share(({ fault }) => fault?.kind === 'error')).toBeCloseTo(0.1, 1);
  expect(share(({ fault }) => fault?.kind === 'lost-response')).toBeCloseTo(0.05, 1);
  expect(share(({ extraMs }) => extraMs >= 100 && extraMs <= 200)).toBeCloseTo(0.3, 1);
  expect(faults.choose('storage', 'POST /', random)).toEqual({ extraMs: 0 });
});

test('each service has its own share of a plan', async () => {
  host = await startSmallHost({ faults: { jira: { error: 1 } } });
  expect(await host.follow([set, { do: 'get', key: 'k' }, comment])).toMatchObject([
    null,
    'new',
    { status: expect.any(Number) },
  ]);
  expect(host.jira.comments).toEqual([]);
  host.faults.use({ ...roughPlan, jira: {} });
  expect(await host.follow([comment])).toMatchObject([{ status: 201 }]);
});
