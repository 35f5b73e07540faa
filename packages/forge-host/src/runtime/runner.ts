/** Runs the app's functions: one invocation each, inside its own globals, up to its end. */

import type { Agenda } from '../invocation/agenda';
import { type Frame, runIn, runOutside } from '../invocation/frame';
import { createInvocation, type End, type Invocation, type Trigger } from '../invocation/invocation';
import type { LogBook } from '../invocation/log';
import { type MeterBook, toRecord } from '../invocation/meter';
import type { Manifest } from '../manifest/manifest';
import { latencies } from '../platform/limits';
import type { Caller } from '../platform/people';
import type { Clock } from '../time-and-chance/clock';
import type { Random } from '../time-and-chance/random';
import type { Meta } from '../wire/request';
import type { Wire } from '../wire/wire';

export type Run = {
  readonly functionKey: string;
  readonly trigger: Trigger;
  readonly timeoutMs: number;
  readonly caller?: Caller;
  /** The chain of queued events that this continues; a new one when absent. */
  readonly chain?: string;
  /** Bytes that came with the request. */
  readonly requestBytes?: number;
  /** The arguments that the handler is called with, made anew each time: it may keep or change what it gets. */
  args(): readonly unknown[];
};

export type Runner = {
  /** Never rejects: the reply says how it ended. A returned value has been through JSON, as on its way out of Forge. */
  run(run: Run): Promise<End>;
  /** Resolves once nothing runs that was started from outside. */
  idle(): Promise<void>;
};

export type RunnerParts = {
  readonly manifest: Manifest;
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly wire: Wire;
  readonly meter: MeterBook;
  readonly log: LogBook;
  /** Never the same twice in one database. */
  nextId(): string;
  runtimeFor(invocation: Invocation): object;
  /** Real milliseconds; absent where real time has no business. */
  readonly wallClock?: () => number;
};

/** The exports of each file that the manifest's handlers name, by its path below `src`. */
export type Handlers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Handler = (...args: readonly unknown[]) => unknown;

export function createRunner(parts: RunnerParts): Runner {
  const { manifest, clock, agenda, wire, log } = parts;
  const running = new Set<Promise<unknown>>();

  const begin = (run: Run): Invocation => {
    const id = parts.nextId();
    const { functionKey, trigger, timeoutMs, caller, chain = id } = run;
    const random = parts.random.fork(id);
    return createInvocation({ id, functionKey, trigger, timeoutMs, caller, chain, random }, clock, agenda);
  };

  const frameOf = (invocation: Invocation): Frame => ({
    invocation,
    runtime: parts.runtimeFor(invocation),
    fetch: (meta, path, init) => wire.fetch(invocation, meta as Meta, path, init),
    callOut: (method, address) => wire.callOut(invocation, method, address),
    print: (level, words) => log.print(invocation, level, words),
  });

  const call = async (invocation: Invocation, run: Run): Promise<void> => {
    try {
      const handler = findHandler(manifest, parts.handlers, run.functionKey);
      const [least, most] = latencies.start;
      await invocation.wait(least + invocation.random.integer(most - least + 1));
      const value = await handler(...run.args());
      invocation.end({ kind: 'returned', value: throughJson(value) });
    } catch (error) {
      invocation.end({ kind: 'threw', error });
    }
  };

  const runOne = async (run: Run): Promise<End> => {
    const invocation = runOutside(() => begin(run));
    const wallStart = parts.wallClock?.();
    void runIn(frameOf(invocation), () => call(invocation, run));
    const end = await invocation.ended;
    const wallMs = wallStart === undefined ? undefined : (parts.wallClock?.() ?? wallStart) - wallStart;
    parts.meter.record(
      toRecord(
        invocation,
        {
          outcome: end.kind,
          ...(end.kind === 'threw' && { error: describeError(end.error) }),
          ...(wallMs !== undefined && { wallMs }),
          requestBytes: run.requestBytes ?? 0,
          responseBytes: end.kind === 'returned' ? byteLength(end.value) : 0,
        },
        manifest.memoryOf(run.functionKey),
      ),
    );
    return end;
  };

  return {
    run: (run) => {
      const ended = runOne(run);
      running.add(ended);
      void ended.finally(() => running.delete(ended)).catch(() => {});
      return ended;
    },
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Bytes of a value's JSON; 0 for none. */
export function byteLength(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** The value that JSON makes of another; undefined stays undefined. */
export function throughJson(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function findHandler(manifest: Manifest, handlers: Handlers, functionKey: string): Handler {
  const { handler } = manifest.function(functionKey);
  const dot = handler.lastIndexOf('.');
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const found = handlers[file]?.[name];
  if (typeof found !== 'function') throw new Error(`src/${file} exports no function ${name}`);
  return found as Handler;
}
