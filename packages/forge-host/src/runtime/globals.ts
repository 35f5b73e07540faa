/**
 * The globals that the `@forge/*` packages read, and those of the language that an invocation must not share with the
 * real world: time, timers, chance, the console and the network. Outside an invocation each is what it was.
 * `@forge/kvs` looks at `__forge_runtime__` when it is imported, so import this module before any of the packages.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { currentFrame, type LogLevel } from '../invocation/frame';
import { drawBytes, drawUuid } from '../invocation/own-random';
import { clearVirtualTimer, setVirtualInterval, setVirtualTimeout } from '../invocation/timers';

const load = createRequire(import.meta.url);
const done = Symbol.for('forge-host.globals');

export function installGlobals(): void {
  if (done in globalThis) return;
  Object.defineProperty(globalThis, done, { value: true });
  installForge();
  installTime();
  installChance();
  installConsole();
  installNetwork();
  process.on('unhandledRejection', tellRejection);
  syncBuiltinESMExports();
}

function installForge(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => currentFrame()?.runtime });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    value: async (meta: unknown, path: string, init: unknown) => {
      const frame = currentFrame();
      if (!frame) throw new Error(`__forge_fetch__ was called outside an invocation: ${path}`);
      return frame.fetch(meta, path, init);
    },
  });
}

function installTime(): void {
  const RealDate = globalThis.Date;
  const now = () => currentFrame()?.invocation.now() ?? RealDate.now();
  const VirtualDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, args, newTarget): object =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === VirtualDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  replace(globalThis, 'Date', VirtualDate);

  const realPerformanceNow = performance.now.bind(performance);
  replace(performance, 'now', () => {
    const invocation = currentFrame()?.invocation;
    return invocation ? invocation.now() - invocation.startedAt : realPerformanceNow();
  });

  const real = { setTimeout, setInterval, clearTimeout, clearInterval };
  const inside =
    <Args extends unknown[], Result>(virtual: (...args: Args) => Result, outside: (...args: Args) => Result) =>
    (...args: Args) =>
      currentFrame() ? virtual(...args) : outside(...args);
  replace(globalThis, 'setTimeout', inside(setVirtualTimeout as never, real.setTimeout as never));
  replace(globalThis, 'setInterval', inside(setVirtualInterval as never, real.setInterval as never));
  const promises = load('node:timers/promises') as typeof import('node:timers/promises');
  const realDelay = promises.setTimeout;
  replace(promises, 'setTimeout', (ms?: number, value?: unknown, options?: object) =>
    currentFrame()
      ? new Promise((resolve) => setVirtualTimeout(() => resolve(value), ms))
      : realDelay(ms, value, options),
  );
  replace(globalThis, 'clearTimeout', (timer: never) => clearVirtualTimer(timer) || real.clearTimeout(timer));
  replace(globalThis, 'clearInterval', (timer: never) => clearVirtualTimer(timer) || real.clearInterval(timer));
}

function installChance(): void {
  const realRandom = Math.random;
  replace(Math, 'random', () => currentFrame()?.invocation.ownRandom.next() ?? realRandom());

  const realFill = crypto.getRandomValues.bind(crypto);
  const fill = <Values extends ArrayBufferView>(values: Values): Values => {
    const frame = currentFrame();
    if (!frame) return realFill(values as never) as never;
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    bytes.set(drawBytes(frame.invocation.ownRandom, bytes.length));
    return values;
  };
  replace(crypto, 'getRandomValues', fill);

  const nodeCrypto = load('node:crypto') as typeof import('node:crypto');
  const realUuid = nodeCrypto.randomUUID;
  const realBytes = nodeCrypto.randomBytes;
  const uuid = (options?: Parameters<typeof realUuid>[0]) => {
    const frame = currentFrame();
    return frame ? drawUuid(frame.invocation.ownRandom) : realUuid(options);
  };
  replace(crypto, 'randomUUID', uuid);
  replace(nodeCrypto, 'randomUUID', uuid);
  replace(nodeCrypto, 'randomBytes', (size: number, callback?: never) => {
    const frame = currentFrame();
    if (!frame || callback) return realBytes(size, callback as never);
    return Buffer.from(drawBytes(frame.invocation.ownRandom, size));
  });
}

function installConsole(): void {
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] satisfies LogLevel[]) {
    const real = console[level].bind(console);
    replace(console, level, (...words: unknown[]) => {
      const frame = currentFrame();
      if (frame) frame.print(level, words);
      else real(...words);
    });
  }
}

function installNetwork(): void {
  const realFetch = globalThis.fetch;
  replace(globalThis, 'fetch', async (...args: Parameters<typeof realFetch>) => {
    const frame = currentFrame();
    if (!frame) return realFetch(...args);
    // It throws, as the real one does, for what is no address.
    const { method, url } = new Request(...args);
    return frame.callOut(method, url);
  });
}

/** A promise that a function left and that rejects is told in the function's log: the process, and the function, live on. */
export function tellRejection(reason: unknown): void {
  const frame = currentFrame();
  if (frame) frame.print('error', ['Nobody handled a rejected promise:', reason]);
  // With this listener, Node leaves it to the listener to end the process for a fault of the host's own.
  else if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
