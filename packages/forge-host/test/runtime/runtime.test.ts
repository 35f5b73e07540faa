import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InvokeFailure } from '../../src/front-end/invoke';
import { tellRejection } from '../../src/runtime/globals';
import { type SmallHost, startSmallHost, withManifest } from '../fixtures/small-host';
import { licensed, otherLicensed } from '../fixtures/small-jira';

const hosts: SmallHost[] = [];
const start = async (...options: Parameters<typeof startSmallHost>) => {
  const host = await startSmallHost(...options);
  hosts.push(host);
  return host;
};
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

describe('concurrent invocations', () => {
  test('each sees its own runtime and its own person, however their calls interleave', async () => {
    const host = await start();
    const steps = (ms: number) => [
      { do: 'invocation' },
      { do: 'jira', as: 'user', path: '/rest/api/3/issue/ABC-1/comment', method: 'POST' },
      { do: 'sleep', ms },
      { do: 'get', key: 'nothing' },
      { do: 'invocation' },
      { do: 'context' },
    ];
    const people = [licensed, otherLicensed];
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => host.follow(steps(500 - 20 * n), { person: people[n % 2] ?? null })),
    );
    const ids = all.map(([first, , , , last]) => {
      expect(last).toBe(first);
      return first;
    });
    expect(new Set(ids).size).toBe(20);
    all.forEach((replies, n) => {
      expect(replies[5]).toMatchObject({ accountId: people[n % 2] });
    });
    expect(host.jira.comments.filter(({ by }) => by.kind === 'user' && by.accountId === licensed)).toHaveLength(10);
  });

  test('two hosts in one process share nothing', async () => {
    const [one, two] = [await start({ startsAt: 1_000_000 }), await start({ startsAt: 9_000_000_000 })];
    await Promise.all([
      one.follow([{ do: 'set', key: 'k', value: 'one' }]),
      two.follow([{ do: 'set', key: 'k', value: 'two' }]),
    ]);
    const read = [{ do: 'get', key: 'k' }, { do: 'now' }];
    const [first, second] = await Promise.all([one.follow(read), two.follow(read)]);
    expect(first[0]).toBe('one');
    expect(second[0]).toBe('two');
    expect((first[1] as number[])[0]).toBeLessThan(2_000_000);
    expect((second[1] as number[])[0]).toBeGreaterThan(8_999_999_999);
  });
});

describe('virtual time', () => {
  test('stands still but for latency, and a sleep takes its time', async () => {
    const host = await start({ startsAt: 1_000_000 });
    const before = host.clock.now();
    const [first, , last] = (await host.follow([{ do: 'now' }, { do: 'sleep', ms: 3_000 }, { do: 'now' }])) as [
      [number, string, number],
      unknown,
      [number, string, number],
    ];
    expect(first[0]).toBeGreaterThan(before);
    expect(first[0] - before).toBeLessThan(20);
    expect(first[1]).toBe(new Date(first[0]).toISOString());
    expect(last[0]).toBe(first[0] + 3_000);
    expect(last[2]).toBe(last[0] - before);
    expect(host.clock.now()).toBe(last[0]);
  });

  test('a delay of node:timers is a sleep like any other', async () => {
    const host = await start();
    await host.follow([{ do: 'delay', ms: 9_000 }]);
    expect(host.meter.last()?.ms).toBeGreaterThanOrEqual(9_000);
    expect(host.meter.last()?.ms).toBeLessThan(9_100);
  });

  test('waits at once overlap, waits in a row add up', async () => {
    const host = await start();
    await host.follow([{ do: 'all', steps: Array.from({ length: 10 }, () => ({ do: 'sleep', ms: 1_000 })) }]);
    expect(host.meter.last()?.ms).toBeLessThan(1_100);
    await host.follow(Array.from({ length: 10 }, () => ({ do: 'sleep', ms: 1_000 })));
    expect(host.meter.last()?.ms).toBeGreaterThanOrEqual(10_000);
  });

  test('the remaining time counts down', async () => {
    const host = await start();
    const [before, , after] = (await host.follow([
      { do: 'remaining' },
      { do: 'sleep', ms: 5_000 },
      { do: 'remaining' },
    ])) as number[];
    expect(before).toBeLessThanOrEqual(25_000);
    expect(before).toBeGreaterThan(24_900);
    expect(after).toBe((before ?? 0) - 5_000);
  });

  test('work on a real thread does not lose the race against a deadline', async () => {
    const host = await start();
    const hashes = Array.from({ length: 50 }, () => ({ do: 'hash' }));
    const [all] = await host.follow([{ do: 'all', steps: hashes }]);
    expect(new Set((all as string[][]).flat())).toEqual(new Set(['541b3e9d']));
    expect(host.meter.last()?.ms).toBeLessThan(20);
  });

  test('outside an invocation the language is what it was', async () => {
    await start({ startsAt: 1_000_000 });
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Date.now()).toBeGreaterThan(before);
    expect(before).toBeGreaterThan(Date.UTC(2024, 0, 1));
    expect(new Date()).toBeInstanceOf(Date);
    expect(crypto.randomUUID()).not.toBe(crypto.randomUUID());
  });
});

