import { describe, expect, it } from 'vitest';
import { TextResponse } from '../../src/invocation/text-response';

const made = () => {
  const init = { status: 429, headers: { 'content-type': 'application/json', 'retry-after': '3' } };
  const text = JSON.stringify({ message: 'Zu viele Anfragen 🐌' });
  return { ours: new TextResponse(text, init), real: new Response(text, init) };
};

describe('a response whose text is at hand', () => {
  it.each<[string, (response: Response) => unknown]>([
    ['its text', (response) => response.text()],
    ['its JSON', (response) => response.json()],
    ['its bytes', async (response) => new Uint8Array(await response.arrayBuffer())],
    ['its blob', async (response) => (await response.blob()).text()],
    ['its stream', (response) => new Response(response.body).text()],
    ['a copy', (response) => response.clone().text()],
    ['its head', ({ status, ok, headers }) => [status, ok, ...headers]],
  ])('gives %s as any other does', async (_, read) => {
    const { ours, real } = made();
    expect(await read(ours)).toEqual(await read(real));
  });

  it('is read once', async () => {
    const { ours } = made();
    expect(ours.bodyUsed).toBe(false);
    await ours.text();
    expect(ours.bodyUsed).toBe(true);
    await expect(ours.json()).rejects.toThrow(TypeError);
    expect(() => ours.clone()).toThrow(TypeError);
  });
});
