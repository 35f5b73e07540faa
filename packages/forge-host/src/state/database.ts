import Database from 'libsql';

/** The host's state: one embedded SQLite file, or nothing but memory. Each engine makes the tables that it needs. */
export type HostDatabase = Database.Database;

/** @param file a path, or `:memory:` */
export function openDatabase(file: string): HostDatabase {
  const database = new Database(file);
  if (file !== ':memory:') database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
}

/**
 * Closes a database with all of its state in the one file. The driver ends the connection itself only when the last
 * statement has been collected as garbage: until then, what SQLite has in its log would not be in the file.
 */
export function closeDatabase(database: HostDatabase): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}
