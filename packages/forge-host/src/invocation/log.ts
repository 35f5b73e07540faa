/** Lines that functions print, kept per invocation as the developer console would show them. */
import { format } from 'node:util';
import { invocationLimits } from '../platform/limits';
import type { LogLevel } from './frame';
import type { Invocation } from './invocation';

export type LogLine = {
  readonly invocationId: string;
  readonly functionKey: string;
  /** Virtual time. */
  readonly at: number;
  readonly level: LogLevel;
  readonly text: string;
};

export type Log = {
  /** Oldest first; of one invocation where its id is given. */
  lines(invocationId?: string): readonly LogLine[];
  /** The function that it returns ends this. */
  subscribe(listener: (line: LogLine) => void): () => void;
  clear(): void;
};

export type LogBook = Log & { print(invocation: Invocation, level: LogLevel, words: readonly unknown[]): void };

const kept = 20_000;

export function createLog(): LogBook {
  let lines: LogLine[] = [];
  const listeners = new Set<(line: LogLine) => void>();
  const printed = new WeakMap<Invocation, { lines: number; bytes: number }>();
  return {
    lines: (id) => (id === undefined ? [...lines] : lines.filter((line) => line.invocationId === id)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => {
      lines = [];
    },
    print: (invocation, level, words) => {
      const text = format(...words);
      const sums = printed.get(invocation) ?? { lines: 0, bytes: 0 };
      printed.set(invocation, sums);
      sums.lines++;
      sums.bytes += Buffer.byteLength(text);
      const minutes = Math.ceil((invocation.now() - invocation.startedAt + 1) / 60_000);
      // Forge drops what is too much without a word to the app.
      if (sums.lines > invocationLimits.logLinesPerMinute * minutes || sums.bytes > invocationLimits.logBytes) return;
      const { id: invocationId, functionKey } = invocation;
      const line: LogLine = { invocationId, functionKey, at: invocation.now(), level, text };
      lines.push(line);
      if (lines.length > kept) lines = lines.slice(-kept / 2);
      for (const listener of listeners) listener(line);
    },
  };
}
