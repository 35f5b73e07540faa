/**
 * Calls between a frame and the page around it. Values cross by `postMessage`; a function among them stays where it
 * is, and the other side gets one that calls it and returns a promise, as the platform's own bridge does.
 */
export type Peer = {
  call(command: string, payload?: unknown): Promise<unknown>;
  /** Takes a message from the other side; anything that isn't one is left alone. */
  receive(message: unknown): void;
};

export type PeerOptions = {
  send(message: unknown): void;
  /** Replies to the other side's calls; a rejection reaches the caller as an error with the same message. */
  reply(command: string, payload: unknown): unknown;
};

type Call = { kind: 'call'; id: number; command: string; payload: unknown };
type FunctionCall = { kind: 'function'; id: number; of: number; given: unknown[] };
type Outcome = { kind: 'outcome'; id: number; value?: unknown; failure?: { name: string; message: string } };
type Message = { forgeHost: 1 } & (Call | FunctionCall | Outcome);

const mark = '__forgeHostFunction';

export function createPeer({ send, reply }: PeerOptions): Peer {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(failure: Error): void }>();
  const functions = new Map<number, (...given: unknown[]) => unknown>();
  let lastId = 0;

  const ask = (message: Omit<Call, 'id'> | Omit<FunctionCall, 'id'>) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      try {
        send({ forgeHost: 1, id, ...message });
      } catch (failure) {
        waiting.delete(id);
        reject(failure);
      }
    });

  const encode = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const id = ++lastId;
      functions.set(id, value as (...given: unknown[]) => unknown);
      return { [mark]: id };
    }
    if (typeof value === 'symbol') return undefined;
    if (Array.isArray(value)) return value.map(encode);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
  };

  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    const of = value[mark];
    if (typeof of === 'number') return (...given: unknown[]) => ask({ kind: 'function', of, given: given.map(encode) });
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
  };

  const run = async (id: number, work: () => unknown) => {
    let outcome: Outcome;
    try {
      outcome = { kind: 'outcome', id, value: encode(await work()) };
    } catch (failure) {
      outcome = { kind: 'outcome', id, failure: describe(failure) };
    }
    send({ forgeHost: 1, ...outcome });
  };

  const receive = (message: unknown) => {
    if (!isMessage(message)) return;
    if (message.kind === 'call') {
      void run(message.id, () => reply(message.command, decode(message.payload)));
    } else if (message.kind === 'function') {
      const called = functions.get(message.of);
      void run(message.id, () => {
        if (!called) throw new Error('The function is gone');
        return called(...message.given.map(decode));
      });
    } else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.failure)
        asked?.reject(Object.assign(new Error(message.failure.message), { name: message.failure.name }));
      else asked?.resolve(decode(message.value));
    }
  };

  return { call: (command, payload) => ask({ kind: 'call', command, payload: encode(payload) }), receive };
}

function describe(failure: unknown): { name: string; message: string } {
  if (failure instanceof Error) return { name: failure.name, message: failure.message };
  return { name: 'Error', message: String(failure) };
}

function isMessage(value: unknown): value is Message {
  return isPlain(value) && value.forgeHost === 1;
}

/** Only plain objects are walked: dates, blobs and buffers cross as they are. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
