import { createHash } from 'node:crypto';
import type { Random } from '../time-and-chance/random';
import type { StoredRecord } from './record-store';
import { Refusal } from './refusal';
import { type Position, readOn, type Scan } from './scan';
import type { Statements } from './statements';

export type Page = {
  readonly records: readonly StoredRecord[];
  readonly cursor?: string;
  /** Of all records read, those that a filter then left out among them. */
  readonly readBytes: number;
};

type PageRequest = {
  readonly scan: Scan;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** All that a cursor is bound to. */
  readonly parameters: unknown;
  /** Looks at each record after the page is read, so that few or none may be left of it. */
  readonly keeps?: ((record: StoredRecord) => boolean) | undefined;
};

export type PageReader = (request: PageRequest) => Page;

/**
 * Reads a query's pages. The platform promises nothing of how full a page is: now and then one stops short of its limit,
 * or empty, with a cursor to go on from, and the last one may come with a cursor to nothing.
 * @param shortPages the probability of each, below 1 so that a reader who goes on gets to the end
 */
export function createPageReader(statements: Statements, random: Random, shortPages: number): PageReader {
  if (!(shortPages >= 0 && shortPages < 1)) throw new RangeError('shortPages is a probability below 1');
  return ({ scan, limit, cursor, parameters, keeps = () => true }) => {
    const after = cursor === undefined ? undefined : readCursor(cursor, bondOf(parameters));
    const isShort = random.chance(shortPages);
    const count = isShort ? random.integer(limit) : limit;
    const read = readOn(statements, scan, after, count + 1);
    const places = read.slice(0, count);
    const hasMore = read.length > count;
    const isLast = !hasMore && !(places.length === limit && random.chance(shortPages));
    const end = places.at(-1)?.position ?? after;
    return {
      records: places.map(({ record }) => record).filter(keeps),
      ...(isLast ? {} : { cursor: writeCursor(end, bondOf(parameters)) }),
      readBytes: places.reduce((sum, { record }) => sum + recordBytes(record), 0),
    };
  };
}

/** The weight of a record on the meter: its key and its value as raw JSON. */
export function recordBytes({ key, text }: { readonly key: string; readonly text: string }): number {
  return Buffer.byteLength(key) + Buffer.byteLength(text);
}

function bondOf(parameters: unknown): string {
  return createHash('sha256').update(JSON.stringify(parameters)).digest('base64url').slice(0, 16);
}

function writeCursor(end: Position | undefined, bond: string): string {
  return Buffer.from(JSON.stringify([bond, end ?? null])).toString('base64url');
}

function readCursor(cursor: string, bond: string): Position | undefined {
  try {
    const [bound, end] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, Position | null];
    if (bound === bond) return end ?? undefined;
  } catch {
    // Not one of ours: refused below like one of another query.
  }
  throw new Refusal('INVALID_CURSOR', 'The cursor does not belong to a query with these parameters');
}
