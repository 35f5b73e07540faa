import { afterEach, describe, expect, test } from 'vitest';
import { type SmallHost, type Step, startSmallHost, withManifest } from '../fixtures/small-host';
import { customer, licensed, otherLicensed, unlicensed } from '../fixtures/small-jira';

const hosts: SmallHost[] = [];
const start = async (...options: Parameters<typeof startSmallHost>) => {
  const host = await startSmallHost(...options);
  hosts.push(host);
  return host;
};
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const tried = (...steps: Step[]) => ({ do: 'try', steps });
const commentOn = (issue: string) => ({
  do: 'jira',
  as: 'app',
  path: `/rest/api/3/issue/${issue}/comment`,
  method: 'POST',
});
const mySelf = (as: string, account?: string) => ({ do: 'jira', as, path: '/rest/api/3/issue/ABC-1', account });

describe('who a call to Jira is made as', () => {
  test('asUser is the person, asApp the app', async () => {
    const host = await start();
    await host.follow([
      { do: 'comment', issue: 'ABC-1', as: 'user' },
      { do: 'comment', issue: 'ABC-1', as: 'app' },
    ]);
    expect(host.jira.comments.map(({ by }) => by)).toEqual([{ kind: 'user', accountId: licensed }, { kind: 'app' }]);
  });

  test('portal customers can asUser; unlicensed and anonymous people cannot', async () => {
    const host = await start();
    const ask = async (person: string | null) =>
      (
        await host.follow([tried({ do: 'comment', issue: 'ABC-1', as: 'user' })], { person, moduleKey: 'open-panel' })
      )[0];
    expect(await ask(customer)).toMatchObject([{ status: 201 }]);
    expect(await ask(unlicensed)).toMatchObject({ caught: 'NEEDS_AUTHENTICATION_ERR' });
    expect(await ask(null)).toMatchObject({ caught: 'NEEDS_AUTHENTICATION_ERR' });
    expect(host.jira.comments).toHaveLength(1);
  });

  test('asUser without a person, in a consumer, needs authentication', async () => {
    const host = await start();
    await host.follow([{ do: 'push', events: { body: { steps: [{ do: 'comment', issue: 'ABC-1', as: 'user' }] } } }]);
    await host.settle();
    expect(host.meter.last()?.error).toContain('Authentication Required');
    expect(host.jira.comments).toEqual([]);
  });

  test('asUser of somebody else takes scopes that allow impersonation', async () => {
    const host = await start();
    expect(await host.follow([tried(mySelf('user', otherLicensed))])).toMatchObject([
      { caught: 'NEEDS_AUTHENTICATION_ERR' },
    ]);
    expect(await host.follow([mySelf('user', licensed)])).toMatchObject([{ status: 200 }]);
    const scopes = /scopes:\n(?: {4}- .*\n)+/;
    await withManifest(
      (text) =>
        text.replace(
          scopes,
          'scopes:\n    storage:app: {}\n    read:jira-work: { allowImpersonation: true }\n    write:jira-work: {}\n',
        ),
      async (manifest) => {
        const other = await start({ manifest });
        const write = {
          do: 'jira',
          as: 'user',
          account: otherLicensed,
          path: '/rest/api/3/issue/ABC-1/comment',
          method: 'POST',
        };
        expect(await other.follow([mySelf('user', otherLicensed), write])).toMatchObject([
          { status: 200 },
          { status: 401 },
        ]);
      },
    );
  });

  test('requestJira by itself is nobody', async () => {
    const host = await start();
    expect(await host.follow([{ do: 'jira', as: 'none', path: '/rest/api/3/issue/ABC-1' }])).toMatchObject([
      { status: 404 },
    ]);
  });
});

