import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The app with its sweep once an hour, or a day, instead of every five minutes: weeks pass in a tenth of the time. */
export function hourlyApp(interval: 'hour' | 'day' = 'hour'): { manifest: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-hourly-'));
  for (const each of ['src', 'static', 'locales']) symlinkSync(resolve(each), join(folder, each));
  const manifest = join(folder, 'manifest.yml');
  writeFileSync(
    manifest,
    readFileSync('manifest.yml', 'utf8').replace('interval: fiveMinute', `interval: ${interval}`),
  );
  return { manifest, remove: () => rmSync(folder, { recursive: true }) };
}
