import { Queue } from '@forge/events';
import { afterEach, expect, test, vi } from 'vitest';
import { Unavailable } from '../../src/app/ports';
import { pushTo } from '../../src/forge/queue/push';

type Body = { readonly jobId: string; readonly time: string; readonly payload: readonly object[] };

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
