import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { app } from '../example/on-host';
import { developer } from '../example/site/people';
import { createHost } from '../src/host/host';
import { claimFolder } from '../src/state/claim';
import { closeDatabase, openDatabase } from '../src/state/database';
import { OtherFormat } from '../src/state/state-format';

const home = join(import.meta.dirname, '..');
const command = 'npm start -w forge-host -- --app example';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Run = {
  readonly child: ChildProcess;
  /** All that it has printed by the time that it prints these words. */
  readonly says: (words: string) => Promise<string>;
  readonly ends: Promise<{ readonly code: number | null; readonly output: string }>;
};

/** The package's start script, as npm runs it: in the package's folder. */
function run(...args: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], { cwd: home });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const ends: Run['ends'] = new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })));
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => output.includes(words) && resolve(output);
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      child.on('exit', () => reject(new Error(`It ended without "${words}":\n${output}`)));
    });
  return { child, says, ends };
}

const start = (...args: string[]) => run('--app', 'example', ...args).ends;

it('is the command that the README names', () => {
  const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { scripts: { start: string } };
  expect(scripts.start).toBe('tsx src/main.ts');
  expect(readFileSync(join(home, 'README.md'), 'utf8')).toContain(command);
});

it('runs the example app, front end and all, and goes on where it was stopped', async () => {
  const data = join(folder, 'example');
  const first = run('--app', 'example', '--port', '0', '--data', data);
  const [url = ''] = /http:\S+/.exec(await first.says('Ctrl-C')) ?? [];
  const as = { cookie: `person=${encodeURIComponent(developer)}`, 'x-person': developer };
  const page = async (path: string) => (await fetch(url + path, { headers: as })).text();
  expect(await page('/')).toContain('Write a note');
  expect(await page('/browse/LIB-9')).toContain('id="panel-panel"');
  const frame = url.replace('localhost', '127.0.0.1');
  expect(await (await fetch(`${frame}/frames/note/index.html`)).text()).toContain('<textarea');
  expect(await (await fetch(`${frame}/frames/note/main.js`)).text()).toContain('callBridge');
  const note = { moduleKey: 'panel', subject: { issueKey: 'LIB-9' }, functionKey: 'write', payload: { text: 'Hello' } };
  const init = { method: 'POST', headers: { ...as, 'content-type': 'application/json' }, body: JSON.stringify(note) };
  expect(await (await fetch(`${url}/host/invoke`, init)).json()).toMatchObject({ value: { text: 'Hello' } });
  first.child.kill('SIGTERM');
  expect((await first.ends).code).toBe(0);

  const file = join(folder, 'real.json');
  const silent = { comments: [{ author: { name: 'jo' } }] };
  const issues = Array.from({ length: 30 }, (_, n) => ({
    key: `REAL-${n + 1}`,
    fields: { summary: 'x', comment: silent },
  }));
  writeFileSync(file, JSON.stringify({ issues }));
  const second = run('--app', 'example', '--port', '0', '--data', data, '--import', file);
  const output = await second.says('Ctrl-C');
  const [again = ''] = /http:\S+/.exec(output) ?? [];
  expect(output).toContain('Imported 30 issues from real.json');
  expect(output).toMatch(/Left out:\n {2}30 × comment: .*\n {6}REAL-1, .* and 22 more\n/);
  expect(readFileSync(join(data, 'left-out.tsv'), 'utf8').trimEnd().split('\n')).toHaveLength(30);
  const read = { ...init, body: JSON.stringify({ ...note, functionKey: 'read' }) };
  expect(await (await fetch(`${again}/host/invoke`, read)).json()).toMatchObject({ value: { text: 'Hello' } });
  second.child.kill('SIGTERM');
  expect((await second.ends).code).toBe(0);
});

it('explains its options', async () => {
  const { code, output } = await start('--help');
  expect(code).toBe(0);
  expect(output).toContain(`${command} [options]`);
  for (const option of ['--port', '--data', '--fresh', '--import', '--seed']) expect(output).toContain(option);
});

it.each([[], ['--port', '80'], ['--app', 'src']])('says which app it wants, not %s', async (...args) => {
  const { code, output } = await run(...args).ends;
  expect(code).toBe(1);
  expect(output).toMatch(args[1] === 'src' ? /There is no .*src.on-host\.ts/ : /--app FOLDER/);
  expect(output).not.toContain('    at ');
});

it('names the way out when the port is taken, before it touches any state', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, output } = await start('--port', String(port), '--data', join(folder, 'untouched'));
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    `Port ${port} is in use. Stop what runs there, or choose another: ${command} --port ${port + 1}`,
  );
  other.close();
});

it('leaves a folder alone that another host has', async () => {
  const data = join(folder, 'taken');
  const claim = claimFolder(data);
  writeFileSync(join(data, 'host.sqlite'), 'of the other');
  const { code, output } = await start('--port', '0', '--data', data, '--fresh');
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    `Another host keeps its state in ${data}. Stop it, or choose another folder: ${command} --data DIR`,
  );
  expect(readFileSync(join(data, 'host.sqlite'), 'utf8')).toBe('of the other');
  claim.release();
});

it.each([
  ['--port', 'eighty'],
  ['--prot', '80'],
])('refuses %s %s with a sentence', async (...args) => {
  const { code, output } = await start(...args);
  expect(code).toBe(1);
  expect(output).toContain(args[0]);
  expect(output).not.toContain('    at ');
});

describe('state in another format', () => {
  const begin = async (name: string, format: { stateFormat?: string }) => {
    const data = join(folder, name);
    mkdirSync(data);
    const database = join(data, 'host.sqlite');
    const { appName, content } = app;
    const host = await createHost({
      appName,
      content,
      ...format,
      manifest: join(app.folder, 'manifest.yml'),
      database,
    });
    await host.close();
    return { data, database };
  };
  const expectRefusal = async ({ data, database }: { data: string; database: string }) => {
    const before = readFileSync(database);
    const { code, output } = await start('--port', '0', '--data', data);
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `The state in ${database} was kept by another version, and this one can't read it; forget it and start afresh with: ${command} --port 0 --data ${data} --fresh`,
    );
    expect(readFileSync(database).equals(before)).toBe(true);
  };

  it('is left alone, and the way to start afresh is named', async () => {
    const state = await begin('older', { stateFormat: 'older' });
    await expectRefusal(state);
    const afresh = run('--app', 'example', '--port', '0', '--data', state.data, '--fresh');
    await afresh.says('Ctrl-C');
    afresh.child.kill('SIGTERM');
    expect((await afresh.ends).code).toBe(0);
  });

  it('is also what was kept before formats were noted', async () => {
    const state = await begin('oldest', {});
    const database = openDatabase(state.database);
    database.exec("DELETE FROM host_state WHERE name = 'format'");
    closeDatabase(database);
    await expectRefusal(state);
  });

  it('is refused by a host in a test as well', async () => {
    const { database } = await begin('in-a-test', { stateFormat: '1' });
    const options = { manifest: join(app.folder, 'manifest.yml'), database };
    await expect(createHost({ ...options, stateFormat: '2' })).rejects.toThrow(OtherFormat);
    await (await createHost({ ...options, stateFormat: '1' })).close();
  });
});
