import { describe, expect, it, vi } from 'vitest';
import { createPeer } from '../../src/site/browser/peer';

type Reply = (command: string, payload: unknown) => unknown;

/** Two sides of one wire, with all that crosses it cloned as the browser does. */
function connect(replies: { frame?: Reply; page?: Reply }) {
  const none: Reply = () => undefined;
  const frame = createPeer({
    send: (message) => queueMicrotask(() => page.receive(structuredClone(message))),
    reply: replies.frame ?? none,
  });
  const page = createPeer({
    send: (message) => queueMicrotask(() => frame.receive(structuredClone(message))),
    reply: replies.page ?? none,
  });
  return { frame, page };
}

describe('a call across the frame', () => {
  it('carries its payload there and the reply back', async () => {
    const { frame } = connect({ page: (command, payload) => ({ command, payload }) });
    expect(await frame.call('invoke', { a: [1, { b: null }] })).toEqual({
      command: 'invoke',
      payload: { a: [1, { b: null }] },
    });
  });

  it('rejects with the same name and message', async () => {
    const { frame } = connect({
      page: () => {
        throw Object.assign(new Error('Not today'), { name: 'Refusal' });
      },
    });
    await expect(frame.call('invoke')).rejects.toMatchObject({ name: 'Refusal', message: 'Not today' });
  });

  it('lets either side call the functions that the other gave it', async () => {
    const onClose = vi.fn(async (value: unknown) => `heard ${String(value)}`);
    const { frame } = connect({
      page: async (_command, payload) => {
        const { callback } = payload as { callback(value: unknown): Promise<unknown> };
        const said = await callback('x');
        return { said, unsubscribe: () => 'unsubscribed' };
      },
    });
    const reply = (await frame.call('on', { callback: onClose })) as { said: string; unsubscribe(): Promise<string> };
    expect(reply.said).toBe('heard x');
    expect(onClose).toHaveBeenCalledWith('x');
    expect(await reply.unsubscribe()).toBe('unsubscribed');
  });

  it('drops symbols and keeps dates', async () => {
    const { frame } = connect({ page: (_command, payload) => payload });
    const at = new Date(0);
    expect(await frame.call('echo', { at, symbol: Symbol('s') })).toEqual({ at, symbol: undefined });
  });

  it('rejects what cannot be sent', async () => {
    const frame = createPeer({
      send: () => {
        throw new Error('could not be cloned');
      },
      reply: () => undefined,
    });
    await expect(frame.call('invoke')).rejects.toThrow('could not be cloned');
  });

  it('leaves messages alone that are not its own', () => {
    const reply = vi.fn();
    const { page } = connect({ page: reply });
    for (const message of [null, 'text', { kind: 'call', id: 1, command: 'invoke' }]) page.receive(message);
    expect(reply).not.toHaveBeenCalled();
  });
});
