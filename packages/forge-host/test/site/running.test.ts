import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimFolder } from '../../src/claim';
import { customerSponsor, projectManager } from '../../src/jira/people';
import { PortInUse, reservePort } from '../../src/site/listen';
import { startSite } from '../../src/site/server';
import { startSmallSite } from './fixtures/small-site';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the site', () => {
  it('finds its state again after a restart, its time included', async () => {
    const database = join(folder, 'host.sqlite');
    const first = await startSmallSite({ database });
    await first.post(projectManager, '/browse/HAR-1/comment', { kind: 'issue', comment: 'Said before the restart' });
    await first.host.advance(86_400_000);
    const stoppedAt = first.host.clock.now();
    await first.close();

    const second = await startSmallSite({ database });
    expect(second.host.clock.now()).toBe(stoppedAt);
    expect(await (await second.as(projectManager, '/browse/HAR-1')).text()).toContain('Said before the restart');
    await second.close();
  });

  it('says so when its port is taken', async () => {
    const first = await startSmallSite();
    const port = Number(new URL(first.url).port);
    await expect(startSite({ host: first.host, port })).rejects.toThrow(PortInUse);
    expect((await first.as(customerSponsor, '/servicedesk/customer/portals')).status).toBe(200);
    await first.close();
  });

  it('says on its port that it is starting, on a page that asks again, until it is there', async () => {
    const reserved = await reservePort(0);
    const url = `http://localhost:${reserved.port}/`;
    const waiting = await fetch(url);
    expect([waiting.status, waiting.headers.get('refresh')]).toEqual([503, '1']);
    expect(waiting.headers.get('content-type')).toContain('text/html');
    expect(await waiting.text()).toContain('<h1>Countersign is starting</h1>');
    const posted = await fetch(url, { method: 'POST' });
    expect(posted.headers.get('refresh')).toBe('1; url=/');

    const { host, close } = await startSmallSite();
    const site = await startSite({ host, port: reserved });
    const there = await fetch(url);
    expect([there.status, there.headers.get('refresh')]).toEqual([200, null]);
    await site.close();
    await expect(fetch(url)).rejects.toThrow();
    await close();
  });
});

describe('npm start', () => {
  const start = (...args: string[]) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'packages/forge-host/src/start.ts', ...args], {
        cwd: process.cwd(),
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          output += String(chunk);
        });
      }
      child.on('exit', (code) => resolve({ code, output }));
    });

  it('explains its options', async () => {
    const { code, output } = await start('--help');
    expect(code).toBe(0);
    for (const option of ['--port', '--data', '--fresh', '--import', '--seed']) expect(output).toContain(option);
  });

  it('names the way out when the port is taken, before it touches any state', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, output } = await start('--port', String(port), '--data', join(folder, 'untouched'));
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use`);
    expect(output).toContain('--port');
    expect(output).not.toContain(' at ');
    other.close();
  });

  it('leaves a folder alone that another host has', async () => {
    const data = join(folder, 'taken');
    const claim = claimFolder(data);
    writeFileSync(join(data, 'host.sqlite'), 'of the other');
    const { code, output } = await start('--port', '0', '--data', data, '--fresh');
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Another host keeps its state in ${data}. Stop it, or choose another folder: npm start -- --data DIR`,
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
});
