/** Lets tests drive the engine as an app does: through the real package @forge/kvs. */
import type * as KvsPackage from '@forge/kvs';
import type { StorageReply } from '../../src/platform/ports';
import { type HostDatabase, openDatabase } from '../../src/state/database';
import { createStorage, type Storage, type StorageOptions } from '../../src/storage/storage';
import { type Clock, createClock } from '../../src/time-and-chance/clock';
import { createRandom } from '../../src/time-and-chance/random';

export type Site = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly database: HostDatabase;
  /** Every call of the wire since the site began, with its response. */
  readonly calls: { readonly path: string; readonly body: unknown; readonly reply: StorageReply }[];
};

export type SiteOptions = StorageOptions & {
  readonly seed?: number;
  readonly file?: string;
  readonly startsAt?: number;
};

/** Sunday 1 March 2026, 09:00 UTC. */
export const start = Date.UTC(2026, 2, 1, 9);

let site: Site | undefined;

/** A fresh store, without query lag or short pages unless asked for. The package speaks to the latest one opened. */
export function openSite(options: SiteOptions): Site {
  const clock = createClock(options.startsAt ?? start);
  const database = openDatabase(options.file ?? ':memory:');
  const parts = { database, clock, random: createRandom(options.seed ?? 1) };
  const storage = createStorage(parts, { queryLagMs: 0, shortPages: 0, ...options });
  site = { storage, clock, database, calls: [] };
  return site;
}

/** The package, speaking to the engine. It reads the runtime once, when it is imported. */
export async function loadPackage(): Promise<typeof KvsPackage> {
  const platform = {
    __forge_runtime__: { proxy: { token: 'none', url: 'http://localhost' }, tracing: { traceId: '0', spanId: '0' } },
    __forge_fetch__: async (meta: { type: string }, path: string, init: { body: string }) => {
      if (meta.type !== 'kvs' || !site) throw new Error(`Unexpected call of ${meta.type} ${path}`);
      const body: unknown = JSON.parse(init.body);
      const reply = site.storage.handle(path, body);
      site.calls.push({ path, body, reply });
      return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), { status: reply.status });
    },
  };
  Object.assign(globalThis, platform);
  return import('@forge/kvs');
}

/** `CODE status` of what the store refused, or `done`. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    const { code, responseDetails } = error as KvsPackage.ForgeKvsAPIError;
    if (!responseDetails) throw error;
    return `${responseDetails.status} ${code}`;
  }
}

/** An entity with an attribute of every type and an index of every kind. */
export const parcel = {
  name: 'parcel',
  attributes: {
    town: { type: 'string' },
    street: { type: 'string' },
    weight: { type: 'float' },
    rev: { type: 'integer' },
    isFragile: { type: 'boolean' },
    doc: { type: 'any' },
  },
  indexes: [
    'weight',
    { name: 'by-town', partition: ['town'], range: ['weight'] },
    { name: 'by-street', partition: ['town', 'street'], range: ['rev'] },
    { name: 'by-fragile', partition: ['isFragile'], range: ['street'] },
    { name: 'by-place', partition: ['town', 'street'] },
  ],
} as const;