describe('scopes', () => {
  test('a call without any of its scopes is turned away and does nothing', async () => {
    const host = await start();
    const [reply] = await host.follow([{ do: 'jira', as: 'user', path: '/rest/api/3/myself' }]);
    expect(reply).toMatchObject({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
    await withManifest(
      (text) => text.replace('    - write:jira-work\n', ''),
      async (manifest) => {
        const reading = await start({ manifest });
        expect(await reading.follow([commentOn('ABC-1'), mySelf('app')])).toMatchObject([
          { status: 401 },
          { status: 200 },
        ]);
        expect(reading.jira.comments).toEqual([]);
      },
    );
  });

  test('hold for the front end as well, but not for the pages of Jira itself', async () => {
    const host = await start();
    const request = { method: 'GET', path: '/rest/api/3/myself', headers: {} };
    expect(await host.requestJiraFromFrame(licensed, request)).toMatchObject({ status: 401 });
    expect(await host.requestJira(licensed, request)).toMatchObject({ status: 200, body: { accountId: licensed } });
    expect(host.meter.all()).toEqual([]);
  });

  test('storage needs storage:app', async () => {
    await withManifest(
      (text) => text.replace('    - storage:app\n', ''),
      async (manifest) => {
        const host = await start({ manifest });
        expect(await host.follow([tried({ do: 'set', key: 'a', value: '1' })])).toMatchObject([
          { caught: 'ForgeKvsError', code: 'FORBIDDEN' },
        ]);
      },
    );
  });
});

describe('rate limits', () => {
  test('storage takes 1,000 requests in a second', async () => {
    const host = await start();
    const steps = Array.from({ length: 1_100 }, () => tried({ do: 'get', key: 'a' }));
    const [replies] = await host.follow([{ do: 'all', steps }]);
    const refused = (replies as unknown[][]).filter(
      ([reply]) => (reply as { code?: string } | null)?.code === 'RATE_LIMIT_EXCEEDED',
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(100);
  });

  test('storage takes 4,000 units of 10 KB written in a minute', async () => {
    const host = await start();
    await host.advance(60_000 - (host.clock.now() % 60_000));
    const fill = (count: number) => tried({ do: 'fill', count, kilobytes: 200 });
    expect(await host.follow([fill(190)])).toEqual([[190]]);
    await host.advance(1_000);
    expect(await host.follow([fill(20)])).toMatchObject([{ code: 'RATE_LIMIT_EXCEEDED' }]);
    await host.advance(60_000);
    expect(await host.follow([fill(20)])).toEqual([[20]]);
  });

  test('an issue takes 20 writes in 2 seconds, and says when to come back', async () => {
    const host = await start();
    const [given] = await host.follow([{ do: 'all', steps: Array.from({ length: 25 }, () => commentOn('ABC-1')) }]);
    const replies = (given as { status: number; retryAfter: string | null }[][]).map(([reply]) => reply);
    expect(replies.filter((reply) => reply?.status === 201)).toHaveLength(20);
    expect(replies.filter((reply) => reply?.status === 429).map((reply) => Number(reply?.retryAfter))).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect(host.jira.comments).toHaveLength(20);
    expect(await host.follow([commentOn('ABC-2')])).toMatchObject([{ status: 201 }]);
    await host.advance(2_000);
    expect(await host.follow([commentOn('ABC-1')])).toMatchObject([{ status: 201 }]);
  });

  test('an issue takes 100 writes in 30 seconds', async () => {
    const host = await start();
    const statuses: number[] = [];
    for (let round = 0; round < 6; round++) {
      const [replies] = await host.follow([{ do: 'all', steps: Array.from({ length: 20 }, () => commentOn('ABC-1')) }]);
      statuses.push(...(replies as { status: number }[][]).map(([reply]) => reply?.status ?? 0));
      await host.advance(2_500);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(100);
    expect(statuses.slice(100)).toEqual(Array.from({ length: 20 }, () => 429));
  });

  test('the points of an hour run out, for functions but not for the front end', async () => {
    const host = await start();
    const search = { do: 'jira', as: 'app', path: '/rest/api/3/search/jql?jql=costs+5000+points' };
    const replies = await host.follow(Array.from({ length: 13 }, () => search));
    expect(replies).toMatchObject(Array.from({ length: 13 }, () => ({ status: 200 })));
    expect(host.meter.last()?.jira).toEqual({ calls: 13, points: 65_000, byOperation: { searchJql: 13 } });
    const [reply] = (await host.follow([mySelf('app')])) as [{ status: number; retryAfter: string }];
    const untilNextHour = Math.ceil((3_600_000 - (host.clock.now() % 3_600_000)) / 1_000);
    expect(reply.status).toBe(429);
    expect(Math.abs(Number(reply.retryAfter) - untilNextHour)).toBeLessThanOrEqual(1);
    expect(
      await host.requestJiraFromFrame(licensed, { method: 'GET', path: '/rest/api/3/issue/ABC-1', headers: {} }),
    ).toMatchObject({ status: 200 });
    await host.advance(3_600_000);
    expect(await host.follow([mySelf('app')])).toMatchObject([{ status: 200 }]);
  });
});

test('personal data reports name the accounts that are closed, 90 at a time', async () => {
  const host = await start();
  const account = (accountId: string) => ({ accountId, updatedAt: '2026-01-01T00:00:00.000Z' });
  const many = Array.from({ length: 100 }, (_, n) => account(`account-${n}`));
  expect(await host.follow([{ do: 'report', accounts: many }])).toEqual([[]]);
  const closed = '5be24ba3f91c106033269289';
  expect(await host.follow([{ do: 'report', accounts: [...many, account(closed)] }])).toEqual([
    [{ accountId: closed, status: 'closed' }],
  ]);
});

test('what is not emulated fails by its name, and the app cannot swallow it', async () => {
  const host = await start();
  const unknown = { do: 'jira', as: 'app', path: '/rest/api/3/moon' };
  await expect(host.follow([tried(unknown)])).rejects.toThrow('The small Jira does not know GET /rest/api/3/moon');
  expect(host.problems()).toHaveLength(1);
});

test('a body that is no JSON is refused with 400, and ends nothing', async () => {
  const host = await start();
  const broken = { body: '{"key":' };
  const publish = { type: 'fpp', provider: 'app', remote: 'stargate', path: '/webhook/queue/publish/x/y' };
  expect(
    await host.follow([
      { do: 'wire', type: 'kvs', path: '/api/v1/set', ...broken },
      { do: 'wire', ...publish, ...broken },
      { do: 'now' },
    ]),
  ).toMatchObject([
    { status: 400, body: { code: 'INVALID_REQUEST', message: expect.stringContaining('no JSON') } },
    { status: 400, body: { message: expect.stringContaining('no JSON') } },
    expect.any(Array),
  ]);
  expect(host.problems()).toEqual([]);
});
