import { afterEach, expect, it, vi } from 'vitest';
import { createAskHost } from '../../src/site/browser/host';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Replies as the host does to one call after the other; the last one again and again. */
function stubHost(...replies: { status: number; body: object }[]) {
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const { status, body } = replies[Math.min(sent.length, replies.length - 1)] ?? { status: 500, body: {} };
    sent.push(init);
    return Response.json(body, { status });
  });
  return sent;
}

it('asks as the person that the page was made for', async () => {
  const sent = stubHost({ status: 200, body: { value: 7 } });
  const switched = vi.fn();
  expect(await createAskHost('me', switched)('/host/state', {})).toBe(7);
  expect(sent[0]?.headers).toMatchObject({ 'x-person': 'me' });
  expect(switched).not.toHaveBeenCalled();
});

it('tells once whom the browser acts as by now, and rejects what was asked', async () => {
  stubHost({ status: 409, body: { error: 'You act as someone else now.', actingAs: 'Cora' } });
  const switched = vi.fn();
  const ask = createAskHost('me', switched);
  await expect(ask('/host/state', {})).rejects.toThrow('someone else');
  await expect(ask('/host/invoke', {})).rejects.toThrow('someone else');
  expect(switched.mock.calls).toEqual([['Cora']]);
});

it('takes no other failure for a switch', async () => {
  stubHost({ status: 500, body: { error: 'Broken' } }, { status: 409, body: {} });
  const switched = vi.fn();
  const ask = createAskHost('me', switched);
  await expect(ask('/host/invoke', {})).rejects.toThrow('Broken');
  await expect(ask('/host/invoke', {})).rejects.toThrow('409');
  expect(switched).not.toHaveBeenCalled();
});
