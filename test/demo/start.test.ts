/** The words of `npm start` without a site being opened. That a site can be opened is the host's to test. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from 'forge-host/host';
import { afterAll, expect, it } from 'vitest';
import { demo } from '../../demo/demo';

const folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The start script, as npm runs it. */
const start = (...args: string[]) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
    const [, script = ''] = /^tsx (\S+)$/.exec(scripts.start) ?? [];
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += String(chunk);
      });
    }
    child.on('exit', (code) => resolve({ code, output }));
  });

it('explains the options that the README names', async () => {
  const { code, output } = await start('--help');
  expect(code).toBe(0);
  expect(output).toContain('Countersign');
  const named = [...readFileSync('README.md', 'utf8').matchAll(/`(?:npm start -- )?(--\w+)[ A-Z]*`/g)].map(
    ([, name]) => name,
  );
  expect(named).toEqual(expect.arrayContaining(['--fresh', '--import', '--port', '--data']));
  for (const name of named) expect(output).toContain(name);
});

it('leaves state in an older format alone, and says in one sentence how to start afresh', async () => {
  const database = join(folder, 'host.sqlite');
  await (await createHost({ ...demo, stateFormat: '0', database })).close();
  const before = readFileSync(database);
  const { code, output } = await start('--port', '0', '--data', folder);
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/^The state in [^\n]* start afresh with: npm start -- --port 0 --data \S+ --fresh$/);
  expect(readFileSync(database).equals(before)).toBe(true);
});
