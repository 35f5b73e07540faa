import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InvokeFailure } from '../../src/front-end/invoke';
import { type SmallHost, startSmallHost } from '../fixtures/small-host';
import { customer, licensed, unlicensed } from '../fixtures/small-jira';

let host: SmallHost;
beforeAll(async () => {
  host = await startSmallHost();
});
afterAll(() => host.close());

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: InvokeFailure) => error.reason,
  );
const echo = (call: Partial<Parameters<SmallHost['invoke']>[0]> = {}) =>
  host.invoke({ moduleKey: 'panel', person: licensed, functionKey: 'echo', ...call }) as Promise<{
    payload: unknown;
    context: Record<string, unknown>;
  }>;

describe('identity', () => {
  test('comes from the platform and not from the payload', async () => {
    const forged = {
      accountId: 'somebody-else',
      accountType: 'licensed',
      context: { accountId: 'somebody-else' },
      installContext: 'x',
    };
    const { payload, context } = await echo({ payload: forged, person: customer, moduleKey: 'request-panel' });
    expect(payload).toEqual(forged);
    expect(context).toMatchObject({
      accountId: customer,
      accountType: 'customer',
      moduleKey: 'request-panel',
      installContext: `ari:cloud:jira::site/${String(context.cloudId)}`,
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
    });
  });

  test('an extension can say nothing about who calls or which module it is', async () => {
    const { context } = await echo({ extension: { type: 'jira:adminPage', accountId: 'x', issue: { key: 'ABC-1' } } });
    expect(context).toMatchObject({
      accountId: licensed,
      extension: { type: 'jira:issuePanel', issue: { key: 'ABC-1' } },
    });
  });

  test('is shared by all who have not logged in', async () => {
    const { context } = await echo({ person: null, moduleKey: 'open-panel' });
    expect(context).toMatchObject({ accountId: 'unidentified', accountType: 'anonymous' });
  });

  test('must be somebody', async () => {
    await expect(echo({ person: 'nobody' })).rejects.toThrow('Nobody here has the account id nobody');
  });
});

describe('who may reach a module', () => {
  const people = { licensed, unlicensed, customer, anonymous: null };
  const table: Record<string, (keyof typeof people)[]> = {
    panel: ['licensed'],
    page: ['licensed'],
    'open-panel': ['licensed', 'unlicensed', 'customer', 'anonymous'],
    'request-panel': ['licensed', 'unlicensed', 'customer'],
    menu: ['licensed', 'customer'],
    footer: ['licensed', 'anonymous'],
  };
  const rows = Object.entries(table).flatMap(([moduleKey, allowed]) =>
    (Object.keys(people) as (keyof typeof people)[]).map((who) => [moduleKey, who, allowed.includes(who)] as const),
  );
  test.each(rows)('%s, %s: %s', async (moduleKey, who, isAllowed) => {
    expect(await reasonOf(echo({ moduleKey, person: people[who] }))).toBe(isAllowed ? 'none' : 'no-access');
  });
});

describe('refusals', () => {
  test('a module that is not there, and one without a resolver', async () => {
    expect(await reasonOf(echo({ moduleKey: 'nowhere' }))).toBe('no-such-module');
    expect(await reasonOf(echo({ moduleKey: 'silent-panel' }))).toBe('no-resolver');
  });

  test('a function key that the resolver does not define', async () => {
    await expect(echo({ functionKey: 'nothing' })).rejects.toThrow("Resolver has no definition for 'nothing'");
  });

  test('a request over 500 KB', async () => {
    expect(await reasonOf(echo({ payload: 'x'.repeat(500 * 1024 - 2) }))).toBe('none');
    expect(await reasonOf(echo({ payload: 'x'.repeat(500 * 1024 - 1) }))).toBe('payload-too-large');
  });

  test('a response over 5 MB', async () => {
    expect(await reasonOf(host.follow([{ do: 'long', length: 5 * 1024 * 1024 - 4 }]))).toBe('none');
    expect(await reasonOf(host.follow([{ do: 'long', length: 5 * 1024 * 1024 - 3 }]))).toBe('response-too-large');
  });

  test('what the function throws reaches the front end as the bridge words it', async () => {
    await expect(host.follow([{ do: 'fail', message: 'no luck' }])).rejects.toMatchObject({
      name: 'BridgeAPIError',
      message: 'There was an error invoking the function - no luck',
      reason: 'threw',
    });
  });
});

test('payloads and replies are copies', async () => {
  const payload = { list: [1], gone: undefined, date: new Date(0) };
  const pending = echo({ payload });
  payload.list.push(2);
  const reply = await pending;
  expect(reply.payload).toEqual({ list: [1], date: '1970-01-01T00:00:00.000Z' });
  expect(Object.keys(reply.payload as object)).not.toContain('gone');
});

test('more than 300 invocations in a second, or 1,200 by one person in a minute, are refused', async () => {
  await host.advance(120_000);
  const burst = await Promise.all(Array.from({ length: 301 }, () => reasonOf(echo())));
  expect(burst.filter((reason) => reason === 'too-many-invocations').length).toBe(1);

  await host.advance(120_000 - (host.clock.now() % 60_000));
  const reasons: string[] = [];
  for (let round = 0; round < 5; round++) {
    reasons.push(...(await Promise.all(Array.from({ length: 250 }, () => reasonOf(echo())))));
    await host.advance(1_000);
  }
  expect(reasons.filter((reason) => reason === 'too-many-invocations')).toHaveLength(50);
  await host.advance(60_000);
  expect(await reasonOf(echo())).toBe('none');
});
