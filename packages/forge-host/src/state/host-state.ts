/** State that the host itself keeps across restarts: the time, how often it started, what is planned. */
import type { HostDatabase } from './database';

export type HostState = {
  read<Value>(name: string): Value | undefined;
  write(name: string, value: unknown): void;
};

export function createHostState(database: HostDatabase): HostState {
  database.exec('CREATE TABLE IF NOT EXISTS host_state (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const read = database.prepare('SELECT value FROM host_state WHERE name = ?');
  const write = database.prepare(
    'INSERT INTO host_state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    read: <Value>(name: string) => {
      const row = read.all(name)[0] as { value: string } | undefined;
      return row && (JSON.parse(row.value) as Value);
    },
    write: (name, value) => void write.run(name, JSON.stringify(value)),
  };
}
