/** Every screen of the app as the demo's people see it: light and dark, wide and narrow, in both languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import * as people from '../host/jira/people';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  frameOf,
  type Look,
  openInbox,
  openStand,
  type Stand,
} from './stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ hasStory: true });
});
afterAll(() => stand.close());

const inbox = 'inbox';
const request = '/servicedesk/customer/portal/1/CARE-6';
type Language = Required<Look>['language'];
type Words = Readonly<Record<Language, string>>;
/** The title of the module, and a text that is there once the screen has loaded, and not before. */
type Screen = { what: string; person: string; path: string; title: Words; shows: Words };

/** What people typed, and the app's name, are the same in every language. */
const typed = (words: string): Words => ({ 'en-US': words, 'de-DE': words });
const said = (key: keyof typeof english): Words => ({ 'en-US': english[key], 'de-DE': german[key] });
const countersign = typed('Countersign');
const yourTasks = said('module.inbox');

const screens: Screen[] = [
  {
    what: 'issue panel',
    person: people.projectManager,
    path: '/browse/HAR-12',
    title: countersign,
    shows: typed('Tell us how late a booking may be cancelled'),
  },
  {
    what: 'issue panel, empty',
    person: people.developer,
    path: '/browse/HAR-3',
    title: countersign,
    shows: said('issue.no-task.title'),
  },
  {
    what: 'issue panel, read only',
    person: people.internalCustomer,
    path: '/browse/HAR-14',
    title: countersign,
    shows: said('issue.read-only'),
  },
  {
    what: 'project page',
    person: people.projectManager,
    path: '/projects/HAR/apps/project-page',
    title: said('module.project-page'),
    shows: said('project.waiting-on-customer'),
  },
  {
    what: 'project settings',
    person: people.projectAdministrator,
    path: '/projects/HAR/settings/apps/project-settings',
    title: countersign,
    shows: said('settings.stakeholders'),
  },
  {
    what: 'request panel',
    person: people.customerUser,
    path: request,
    title: yourTasks,
    shows: said('portal.next'),
  },
  {
    what: 'request panel of a colleague',
    person: people.customerSponsor,
    path: request,
    title: yourTasks,
    shows: said('portal.recent'),
  },
  {
    what: 'request panel of someone who is no customer',
    person: people.projectManager,
    path: request,
    title: yourTasks,
    shows: said('portal.nothing-here'),
  },
  {
    what: inbox,
    person: people.customerUser,
    path: '/servicedesk/customer/user/requests',
    title: yourTasks,
    shows: said('portal.next'),
  },
];
const looks: Required<Look>[] = [
  { width: 1280, theme: 'light', language: 'en-US' },
  { width: 1280, theme: 'dark', language: 'de-DE' },
  { width: 320, theme: 'light', language: 'de-DE' },
  { width: 320, theme: 'dark', language: 'en-US' },
];

describe.each(screens)('$what', ({ what, person, path, title, shows }) => {
  it.each(looks)('$width px, $theme, $language', async (look) => {
    const page = await stand.open(person, path, look);
    if (what === inbox) await openInbox(page, title[look.language]);
    const frame = frameOf(page, title[look.language]);
    await frame.locator('html[data-color-mode]').waitFor({ state: 'attached' });
    expect(await frame.locator('html').getAttribute('data-color-mode')).toBe(look.theme);
    await frame.getByText(shows[look.language]).first().waitFor();
    if (process.env.PICTURES) {
      const name = `${what}-${look.width}-${look.theme}-${look.language}`.replaceAll(/[ ,]+/g, '-');
      await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
    }
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });
});
