import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);

/**
 * By which state that was stored by another version of the app is known: a hash of all stored forms, which a test keeps in
 * line with the code, and of the manifest's entities and indexes.
 */
export function stateFormat(): string {
  const forms = readFileSync(join(root, 'test', 'wiring', 'stored-forms.txt'));
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const storage = manifest.slice(manifest.indexOf('\n  storage:'), manifest.indexOf('\npermissions:'));
  return createHash('sha256').update(forms).update(storage).digest('hex').slice(0, 16);
}
