/** All that a site has stored, as somebody with every right to its records sees it: the app's secrets are not among them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from 'forge-host/database';
import { vi } from 'vitest';
import type { Site } from '../site/site';

/** One record of the app as it is now, with the instants that storage keeps of it. */
export type DumpedRecord = {
  readonly space: string;
  readonly key: string;
  readonly value: string;
  readonly created_at: number;
  readonly updated_at: number;
};

/** A place for the database of a site, which can be looked into beside it. */
export function databaseFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-dump-'));
  return { file: join(folder, 'site.db'), remove: () => rmSync(folder, { recursive: true }) };
}

/** The app's records, secrets left out, in the order of their keys. */
export function recordsIn(file: string): DumpedRecord[] {
  const database = openDatabase(file);
  const rows = database
    .prepare(
      `SELECT head.space, head.key, version.value, version.created_at, version.updated_at
       FROM storage_head AS head JOIN storage_version AS version ON version.id = head.current
       WHERE head.space <> 'secret' ORDER BY head.space, head.key`,
    )
    .all() as DumpedRecord[];
  database.close();
  return rows;
}

/** All that the site keeps beside the app's records: Jira with its comments and mails, queues, events, and the indexes of storage. */
export function besidesIn(file: string): string {
  const database = openDatabase(file);
  const tables = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('storage_version', 'host_state')`)
    .all() as { name: string }[];
  const text = tables
    .filter(({ name }) => /^(jira|host|storage)_/.test(name))
    .map(({ name }) => `${name} ${JSON.stringify(database.prepare(`SELECT * FROM ${name}`).all())}`)
    .join('\n');
  database.close();
  return text;
}

/** The names of the app's secrets, which only the app itself can read. */
export function secretsIn(file: string): string[] {
  const database = openDatabase(file);
  const rows = database
    .prepare(`SELECT key FROM storage_head WHERE space = 'secret' AND current IS NOT NULL`)
    .all() as { key: string }[];
  database.close();
  return rows.map(({ key }) => key);
}

/** One transaction as the app asks for it, in the order in which it names what it writes. */
type Transaction = {
  readonly set: readonly { readonly key: string; readonly value: unknown }[];
  readonly remove: readonly string[];
};

/** All transactions from now on, as somebody sees them who hears every call to storage. */
export function transactionsOf({ host }: Site): readonly Transaction[] {
  const heard: Transaction[] = [];
  const { storage } = host;
  const handle = storage.handle.bind(storage);
  vi.spyOn(storage, 'handle').mockImplementation((path, body) => {
    if (path === '/api/v1/transaction') {
      const { set = [], delete: removed = [] } = body as { set?: Transaction['set']; delete?: { key: string }[] };
      heard.push({ set, remove: removed.map(({ key }) => key) });
    }
    return handle(path, body);
  });
  return heard;
}