describe('the end of an invocation', () => {
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: InvokeFailure) => error.reason,
    );

  test('comes after 25 s in a call that never ends', { timeout: 15_000 }, async () => {
    const host = await start();
    const before = host.clock.now();
    expect(await reasonOf(host.follow([{ do: 'set', key: 'a', value: '1' }, { do: 'hang' }]))).toBe('timed-out');
    expect(host.clock.now() - before).toBe(25_000);
    expect(host.meter.last()).toMatchObject({ outcome: 'timed-out', ms: 25_000 });
  });

  test('comes after 25 s of waiting, and nothing runs after it', async () => {
    const host = await start();
    expect(
      await reasonOf(
        host.follow([
          { do: 'sleep', ms: 25_001 },
          { do: 'set', key: 'late', value: '1' },
        ]),
      ),
    ).toBe('timed-out');
    await host.advance(60_000);
    expect(await host.follow([{ do: 'get', key: 'late' }])).toEqual([null]);
  });

  test('leaves what was not awaited undone', async () => {
    const host = await start();
    await host.follow([{ do: 'leave' }]);
    await host.advance(10_000);
    expect(await host.follow([{ do: 'get', key: 'left-behind' }])).toEqual([null]);
  });
});

test('what functions print is kept per invocation, and real output stays clean', async () => {
  const host = await start();
  await host.follow([{ do: 'print', text: 'one' }]);
  await host.follow([{ do: 'print', text: 'two' }]);
  const [first, second] = host.log.lines();
  expect([first?.text, second?.text]).toEqual(['said one', 'said two']);
  expect(first?.invocationId).not.toBe(second?.invocationId);
  expect(host.log.lines(second?.invocationId)).toEqual([second]);
});

test('what a timer prints goes to the log of its own invocation', async () => {
  const host = await start();
  await Promise.all(
    ['one', 'two', 'three'].map((text, n) =>
      host.follow([
        { do: 'print', text },
        { do: 'printInTimer', ms: 100 - n, text: `${text} later` },
      ]),
    ),
  );
  const lines = host.log.lines();
  expect(lines).toHaveLength(6);
  for (const { invocationId } of lines) {
    const [now, later] = host.log.lines(invocationId).map(({ text }) => text);
    expect(`said ${later}`).toBe(`${now} later`);
  }
});

test('what a timer throws ends its invocation, and no other', async () => {
  const host = await start();
  const failing = host.follow([
    { do: 'failInTimer', ms: 10, message: 'too late' },
    { do: 'sleep', ms: 100 },
  ]);
  const other = host.follow([{ do: 'sleep', ms: 200 }, { do: 'now' }]);
  await expect(failing).rejects.toThrow('too late');
  expect(await other).toHaveLength(2);
});

describe('a rejected promise that nobody handles', () => {
  // The test runner listens too, and would count it as a failure of its own.
  let runners: NodeJS.UnhandledRejectionListener[] = [];
  beforeEach(() => {
    runners = process.listeners('unhandledRejection').filter((each) => each !== tellRejection);
    for (const each of runners) process.off('unhandledRejection', each);
  });
  afterEach(() => {
    for (const each of runners) process.on('unhandledRejection', each);
  });

  test('is told in the log of its invocation, which goes on, and so does the host', async () => {
    const host = await start();
    const replies = await host.follow([
      { do: 'leaveFailing', message: 'left alone' },
      { do: 'sleep', ms: 50 },
      { do: 'now' },
    ]);
    expect(replies).toHaveLength(3);
    const { id } = host.meter.last() ?? {};
    expect(host.meter.last()).toMatchObject({ outcome: 'returned' });
    expect(host.log.lines(id)).toMatchObject([
      { level: 'error', text: expect.stringMatching(/^Nobody handled a rejected promise: Error: left alone\n/) },
    ]);
    expect(await host.follow([{ do: 'now' }])).toHaveLength(1);
  });
});

test('more than 100 lines in a minute are dropped', async () => {
  const host = await start();
  await host.follow(Array.from({ length: 120 }, () => ({ do: 'print', text: 'x' })));
  expect(host.log.lines()).toHaveLength(100);
});

describe('a call to another site', () => {
  const fetching = (address: string) => [{ do: 'try', steps: [{ do: 'fetch', address }] }];

  test('that the manifest does not allow is refused with 403', async () => {
    const host = await start();
    expect(await host.follow(fetching('https://example.com/a'))).toEqual([
      [{ status: 403, body: { message: expect.stringContaining('permissions: https://example.com/a.') } }],
    ]);
    expect(host.problems()).toEqual([]);
  });

  test('that the manifest allows is one that this host can not make', async () => {
    const external = `  external:
    fetch:
      backend:
        - address: '*.example.com'
        - api.example.org
        - remote: back
`;
    const allowing = (text: string) =>
      text
        .replace('permissions:\n', `permissions:\n${external}`)
        .replace('resources:\n', 'remotes:\n  - key: back\n    baseUrl: https://back.example.net\nresources:\n');
    await withManifest(allowing, async (manifest) => {
      const host = await start({ manifest });
      for (const address of ['https://a.example.com/b', 'https://api.example.org/', 'https://back.example.net/c']) {
        await expect(host.follow(fetching(address))).rejects.toThrow(
          `Not implemented on this host: GET ${address}, which the manifest allows`,
        );
      }
      expect(host.problems()).toHaveLength(3);
      expect(await host.follow(fetching('https://example.com/'))).toMatchObject([[{ status: 403 }]]);
    });
  });
});
