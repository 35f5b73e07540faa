/**
 * The tables of storage in SQLite. A write makes a new version. A record's head names two of its versions: the current
 * one, which gets and conditions look at, and the one that queries see, which follows through `storage_pending` when
 * its time has come. Index entries are of the version seen, so that a query is one range scan however many records
 * there are.
 */
export const tables = `
CREATE TABLE IF NOT EXISTS storage_version (
  id INTEGER PRIMARY KEY,
  space TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  expires_at INTEGER,
  removal_at INTEGER
);
CREATE INDEX IF NOT EXISTS storage_version_removal ON storage_version (removal_at) WHERE removal_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS storage_head (
  space TEXT NOT NULL,
  key TEXT NOT NULL,
  current INTEGER,
  seen INTEGER,
  PRIMARY KEY (space, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS storage_pending (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  due_at INTEGER NOT NULL,
  space TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER
);
CREATE INDEX IF NOT EXISTS storage_pending_due ON storage_pending (due_at, sequence);
CREATE TABLE IF NOT EXISTS storage_entry (
  space TEXT NOT NULL,
  name TEXT NOT NULL,
  partition TEXT NOT NULL,
  range NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (space, name, partition, range, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS storage_index (
  space TEXT PRIMARY KEY,
  indexes TEXT NOT NULL
) WITHOUT ROWID;
`;

/** Keys of different spaces never meet: the key-value store, the secrets, and each entity. */
export type Space = 'kvs' | 'secret' | `entity:${string}`;

export const entitySpace = (entityName: string): Space => `entity:${entityName}`;
