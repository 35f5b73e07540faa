import type { Entity } from './definition';
import { createQueryView } from './query-view';
import type { Statements } from './statements';
import type { Space } from './tables';
import type { Expiry } from './time-to-live';

/** One record as it stands, its value still JSON text. Times are epoch milliseconds. */
export type StoredRecord = {
  readonly key: string;
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
};

/** The current records, and the memory of older ones that queries still see. */
export type RecordStore = {
  find(space: Space, key: string): StoredRecord | undefined;
  put(space: Space, key: string, text: string, expiry: Expiry | undefined): StoredRecord;
  /** @returns whether there was such a record */
  remove(space: Space, key: string): boolean;
  /** Removes what has outlived its time to live and lets queries see what they may by now. */
  settle(): void;
  /** Current records and the bytes of their values. */
  size(): { readonly records: number; readonly bytes: number };
  erase(): void;
};

type VersionRow = {
  id: number;
  key: string;
  value: string;
  created_at: number;
  updated_at: number;
  expires_at: number | null;
};

export const versionColumns = 'v.id, v.key, v.value, v.created_at, v.updated_at, v.expires_at';

/** @param queryLagMs how long after a write queries first see it */
export function createRecordStore(
  statements: Statements,
  now: () => number,
  entities: ReadonlyMap<string, Entity>,
  queryLagMs: number,
): RecordStore {
  const view = createQueryView(statements, entities);
  // After a restart with a shorter lag, later writes must not overtake earlier ones.
  statements.run('UPDATE storage_pending SET due_at = MIN(due_at, ?)', now() + queryLagMs);

  const findVersion = (space: Space, key: string) =>
    statements.first<VersionRow>(
      `SELECT ${versionColumns} FROM storage_head h JOIN storage_version v ON v.id = h.current WHERE h.space = ? AND h.key = ?`,
      ...[space, key],
    );

  // Before this moment there is nothing to settle: most calls come again before anything is due.
  let settledUntil = Number.NEGATIVE_INFINITY;
  const fallsDue = (at: number) => {
    settledUntil = Math.min(settledUntil, at);
  };

  const announce = (space: Space, key: string, version: number | undefined, visibleAt: number) => {
    fallsDue(visibleAt);
    view.announce(space, key, version, visibleAt);
  };

  const removeAt = (space: Space, key: string, at: number) => {
    statements.run('UPDATE storage_head SET current = NULL WHERE space = ? AND key = ?', space, key);
    announce(space, key, undefined, at + queryLagMs);
  };

  const removeOutlived = () => {
    const outlived = statements.all<{ space: Space; key: string; removal_at: number }>(
      `SELECT v.space, v.key, v.removal_at FROM storage_version v
       JOIN storage_head h ON h.space = v.space AND h.key = v.key AND h.current = v.id
       WHERE v.removal_at <= ? ORDER BY v.removal_at, v.id`,
      now(),
    );
    for (const { space, key, removal_at } of outlived) removeAt(space, key, removal_at);
  };

  const nextDue = () => {
    const row = statements.first<{ due: number | null }>(
      `SELECT MIN(due) AS due FROM (
         SELECT MIN(due_at) AS due FROM storage_pending
         UNION ALL SELECT MIN(v.removal_at) FROM storage_version v
         JOIN storage_head h ON h.space = v.space AND h.key = v.key AND h.current = v.id
         WHERE v.removal_at IS NOT NULL)`,
    );
    return row?.due ?? Number.POSITIVE_INFINITY;
  };

  return {
    find: (space, key) => {
      const row = findVersion(space, key);
      return row && readRecord(row);
    },
    put: (space, key, text, expiry) => {
      const at = now();
      const createdAt = findVersion(space, key)?.created_at ?? at;
      const { lastInsertRowid: version } = statements.run(
        `INSERT INTO storage_version (space, key, value, created_at, updated_at, expires_at, removal_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ...[space, key, text, createdAt, at, expiry?.expiresAt ?? null, expiry?.removalAt ?? null],
      );
      statements.run(
        `INSERT INTO storage_head (space, key, current, seen) VALUES (?, ?, ?, NULL)
         ON CONFLICT (space, key) DO UPDATE SET current = excluded.current`,
        ...[space, key, version],
      );
      announce(space, key, version, at + queryLagMs);
      if (expiry) fallsDue(expiry.removalAt);
      return { key, text, createdAt, updatedAt: at, ...(expiry && { expiresAt: expiry.expiresAt }) };
    },
    remove: (space, key) => {
      if (!findVersion(space, key)) return false;
      removeAt(space, key, now());
      return true;
    },
    settle: () => {
      if (now() < settledUntil) return;
      statements.atomically(() => {
        removeOutlived();
        view.catchUp(now());
      });
      settledUntil = nextDue();
    },
    size: () => {
      const row = statements.first<{ records: number; bytes: number }>(
        `SELECT COUNT(*) AS records, COALESCE(SUM(LENGTH(CAST(v.value AS BLOB))), 0) AS bytes
         FROM storage_head h JOIN storage_version v ON v.id = h.current`,
      );
      return { records: row?.records ?? 0, bytes: row?.bytes ?? 0 };
    },
    erase: () => {
      for (const table of ['version', 'head', 'pending', 'entry']) statements.run(`DELETE FROM storage_${table}`);
    },
  };
}

export function readRecord(row: VersionRow): StoredRecord {
  return {
    key: row.key,
    text: row.value,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  };
}
