import { afterEach, expect, test } from 'vitest';
import { firstCustomer, outsider, projectAdministrator, projectManager } from '../../example/site/people';
import { exampleSite } from '../../example/site/site';
import type { Host } from '../../src/host/host';
import { createJira } from '../../src/jira/jira';
import { smallManifest, startSmallHost, withManifest } from '../fixtures/small-host';

let host: Awaited<ReturnType<typeof startSmallHost>>;
afterEach(() => host.close());

const start = (manifest = smallManifest) => startSmallHost({ manifest, createJira, content: exampleSite });
const commentsOn = async (site: Host, key: string) => {
  const path = `/rest/api/3/issue/${key}/comment`;
  const reply = await site.requestJira(projectManager, { method: 'GET', path, headers: {} });
  return (reply.body as { total: number }).total;
};
const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hello' }] }] };
const comment = {
  do: 'jira',
  as: 'user',
  path: '/rest/api/3/issue/LIB-1/comment',
  method: 'POST',
  body: { body: adf },
};

test('asUser has the rights of the person, in the same Jira that the pages show', async () => {
  host = await start();
  const before = await commentsOn(host, 'LIB-1');
  expect(await host.follow([comment], { person: projectManager })).toMatchObject([{ status: 201 }]);
  expect(await host.follow([comment], { person: outsider })).toMatchObject([{ status: 404 }]);
  expect(await commentsOn(host, 'LIB-1')).toBe(before + 1);
});

test('a write without its scope leaves no trace', async () => {
  await withManifest(
    (text) => text.replace('    - write:jira-work\n', ''),
    async (manifest) => {
      host = await start(manifest);
      const before = await commentsOn(host, 'LIB-1');
      expect(await host.follow([comment], { person: projectManager })).toMatchObject([{ status: 401 }]);
      expect(await commentsOn(host, 'LIB-1')).toBe(before);
    },
  );
});

test('what a site begins with is no news to the app, what happens later is', async () => {
  host = await start();
  await host.advance(3 * 60_000);
  const events = () => host.meter.all().filter(({ trigger }) => trigger.kind === 'event');
  expect(events().map(({ trigger }) => trigger.what)).toEqual(['avi:forge:installed:app']);
  await host.requestJira(projectManager, {
    method: 'PUT',
    path: '/rest/api/3/issue/LIB-1',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { summary: 'Changed' } }),
  });
  await host.advance(3 * 60_000);
  expect(events().at(-1)?.trigger.what).toBe('avi:jira:updated:issue');
  expect(events().at(-1)?.person).toBe(projectManager);
});

test('a context is only for those who may see the page', async () => {
  host = await start();
  expect((await host.context('panel', projectManager, { issueKey: 'LIB-1' })).extension).toMatchObject({
    issue: { key: 'LIB-1' },
    project: { key: 'LIB', type: 'software' },
  });
  await expect(host.context('panel', outsider, { issueKey: 'LIB-1' })).rejects.toThrow('may not see');
  await expect(host.context('open-panel', firstCustomer, { issueKey: 'LIB-1' })).rejects.toThrow('may not see');
});

test('who has left is turned away everywhere, and closed accounts come back from personal data reports', async () => {
  host = await start();
  host.jira.closeAccount(projectManager);
  host.jira.deactivateAccount(outsider);
  await expect(host.follow([], { person: projectManager })).rejects.toMatchObject({ reason: 'no-access' });
  await expect(host.context('panel', projectManager, { issueKey: 'LIB-1' })).rejects.toThrow('no longer');
  const accounts = [projectManager, outsider].map((accountId) => ({
    accountId,
    updatedAt: '2026-01-01T00:00:00.000Z',
  }));
  expect(await host.follow([{ do: 'report', accounts }], { person: projectAdministrator })).toEqual([
    [{ accountId: projectManager, status: 'closed' }],
  ]);
});
