import type { Entity } from './definition';
import { type IndexEntry, indexEntries } from './index-entry';
import type { Statements } from './statements';
import { entitySpace, type Space } from './tables';

/**
 * Records as queries see them: each as it was some time ago. Writes are announced here and become visible, in the order
 * in which they were made, once the clock has passed their time.
 */
export type QueryView = {
  /** @param version the record's new version, or undefined once it is deleted */
  announce(space: Space, key: string, version: number | undefined, visibleAt: number): void;
  /** Makes visible all whose time has come. */
  catchUp(now: number): void;
};

type Pending = { sequence: number; due_at: number; space: Space; key: string; version: number | null };
type Head = { current: number | null; seen: number | null };

/** The number of announcements that are read at once. */
const stride = 1_000;

export function createQueryView(statements: Statements, entities: ReadonlyMap<string, Entity>): QueryView {
  const bySpace = new Map<string, Entity>([...entities.values()].map((entity) => [entitySpace(entity.name), entity]));

  const entriesOf = (space: Space, version: number): IndexEntry[] => {
    const entity = bySpace.get(space);
    if (!entity || entity.indexes.size === 0) return [];
    const row = statements.first<{ value: string }>('SELECT value FROM storage_version WHERE id = ?', version);
    if (!row) throw new Error(`Storage has lost version ${version} in ${space}`);
    return indexEntries(entity, JSON.parse(row.value));
  };

  const insertEntries = (space: Space, key: string, version: number) => {
    for (const { index, partition, range } of entriesOf(space, version)) {
      statements.run(
        'INSERT INTO storage_entry (space, name, partition, range, key) VALUES (?, ?, ?, ?, ?)',
        ...[space, index, partition, range, key],
      );
    }
  };

  const dropSeen = (space: Space, key: string, version: number) => {
    for (const { index, partition, range } of entriesOf(space, version)) {
      statements.run(
        'DELETE FROM storage_entry WHERE space = ? AND name = ? AND partition = ? AND range = ? AND key = ?',
        ...[space, index, partition, range, key],
      );
    }
    statements.run('DELETE FROM storage_version WHERE id = ?', version);
  };

  const reveal = ({ space, key, version }: Pending) => {
    const head = statements.first<Head>(
      'SELECT current, seen FROM storage_head WHERE space = ? AND key = ?',
      space,
      key,
    );
    if (head?.seen != null) dropSeen(space, key, head.seen);
    if (version === null && head?.current == null) {
      statements.run('DELETE FROM storage_head WHERE space = ? AND key = ?', space, key);
      return;
    }
    if (version !== null) insertEntries(space, key, version);
    statements.run(
      `INSERT INTO storage_head (space, key, current, seen) VALUES (?, ?, NULL, ?)
       ON CONFLICT (space, key) DO UPDATE SET seen = excluded.seen`,
      ...[space, key, version],
    );
  };

  // An app's new version may bring new indexes: Forge builds them from what is stored, and so does a restart here.
  const buildIndexes = (space: Space, entity: Entity) => {
    const wanted = JSON.stringify([...entity.indexes.values()]);
    const built = statements.first<{ indexes: string }>('SELECT indexes FROM storage_index WHERE space = ?', space);
    if (built?.indexes === wanted) return;
    statements.run('DELETE FROM storage_entry WHERE space = ?', space);
    const records = statements.all<{ key: string; seen: number }>(
      'SELECT key, seen FROM storage_head WHERE space = ? AND seen IS NOT NULL',
      space,
    );
    for (const { key, seen } of records) insertEntries(space, key, seen);
    statements.run('INSERT OR REPLACE INTO storage_index (space, indexes) VALUES (?, ?)', space, wanted);
  };

  // An entity that the manifest no longer names is kept but unreachable; should it return, its indexes are built anew.
  const forgetIndexes = () => {
    for (const { space } of statements.all<{ space: Space }>('SELECT space FROM storage_index')) {
      if (bySpace.has(space)) continue;
      statements.run('DELETE FROM storage_entry WHERE space = ?', space);
      statements.run('DELETE FROM storage_index WHERE space = ?', space);
    }
  };

  statements.atomically(() => {
    forgetIndexes();
    for (const entity of entities.values()) buildIndexes(entitySpace(entity.name), entity);
  });

  return {
    announce: (space, key, version, visibleAt) => {
      statements.run(
        'INSERT INTO storage_pending (due_at, space, key, version) VALUES (?, ?, ?, ?)',
        ...[visibleAt, space, key, version ?? null],
      );
    },
    catchUp: (now) => {
      for (;;) {
        const due = statements.all<Pending>(
          `SELECT sequence, due_at, space, key, version FROM storage_pending WHERE due_at <= ?
           ORDER BY due_at, sequence LIMIT ${stride}`,
          now,
        );
        const last = due.at(-1);
        if (!last) return;
        for (const pending of due) reveal(pending);
        statements.run('DELETE FROM storage_pending WHERE (due_at, sequence) <= (?, ?)', last.due_at, last.sequence);
      }
    },
  };
}
