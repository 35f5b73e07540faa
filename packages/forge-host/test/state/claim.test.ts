import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { claimFolder, FolderInUse } from '../../src/state/claim';

const folder = mkdtempSync(join(tmpdir(), 'claim-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives a folder to one at a time, and makes it where it is missing', () => {
  const place = join(folder, 'not', 'there', 'yet');
  const first = claimFolder(place);
  expect(() => claimFolder(place)).toThrow(FolderInUse);
  expect(() => claimFolder(place)).toThrow(place);
  claimFolder(join(folder, 'elsewhere')).release();
  first.release();
  claimFolder(place).release();
});

it('ends with the process that has it, even when that is killed', async () => {
  const place = join(folder, 'killed');
  const script = `import { claimFolder } from './packages/forge-host/src/state/claim';
    globalThis.claim = claimFolder(${JSON.stringify(place)});
    console.log('claimed');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  expect(() => claimFolder(place)).toThrow(FolderInUse);
  child.kill('SIGKILL');
  await exited;
  claimFolder(place).release();
});
