import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { createHost } from '../../src/host';
import { projectManager } from '../../src/jira/people';
import { loadManifest } from '../../src/manifest';
import { queriesOfApp } from '../../src/site/pages/queries';
import { startSite } from '../../src/site/server';
import { startSmallSite } from './fixtures/small-site';

const suggestions = (markup: string) =>
  load(markup)('main .hint a')
    .toArray()
    .map((link) => link.attribs.href ?? '');

it('suggests a query for each alias of the app, and each of them works', async () => {
  const host = await createHost({ manifest: 'manifest.yml', demo: true });
  const site = await startSite({ host, port: 0 });
  const as = { headers: { cookie: `person=${encodeURIComponent(projectManager)}` } };
  const hrefs = suggestions(await (await fetch(`${site.url}/issues`, as)).text());
  const aliases = host.manifest
    .modulesOfType('jira:entityProperty')
    .flatMap(({ definition }) => (definition as unknown as { values: { searchAlias: string }[] }).values)
    .map(({ searchAlias }) => searchAlias);
  expect(aliases.length).toBeGreaterThan(0);
  expect(hrefs).toHaveLength(aliases.length);
  for (const [index, href] of hrefs.entries()) {
    expect(decodeURIComponent(href)).toContain(aliases[index]);
    const found = load(await (await fetch(site.url + href, as)).text());
    expect(found('main .message-error').text()).toBe('');
    expect(found('main').text()).toContain('Nothing matches');
  }
  await site.close();
  await host.close();
});

it('has one for each type that can be searched', async () => {
  const manifest = await loadManifest('manifest.yml');
  const types = ['number', 'date', 'user', 'string'] as const;
  const values = types.map((type) => ({ path: type, type, searchAlias: `${type}Alias` }));
  const definition = {
    key: 'p',
    propertyKey: 'p',
    entityType: 'issue',
    values: [...values, { path: 'x', type: 'user' }],
  };
  const modulesOfType = () => [{ key: 'p', type: 'jira:entityProperty', definition }];
  expect(queriesOfApp({ ...manifest, modulesOfType } as never)).toEqual([
    'numberAlias > 0',
    'dateAlias <= 7d ORDER BY dateAlias ASC',
    'userAlias IS NOT EMPTY',
    'stringAlias IS NOT EMPTY',
  ]);
});

it('says nothing of an app that makes nothing searchable', async () => {
  const site = await startSmallSite();
  expect(suggestions(await (await site.as(projectManager, '/issues')).text())).toEqual([]);
  await site.close();
});
