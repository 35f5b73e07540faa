import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firstCustomer, projectManager } from '../../example/site/people';
import { PortInUse, reservePort } from '../../src/site/http/listen';
import { startSite } from '../../src/site/server';
import { startSmallSite } from './fixtures/small-site';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the site', () => {
  it('finds its state again after a restart, its time included', async () => {
    const database = join(folder, 'host.sqlite');
    const first = await startSmallSite({ database });
    await first.post(projectManager, '/browse/LIB-1/comment', { kind: 'issue', comment: 'Said before the restart' });
    await first.host.advance(86_400_000);
    const stoppedAt = first.host.clock.now();
    await first.close();

    const second = await startSmallSite({ database });
    expect(second.host.clock.now()).toBe(stoppedAt);
    expect(await (await second.as(projectManager, '/browse/LIB-1')).text()).toContain('Said before the restart');
    await second.close();
  });

  it('says so when its port is taken', async () => {
    const first = await startSmallSite();
    const port = Number(new URL(first.url).port);
    await expect(startSite({ host: first.host, port })).rejects.toThrow(PortInUse);
    expect((await first.as(firstCustomer, '/servicedesk/customer/portals')).status).toBe(200);
    await first.close();
  });

  it('says on its port that it is starting, on a page that asks again, until it is there', async () => {
    const reserved = await reservePort(0, 'Notes');
    const url = `http://localhost:${reserved.port}/`;
    const waiting = await fetch(url);
    expect([waiting.status, waiting.headers.get('refresh')]).toEqual([503, '1']);
    expect(waiting.headers.get('content-type')).toContain('text/html');
    expect(await waiting.text()).toContain('<h1>Notes is starting</h1>');
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
