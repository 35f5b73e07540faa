import { Queue } from '@forge/events';
import { afterEach, expect, test, vi } from 'vitest';
import type { Due } from '../../src/app/ports/due';
import { Unavailable } from '../../src/app/ports/failure';
import type { AskKind } from '../../src/contract/calls/ask';
import { askKinds } from '../../src/core/kinds/ask-kinds';
import { pushTo } from '../../src/forge/queue/push';
import { dueKinds, dueKindsOfSurveys, pushDue } from '../../src/forge/queue/push-due';

type Body = {
  readonly queueName: string;
  readonly jobId: string;
  readonly time: string;
  readonly payload: readonly object[];
};

/** The calls that reach the platform, which replies with a status. */
function platform(answer: () => Response) {
  const asked: { meta: object; path: string; init: RequestInit; body: Body }[] = [];
  vi.stubGlobal('__forge_fetch__', async (meta: object, path: string, { body, ...init }: RequestInit) => {
    asked.push({ meta, path, init, body: JSON.parse(String(body)) });
    return answer();
  });
  return asked;
}
const answering = (status: number) => () => new Response('{}', { status });

afterEach(() => {
  vi.unstubAllGlobals();
});

test('pushes as the Queue of the installed package does', async () => {
  const asked = platform(answering(201));
  const bodies = [
    { v: 1, entryIds: ['a', 'ü 🎉'] },
    { v: 1, entryIds: [] },
  ];
  await new Queue({ key: 'outbox' }).push(bodies.map((body) => ({ body })));
  await pushTo('outbox', bodies);

  const [theirs, ours] = asked;
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(theirs?.body.jobId).toMatch(uuid);
  expect(ours?.body.jobId).toMatch(uuid);
  expect(ours?.body.jobId).not.toBe(theirs?.body.jobId);
  expect(new Date(ours?.body.time ?? '').toISOString()).toBe(ours?.body.time);
  const { jobId, time } = theirs?.body ?? {};
  expect({ ...ours, body: { ...ours?.body, jobId, time } }).toEqual(theirs);
});

test('pushes no more at once than Forge takes, and nothing when there is nothing', async () => {
  const asked = platform(answering(201));
  await pushTo('process-due', []);
  expect(asked).toEqual([]);
  const bodies = Array.from({ length: 120 }, (_, n) => ({ n }));
  await pushTo('process-due', bodies);
  expect(asked.map(({ body }) => body.payload.length)).toEqual([50, 50, 20]);
  expect(asked.flatMap(({ body }) => body.payload)).toEqual(bodies.map((body) => ({ body })));
});

/** The queue of what can be due, by its kind: asks of every kind share one. */
const queueOf: { readonly [kind in Exclude<Due['kind'], AskKind>]: string } & { readonly [ask: string]: string } = {
  engagement: 'process-due',
  reach: 'process-due',
  checkpoint: 'process-surveys',
  recovery: 'process-surveys',
  ...Object.fromEntries(askKinds.map((kind) => [kind, 'process-due'])),
};

test('what is due goes once into the queue whose consumer looks at its kind', async () => {
  const asked = platform(answering(201));
  const kinds = [...dueKinds, ...dueKindsOfSurveys];
  expect(kinds.toSorted()).toEqual(Object.keys(queueOf).sort());
  await pushDue(kinds.flatMap((kind) => ['1', '2', '1'].map((id) => ({ kind, id: `${kind}-${id}` }))));
  const sent = asked.flatMap(({ body }) => body.payload.map((event) => ({ queue: body.queueName, event })));
  // Twelve and more things that are due at once are few enough for an event each.
  const expected = kinds.flatMap((kind) =>
    ['1', '2'].map((id) => ({ queue: queueOf[kind], event: { body: { v: 1, kind, ids: [`${kind}-${id}`] } } })),
  );
  expect(sent).toEqual(expected);
});

test('both queues together get no more events for one call than leave room for others', async () => {
  const asked = platform(answering(201));
  const many = (kind: Due['kind']) => Array.from({ length: 700 }, (_, n): Due => ({ kind, id: `${kind}-${n}` }));
  await pushDue([...many('gate'), ...many('checkpoint')]);
  const eventsOf = (queue: string) =>
    asked.filter(({ body }) => body.queueName === queue).flatMap(({ body }) => body.payload).length;
  expect([eventsOf('process-due'), eventsOf('process-surveys')]).toEqual([140, 140]);
});

test('nothing goes into a queue of which nothing is due', async () => {
  const asked = platform(answering(201));
  await pushDue([{ kind: 'checkpoint', id: 'a' }]);
  await pushDue([{ kind: 'engagement', id: 'b' }]);
  expect(asked.map(({ body }) => body.queueName)).toEqual(['process-surveys', 'process-due']);
});

test.each([
  ['only some were taken', answering(202)],
  ['it asks for patience', answering(429)],
  ['there are too many', answering(413)],
  ['it is down', answering(503)],
  ['the proxy refuses', () => new Response('', { status: 401, headers: { 'forge-proxy-error': 'BLOCKED' } })],
  [
    'nothing answers',
    () => {
      throw new TypeError('fetch failed');
    },
  ],
])('says that the queue is unavailable when %s', async (_, answer) => {
  platform(answer);
  await expect(pushTo('outbox', [{}])).rejects.toThrow(Unavailable);
});
