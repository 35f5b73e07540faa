import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bystander, firstCustomer, outsider, projectManager } from '../../example/site/people';
import { appAccount } from '../../src/jira/people/accounts';
import { contentPolicy } from '../../src/site/content-policy';
import { themeSheet } from '../../src/site/visit/tokens';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

let site: SmallSite;
beforeAll(async () => {
  site = await startSmallSite();
});
afterAll(() => site.close());

type Avatars = { avatarUrls: Record<string, string> };

/** The addresses of a picture on this site, by its size, as a reply of Jira's names them. */
async function addresses(restPath: string, find: (body: never) => Avatars): Promise<Record<string, string>> {
  const reply = await site.host.requestJira(projectManager, { method: 'GET', path: restPath, headers: {} });
  expect(reply.status).toBe(200);
  const { avatarUrls } = find(reply.body as never);
  return Object.fromEntries(
    Object.entries(avatarUrls).map(([size, url]) => [size, url.replace('https://demo.atlassian.net', site.url)]),
  );
}

/** Fetched as a frame does it: without the cookie that says who looks. */
async function picture(address: string) {
  const reply = await fetch(address);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toContain('image/svg+xml');
  expect(reply.headers.get('cache-control')).toContain('max-age=');
  const drawn = load(await reply.text(), { xml: true });
  const fill = drawn('rect').attr('fill') ?? '';
  return { width: drawn('svg').attr('width'), letters: drawn('text').text(), fill, radius: drawn('rect').attr('rx') };
}

/** The letters and the colour that the site's own pages give to the same. */
async function onPage(path: string, selector: string) {
  const element = load(await (await site.as(projectManager, path)).text())(selector).first();
  const hue = /hue-([a-z]+)/.exec(element.attr('class') ?? '')?.[1];
  const fill = new RegExp(`--ds-background-accent-${hue}-subtler:\\s*(#\\w+)`).exec(themeSheet('light'))?.[1];
  return { letters: element.text(), fill };
}

const user = (accountId: string) => `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;

describe('avatars', () => {
  it("draw a person as the site's own pages do, in each size that Jira names", async () => {
    const urls = await addresses(user(projectManager), (body: Avatars) => body);
    const own = await onPage('/', '.bar-person .avatar');
    expect(own.letters).toBe('PM');
    const widths = Object.entries(urls).map(async ([size, url]) => {
      const drawn = await picture(url);
      expect(drawn).toMatchObject(own);
      expect(drawn.radius).toBe('24');
      return `${drawn.width}x${drawn.width}` === size;
    });
    expect(await Promise.all(widths)).toEqual([true, true, true, true]);
  });

  it.each([firstCustomer, bystander, outsider, appAccount])('know %s', async (accountId) => {
    const urls = await addresses(user(accountId), (body: Avatars) => body);
    expect((await picture(urls['24x24'] ?? '')).letters).toMatch(/^\p{Lu}{1,2}$/u);
  });

  it('draw each project, also one that few may see', async () => {
    for (const key of ['LIB', 'HELP', 'FAIR']) {
      const reply = await fetch(`${site.url}/secure/projectavatar?size=medium&owner=${key}`);
      expect(reply.status).toBe(200);
    }
    const urls = await addresses('/rest/api/3/project/LIB', (body: Avatars) => body);
    const drawn = await picture(urls['32x32'] ?? '');
    expect(drawn).toMatchObject(await onPage('/projects/LIB', '.project-mark'));
    expect(drawn).toMatchObject({ radius: '6', width: '32' });
  });

  it('have one for whoever is not known, and no room for markup', async () => {
    expect(await picture(`${site.url}/secure/useravatar?size=small&owner=nobody`)).toMatchObject({ letters: '?' });
    expect(await picture(`${site.url}/secure/useravatar`)).toMatchObject({ letters: '?', width: '48' });
    const reply = await fetch(`${site.url}/secure/projectavatar?owner=${encodeURIComponent('<script>')}`);
    expect(await reply.text()).toContain('>&#60;</text>');
    expect((await fetch(`${site.url}/secure/otheravatar`)).status).toBe(404);
  });

  it("may show in the app's frames", () => {
    const policy = contentPolicy('<!doctype html><html><head></head></html>', undefined, site.url);
    expect(policy.split('; ').find((directive) => directive.startsWith('img-src'))).toContain(site.url);
  });
});
