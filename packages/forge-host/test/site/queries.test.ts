import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { projectManager } from '../../example/site/people';
import { withManifest } from '../fixtures/small-host';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

const searchable = `modules:
  jira:entityProperty:
    - key: notes
      propertyKey: notes
      entityType: issue
      values:
        - { path: count, type: number, searchAlias: notesCount }
        - { path: due, type: date, searchAlias: notesDue }
        - { path: reader, type: user, searchAlias: notesReader }
        - { path: state, type: string, searchAlias: notesState }
        - { path: hidden, type: user }
`;

const page = async (site: SmallSite, path: string) => load(await (await site.as(projectManager, path)).text());
const suggestions = async (site: SmallSite) =>
  (await page(site, '/issues'))('main .hint a')
    .toArray()
    .map(({ attribs }) => attribs.href ?? '');

it('suggests a query for each alias of the app, by its type, and each of them works', () =>
  withManifest(
    (text) => text.replace('modules:\n', searchable),
    async (manifest) => {
      const site = await startSmallSite({ manifest });
      const links = await suggestions(site);
      expect(links.map((link) => new URL(link, site.url).searchParams.get('jql'))).toEqual([
        'notesCount > 0',
        'notesDue <= 7d ORDER BY notesDue ASC',
        'notesReader IS NOT EMPTY',
        'notesState IS NOT EMPTY',
      ]);
      for (const link of links) {
        const found = await page(site, link);
        expect(found('main .message-error').text()).toBe('');
        expect(found('main').text()).toContain('Nothing matches');
      }
      await site.close();
    },
  ));

it('says nothing of an app that makes nothing searchable', async () => {
  const site = await startSmallSite();
  expect(await suggestions(site)).toEqual([]);
  await site.close();
});
