import Database from 'libsql';

/** The host's state: one embedded SQLite file, or nothing but memory. Each engine makes the tables that it needs. */
export type HostDatabase = Database.Database;

/** @param file a path, or `:memory:` */
export function openDatabase(file: string): HostDatabase {
  const database = new Database(file);
  if (file !== ':memory:') database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
}
