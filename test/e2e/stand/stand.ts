/** The stand of the browser tests: the app on its host, the site around it, and people looking at it. */
import { buffer } from 'node:stream/consumers';
import { AxeBuilder } from '@axe-core/playwright';
import { createHost, type Host } from 'forge-host/host';
import { reservePort } from 'forge-host/listen';
import { type RunningSite, startSite } from 'forge-host/site';
import { type BrowserContext, chromium, type Download, type FrameLocator, type Page } from 'playwright-core';
import { expect, inject, onTestFailed } from 'vitest';
import { demo } from '../../../demo/demo';
import { storyMs, tellStory } from '../../../demo/story';
import { type Site, siteOn } from '../../forge/site/site';
import { patienceMs } from './patience';

export type Look = {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en-US' | 'de-DE';
};

export type Stand = {
  readonly host: Host;
  readonly site: RunningSite;
  /** The app's resolvers without a browser: for what a story begins with, and is not about. */
  readonly resolvers: Site;
  /** A page of the site in a browser of this person's own. */
  open(person: string, path: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
};

type StandOptions = {
  /** Tells the demo's story first; otherwise the app is as just installed. */
  readonly hasStory?: boolean;
  /** Another manifest than the app's own. */
  readonly manifest?: string;
};

export async function openStand(options: StandOptions = {}): Promise<Stand> {
  const reserved = await reservePort(0);
  const host = await createHost({
    ...demo,
    seed: 1,
    startsAt: options.hasStory ? start - storyMs : start,
    siteUrl: `http://localhost:${reserved.port}`,
    ...(options.manifest !== undefined && { manifest: options.manifest }),
  });
  if (options.hasStory) await tellStory(host);
  const site = await startSite({ host, port: reserved });
  const browser = await chromium.connect(inject('browserEndpoint'));
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    host,
    site,
    resolvers: siteOn(host),
    open: async (person, path, { width = 1280, theme = 'light', language = 'en-US' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      contexts.push(context);
      const cookies = { person: encodeURIComponent(person), theme, language };
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.url })));
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      onTestFailed(() => picture(page));
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      await page.goto(site.url + path);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await site.close();
      const problems = host.problems();
      await host.close();
      expect({ complaints, policy: site.policyReports, problems }).toEqual({
        complaints: [],
        policy: [],
        problems: [],
      });
    },
  };
}

/** The page as the person saw it when the test failed: `node_modules/.cache/e2e/<page>.png`. */
async function picture(page: Page): Promise<void> {
  const name = new URL(page.url()).pathname.replaceAll('/', '_');
  await page.screenshot({ path: `node_modules/.cache/e2e/${name}.png`, fullPage: true });
}

/** A Monday morning in Berlin. */
const start = Date.UTC(2026, 10, 23, 8);

/** The app's frame on a page, by the title of its module. */
export const frameOf = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);

/** The content of a file that a page saved. */
export const contentOf = async (file: Download): Promise<Buffer> => buffer(await file.createReadStream());

/** The page of the request that is the customers' place in an engagement. */
export const requestPage = (requestKey: string): string => `/servicedesk/customer/portal/1/${requestKey}`;

/** Opens the app's entry in the user menu of the portal page that is shown, by its title. */
export async function openInbox(page: Page, title: string): Promise<void> {
  await page.getByLabel(/: menu$/).click();
  await page.getByRole('button', { name: title, exact: true }).click();
}

/**
 * Looks for what WCAG 2.2 A and AA forbid, in the page's app frames. The site around them is a stand-in and checked by
 * its own tests; landmarks and first headings belong to it.
 */
export async function expectAccessible(page: Page, what?: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, what).toEqual([]);
}

/** Neither the page nor a frame in it scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, what = page.url()): Promise<void> {
  for (const frame of page.frames()) {
    // A frame that is growing has a scroll bar for a moment.
    await expect.poll(() => frame.evaluate(tooWide), { message: `wider than the window: ${what}` }).toEqual([]);
  }
}

/** Every button of the app shows all of its words. */
export async function expectNoButtonCutShort(page: Page, what = page.url()): Promise<void> {
  for (const frame of page.frames().slice(1)) {
    await expect.poll(() => frame.evaluate(cutShort), { message: `words of buttons cut short: ${what}` }).toEqual([]);
  }
}

/** The words of buttons that end in an ellipsis because they do not fit. */
function cutShort(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, button *')]
    .filter((each) => getComputedStyle(each).textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth)
    .map(({ textContent }) => textContent ?? '');
}

/** The innermost elements that make a page wider than its window, by their words; none if it fits. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > clientWidth);
  const inner = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
  return [`by ${scrollWidth - clientWidth} px`, ...inner.map((each) => `${each.tagName} ${each.textContent}`)];
}
