/**
 * The invocation that the running code belongs to. On Forge each has its globals to itself; here several run in one
 * process, so the globals look up their invocation in an AsyncLocalStorage.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Invocation } from './invocation';

export type Frame = {
  readonly invocation: Invocation;
  /** The invocation's `__forge_runtime__`. */
  readonly runtime: object;
  /** The invocation's `__forge_fetch__`. */
  fetch(meta: unknown, path: string, init: unknown): Promise<Response>;
  /** The invocation's `fetch`, as the language has it. */
  callOut(method: string, address: string): Promise<Response>;
  print(level: LogLevel, words: readonly unknown[]): void;
};

export type LogLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

const slot = Symbol.for('forge-host.frames');
const shared = globalThis as typeof globalThis & { [slot]?: AsyncLocalStorage<Frame | undefined> };

/** One for the process, even where this module is loaded twice. */
const frames = shared[slot] ?? new AsyncLocalStorage<Frame | undefined>();
shared[slot] = frames;

export function currentFrame(): Frame | undefined {
  return frames.getStore();
}

export function runIn<Result>(frame: Frame, run: () => Result): Result {
  return frames.run(frame, run);
}

/** For the host's own work on behalf of an invocation: it lives in no invocation's time. */
export function runOutside<Result>(run: () => Result): Result {
  return frames.run(undefined, run);
}
