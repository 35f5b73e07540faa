/** One host for a folder: two on the same state would overwrite each other's work. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

export type Claim = { release(): void };

/**
 * Takes a folder for this process alone, and makes it if it is not there. The operating system holds the lock, so it
 * ends with the process, however that ends.
 * @throws FolderInUse while another process has it
 */
export function claimFolder(folder: string): Claim {
  mkdirSync(folder, { recursive: true });
  const lock = new Database(join(folder, 'host.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (failure) {
    lock.close();
    if (String((failure as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw new FolderInUse(folder);
    throw failure;
  }
  return {
    release: () => {
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`Another host keeps its state in ${folder}`);
  }
}
