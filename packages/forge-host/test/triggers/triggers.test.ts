import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replies, type Seen, seen } from '../fixtures/app';
import { type SmallHost, smallManifest, startSmallHost, withFolder, withManifest } from '../fixtures/small-host';
import { licensed, otherLicensed } from '../fixtures/small-jira';

let host: SmallHost;
beforeEach(async () => {
  host = await startSmallHost();
});
afterEach(() => host.close());

const minute = 60_000;
const hour = 60 * minute;
const calls = (name: string): Seen[] => seen.filter((each) => each.name === name);
const ticks = (moduleKey: string) =>
  calls('tick').filter(
    ({ argument }) => (argument as { context: { moduleKey: string } }).context.moduleKey === moduleKey,
  );
const heard = (eventType: string) =>
  calls('hear').filter(({ argument }) => (argument as { eventType: string }).eventType === eventType);

describe('scheduled triggers', () => {
  test('start five minutes after the app, then keep their interval', async () => {
    await host.advance(5 * minute - 1);
    expect(calls('tick')).toEqual([]);
    await host.advance(1);
    expect([ticks('often').length, ticks('daily').length]).toEqual([1, 1]);
    await host.advance(24 * hour);
    expect([ticks('often').length, ticks('daily').length]).toEqual([1 + 24 * 12, 2]);
  });

  test('are called with their module and no person', async () => {
    await host.runScheduled('daily');
    const [call] = ticks('daily');
    expect(call?.argument).toEqual({
      context: { cloudId: expect.any(String), moduleKey: 'daily' },
      contextToken: expect.any(String),
    });
    expect(call?.context).toMatchObject({ installContext: expect.stringMatching(/^ari:cloud:jira::site\//) });
    expect(call?.context).not.toHaveProperty('principal');
  });

  test('that throw are not run again before their time, and `runScheduled` passes it on', async () => {
    replies.tick = () => {
      throw new Error('broken');
    };
    await expect(host.runScheduled('daily')).rejects.toThrow('broken');
    await host.advance(5 * minute);
    await host.advance(4 * minute);
    expect(ticks('often')).toHaveLength(1);
    await expect(host.runScheduled('panel')).rejects.toThrow('no scheduled trigger panel');
  });

  test('run twice when the plan says so', async () => {
    host.faults.use({ doubleSchedules: 1 });
    await host.advance(5 * minute);
    expect(ticks('often')).toHaveLength(2);
  });

  test('keep their time over a restart', async () => {
    await withFolder(async (folder) => {
      const database = `${folder}/host.db`;
      const first = await startSmallHost({ database });
      await first.advance(7 * minute);
      await first.close();
      const second = await startSmallHost({ database });
      await second.advance(2 * minute);
      expect(ticks('often')).toHaveLength(0);
      await second.advance(1 * minute);
      expect(ticks('often')).toHaveLength(1);
      await second.close();
    });
  });

  test('may be five, and one of them every five minutes', async () => {
    const twice = (text: string) => text.replace('interval: day', 'interval: fiveMinute');
    await withManifest(twice, async (manifest) => {
      await expect(startSmallHost({ manifest })).rejects.toThrow(/fiveMinute|five minutes/);
    });
  });
});

describe('product events', () => {
  const created = { eventType: 'avi:jira:created:issue', payload: { issue: { key: 'ABC-1' } } };
  const byPerson = { kind: 'user', accountId: otherLicensed } as const;

  test('arrive within three minutes', async () => {
    for (let n = 0; n < 20; n++) host.jira.emit({ ...created, actor: byPerson });
    await host.settle();
    expect(heard(created.eventType).length).toBeLessThan(5);
    await host.advance(3 * minute);
    expect(heard(created.eventType)).toHaveLength(20);
    expect(heard(created.eventType)[0]).toMatchObject({
      argument: { eventType: created.eventType, issue: { key: 'ABC-1' }, selfGenerated: false },
      context: { principal: { accountId: otherLicensed } },
    });
  });

  test("of the app's own making are kept from a trigger that ignores them, and marked for others", async () => {
    const updated = { ...created, eventType: 'avi:jira:updated:issue' };
    for (const event of [created, updated]) host.jira.emit({ ...event, actor: { kind: 'app' } });
    await host.advance(3 * minute);
    expect(heard(created.eventType)).toEqual([]);
    expect(heard(updated.eventType)).toMatchObject([{ argument: { selfGenerated: true } }]);
  });

  test('that nobody listens for go nowhere', async () => {
    host.jira.emit({ ...created, eventType: 'avi:jira:deleted:issue' });
    await host.advance(5 * minute);
    expect(heard('avi:jira:deleted:issue')).toEqual([]);
  });

  test('are retried four times when the function asks, and not when it throws', async () => {
    replies.hear = () => ({ _retry: true, retryOptions: { retryAfter: 1 } });
    host.jira.emit(created);
    await host.advance(hour);
    expect(heard(created.eventType)).toHaveLength(5);
    replies.hear = () => {
      throw new Error('broken');
    };
    host.jira.emit(created);
    await host.advance(hour);
    expect(heard(created.eventType)).toHaveLength(6);
  });

  test('survive a restart', async () => {
    await withFolder(async (folder) => {
      const database = `${folder}/host.db`;
      const first = await startSmallHost({ database });
      for (let n = 0; n < 10; n++) first.jira.emit(created);
      await first.close();
      const second = await startSmallHost({ database });
      await second.advance(3 * minute);
      expect(heard(created.eventType)).toHaveLength(10);
      await second.close();
    });
  });

  test('with a filter that this host cannot evaluate stop it from starting', async () => {
    const filtered = (text: string) => text.replace('filter: { ignoreSelf: true }', "filter: { expression: 'true' }");
    await withManifest(filtered, async (manifest) => {
      await expect(startSmallHost({ manifest })).rejects.toThrow(
        'Not implemented on this host: filter.expression of on-created',
      );
    });
  });
});

test('a consumer in the deprecated form, with a resolver, stops the host from starting', async () => {
  const deprecated = (text: string) =>
    text.replace(
      'queue: work\n      function: work\n',
      'queue: work\n      resolver: { function: work, method: on }\n',
    );
  await withManifest(deprecated, async (manifest) => {
    await expect(startSmallHost({ manifest })).rejects.toThrow(
      'Not implemented on this host: the consumer worker with resolver in place of a function',
    );
  });
});

test('the installation is announced once for a database', async () => {
  await withFolder(async (folder) => {
    const database = `${folder}/host.db`;
    const first = await startSmallHost({ database });
    await first.advance(3 * minute);
    expect(heard('avi:forge:installed:app')).toMatchObject([
      { argument: { id: expect.any(String), app: { version: '1.0.0' } } },
    ]);
    await first.close();
    const second = await startSmallHost({ database });
    await second.advance(3 * minute);
    expect(heard('avi:forge:installed:app')).toEqual([]);
    await second.close();
  });
});

test('uninstalling asks the app first, and a failure holds nothing up', async () => {
  await host.uninstall();
  expect(calls('farewell')).toHaveLength(1);
  replies.farewell = () => {
    throw new Error('no goodbye');
  };
  await host.uninstall();
  expect(calls('farewell')).toHaveLength(2);
});

describe('workflow validators', () => {
  const transition = {
    method: 'POST',
    path: '/rest/api/3/issue/ABC-1/transitions',
    headers: {},
    body: '{"transition":{"id":"2"}}',
  };

  test('are asked with the issue, the configuration and the transition', async () => {
    replies.review = () => ({ result: true });
    expect(await host.requestJira(licensed, transition)).toMatchObject({ status: 204 });
    expect(calls('review')).toMatchObject([
      {
        argument: {
          issue: { key: 'ABC-1' },
          configuration: { level: 1 },
          transition: { from: { id: '1' }, to: { id: '2' } },
        },
        context: { principal: { accountId: licensed } },
      },
    ]);
  });

  test.each<[string, () => unknown, string]>([
    ['refuses in its own words', () => ({ result: false, errorMessage: 'Unreviewed' }), 'Unreviewed'],
    ['refuses in those of the manifest', () => ({ result: false }), 'Not yet'],
    ['returns nonsense', () => 'yes', 'Not yet'],
    [
      'throws',
      () => {
        throw new Error('x');
      },
      'The app did not respond. Try again.',
    ],
    [
      'runs out of time',
      () => new Promise((resolve) => setTimeout(resolve, 26_000)),
      'The app did not respond. Try again.',
    ],
  ])('one that %s holds the transition up', async (_, reply, message) => {
    replies.review = reply;
    expect(await host.requestJira(licensed, transition)).toMatchObject({
      status: 400,
      body: { errorMessages: [message] },
    });
  });

  test('also when the app itself makes the transition', async () => {
    replies.review = () => ({ result: false, errorMessage: 'Unreviewed' });
    const [reply] = await host.follow([{ do: 'jira', as: 'app', path: transition.path, method: 'POST' }]);
    expect(reply).toMatchObject({ status: 400 });
    expect(host.meter.all().map(({ trigger }) => trigger.kind)).toEqual(['validator', 'invoke']);
  });
});

test('the small manifest is where it should be', () => {
  expect(host.manifest.file).toBe(smallManifest);
});
