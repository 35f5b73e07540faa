/** The cost of each invocation: storage, REST calls, time and money at Forge's prices beyond the free allowance. */
import { prices } from '../platform/limits';
import type { Invocation, Trigger } from './invocation';
import { copyOfUsage, type Usage } from './usage';

export type MeterRecord = Usage & {
  /** Of the invocation. */
  readonly id: string;
  /** The moment at which it began, in virtual time: epoch milliseconds. */
  readonly at: number;
  readonly functionKey: string;
  readonly trigger: Trigger;
  readonly person?: string;
  readonly outcome: 'returned' | 'threw' | 'timed-out' | 'crashed';
  /** Name and message of what it threw. */
  readonly error?: string;
  /** Virtual milliseconds from start to end. */
  readonly ms: number;
  /** Real milliseconds, where the host was given a real clock. */
  readonly wallMs?: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** US dollars. */
  readonly price: number;
};

export type Meter = {
  /** Of the invocation that ended last; undefined before the first. */
  last(): MeterRecord | undefined;
  /** The latest 500, oldest first. */
  all(): readonly MeterRecord[];
  /** The function that it returns ends this. */
  subscribe(listener: (record: MeterRecord) => void): () => void;
  clear(): void;
};

const kept = 500;

export type MeterBook = Meter & { record(record: MeterRecord): void };

export function createMeter(): MeterBook {
  const records: MeterRecord[] = [];
  const listeners = new Set<(record: MeterRecord) => void>();
  return {
    last: () => records[records.length - 1],
    all: () => [...records],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => {
      records.length = 0;
    },
    record: (record) => {
      records.push(record);
      if (records.length > kept) records.shift();
      for (const listener of listeners) listener(record);
    },
  };
}

/** @param memory MB that the function is given */
function priceOf(usage: Usage, ms: number, memory: number): number {
  const time = (memory / 1024) * (ms / 1000) * prices.gigabyteSecond;
  const reads = (usage.storage.chargedReadBytes / prices.gigabyte) * prices.readGigabyte;
  const writes = (usage.storage.writeBytes / prices.gigabyte) * prices.writeGigabyte;
  return time + reads + writes;
}

export function toRecord(
  invocation: Invocation,
  end: Pick<MeterRecord, 'outcome' | 'requestBytes' | 'responseBytes'> & { error?: string; wallMs?: number },
  memory: number,
): MeterRecord {
  const ms = invocation.now() - invocation.startedAt;
  return {
    id: invocation.id,
    at: invocation.startedAt,
    functionKey: invocation.functionKey,
    trigger: invocation.trigger,
    ...(invocation.caller && { person: invocation.caller.accountId }),
    ...end,
    ms,
    ...copyOfUsage(invocation.usage),
    price: priceOf(invocation.usage, ms, memory),
  };
}
