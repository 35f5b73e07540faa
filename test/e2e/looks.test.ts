/** Every screen of the app as the demo's people see it: light and dark, wide and narrow, in both languages. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../demo/people';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import { crowdedIssue, makeEveryState } from './every-state';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  frameOf,
  type Look,
  openInbox,
  openStand,
  requestPage,
  type Stand,
} from './stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ hasStory: true });
  await makeEveryState(stand.doors);
});
afterAll(() => stand.close());

type Key = keyof typeof english;
type Language = Required<Look>['language'];
/** What the app says, in the language of the look. */
type Say = (key: Key, facts?: Readonly<Record<string, string | number>>) => string;
type Reader = { readonly page: Page; readonly frame: FrameLocator; readonly say: Say };

type Screen = {
  readonly what: string;
  readonly person: string;
  readonly path: string;
  /** The module's title, where it is not the app's name. */
  readonly title?: Key;
  /** Its frame, where the title alone does not tell it. */
  readonly frame?: (page: Page) => FrameLocator;
  /** Brings its frame onto the page. */
  readonly reach?: (page: Page, say: Say) => Promise<void>;
  /** What is there once the screen has loaded, and not before. */
  readonly shows: Key | RegExp;
  /** What is looked at one after the other, by name, each opened from the one before; without any, what loads first. */
  readonly views?: Readonly<Record<string, (reader: Reader) => Promise<void>>>;
};

const button = ({ frame, say }: Reader, key: Key, facts = {}) =>
  frame.getByRole('button', { name: say(key, facts), exact: true });
const press = (reader: Reader, key: Key, facts = {}) => button(reader, key, facts).first().click();

/** Opens a task in a list and presses a button of it. */
async function inTask({ frame, say }: Reader, title: string, ...keys: readonly Key[]): Promise<void> {
  const task = frame.getByRole('listitem').filter({ has: frame.getByRole('button', { name: title }) });
  await frame.getByRole('button', { name: title }).click();
  for (const key of keys) await task.getByRole('button', { name: say(key), exact: true }).click();
}

const request = requestPage('CARE-6');

/** Opens a section of the engagement's settings. */
const section =
  (key: Key, shows: Key, act?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.frame.getByRole('tab', { name: reader.say(key) }).click();
    await reader.frame.getByText(reader.say(shows)).first().waitFor();
    await act?.(reader);
  };

const screens: readonly Screen[] = [
  {
    what: 'issue panel with tasks in every state',
    person: people.projectManager,
    path: `/browse/${crowdedIssue}`,
    shows: 'raid.title',
    views: {
      'all opened, and a form in each that has one': async (reader) => {
        const { frame, say } = reader;
        await inTask(reader, 'Load the berths into the test system', 'act.unblock.open');
        await inTask(reader, 'Send the price list', 'act.answer-date.open');
        await inTask(reader, 'Translate the invoice texts', 'act.reassign.open');
        await inTask(reader, 'Order the signs', 'act.change.open');
        await inTask(reader, 'Invite the dispatchers', 'act.activate.open');
        await inTask(reader, 'Tell us what could go wrong', 'act.return.open');
        await inTask(reader, 'Call the harbour master', 'act.withdraw.open');
        await inTask(reader, 'Choose a colour');
        await inTask(reader, 'Try the new calendar', 'history.show');
        await press(reader, 'raid.answer.open-again');
        await frame.getByLabel(say('raid.answer.label')).waitFor();
        await frame.getByText(say('history.intact')).waitFor();
      },
    },
  },
  {
    what: 'issue panel',
    person: people.projectManager,
    path: '/browse/HAR-3',
    shows: 'issue.no-task.title',
    views: {
      'giving a task with all settings': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'task.give');
        await frame.getByLabel(say('give.title')).fill('Send us the final data');
        await press(reader, 'give.more');
        await frame.getByLabel(say('give.evidence')).selectOption('answers');
        await press(reader, 'give.question-add');
        await press(reader, 'give.link-add');
        await frame.getByLabel(say('give.begins'), { exact: true }).selectOption('issues');
        await frame.getByRole('combobox', { name: say('give.waits-for') }).fill('berth');
        await frame.getByRole('option', { name: /^HAR-/ }).first().click();
        await press(reader, 'give.do');
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
      },
      'asking for sign-off with what is missing': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'action.cancel');
        await press(reader, 'gate-team.ask');
        await press(reader, 'gate-team.criterion-add');
        await frame.getByLabel(say('gate-team.order.sequence')).check();
        await frame.getByLabel(say('gate-team.rule.named'), { exact: true }).check();
        await press(reader, 'gate-team.draft-do');
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
      },
    },
  },
  {
    what: 'gate on an issue',
    person: people.projectManager,
    path: '/browse/HAR-8',
    shows: 'gate-team.state.satisfied',
    views: {
      'what was found in two rounds, and the certificate': async (reader) => {
        const { frame, say } = reader;
        await frame.getByRole('button', { name: 'Accept the calendar of free berths' }).click();
        await press(reader, 'gate-team.content-show');
        await press(reader, 'gate-team.certificate.show');
        await frame.getByText(say('certificate.intact.title')).waitFor();
      },
    },
  },
  {
    what: 'issue panel, read only',
    person: people.internalCustomer,
    path: '/browse/HAR-14',
    shows: 'issue.read-only',
  },
  {
    what: 'issue context',
    person: people.developer,
    path: `/browse/${crowdedIssue}`,
    frame: (page) => page.getByRole('complementary').frameLocator('iframe'),
    reach: async (page) => {
      await page.locator('details.panel-context summary').click();
      // A browser does not draw frames that nobody can see.
      await page.locator('details.panel-context iframe').scrollIntoViewIfNeeded();
    },
    shows: 'context.hint',
  },
  {
    what: 'project page',
    person: people.projectManager,
    path: '/projects/HAR/apps/project-page',
    title: 'module.project-page',
    shows: /Call the harbour master/,
    views: {
      'tasks chosen': async ({ frame, say }) => {
        await frame.getByRole('checkbox', { name: say('plan.choose', { title: 'Order the signs' }) }).check();
        await frame.getByRole('toolbar').waitFor();
      },
      'a form for many, and a set of tasks': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'bulk.reassign.open');
        await frame.getByText(say('bulk.reassign.effect')).waitFor();
        await press(reader, 'set.open');
        await frame.getByLabel(say('set.template')).selectOption('library:build');
        await frame.getByRole('list', { name: say('set.rows') }).waitFor();
        await press(reader, 'set.do.other', { count: 5 });
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
      },
      overview: async ({ frame, say }) => {
        await frame.getByRole('tab', { name: say('overview.tab') }).click();
        await frame.getByText(say('coverage.title')).waitFor();
        await frame.getByText(say('picture.ours')).first().waitFor();
      },
    },
  },
  {
    what: 'project settings',
    person: people.projectAdministrator,
    path: '/projects/HAR/settings/apps/project-settings',
    shows: 'engagement.status.active',
    views: {
      'a new engagement': async (reader) => {
        await press(reader, 'settings.create');
        await press(reader, 'create.do');
        await reader.frame.getByText(reader.say('refusal.field-missing')).first().waitFor();
      },
    },
  },
  {
    what: 'settings of an engagement',
    person: people.projectAdministrator,
    path: '/projects/HAR/settings/apps/project-settings',
    shows: 'engagement.status.active',
    views: {
      'people with all forms': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'engagement.open-name', { name: 'Harbour portal for Northwind' });
        await press(reader, 'people.change-name', { name: 'Sofia Sponsor (Northwind demo)' });
        await press(reader, 'people.remove-name', { name: 'Uwe User (Northwind demo)' });
        await press(reader, 'stakeholder.add');
        await frame.getByLabel(say('people.hand-over-to')).waitFor();
        await frame.getByText(say('stakeholder.effect')).waitFor();
      },
      contacts: section('section.contacts', 'contacts.intro'),
      reminders: section('section.reminders', 'reminders.ladder'),
      general: section('section.general', 'deemed.means'),
      'working calendar with holidays found': section('section.calendar', 'calendar.working-days', async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'holidays.import');
        await frame.getByLabel(say('holidays.country')).selectOption('DE');
        await press(reader, 'holidays.take-over');
        await frame.getByText(say('section.effect')).waitFor();
      }),
    },
  },
  {
    what: 'request panel',
    person: people.customerSponsor,
    path: request,
    title: 'module.request-panel',
    shows: 'portal.next',
    views: {
      'a form in each task': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'portal.act.else');
        await press(reader, 'portal.act.date.open');
        await press(reader, 'portal.act.date.do');
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
        await inTask(reader, 'Confirm the customs rules for the pilot', 'portal.act.else', 'portal.act.hand-over.open');
        await inTask(reader, 'Send the price list', 'portal.act.else', 'portal.act.decline.open');
        await inTask(reader, 'Load the berths into the test system');
        await inTask(reader, 'Tell us what could go wrong');
        await frame.getByLabel(say('portal.act.hand-over.label')).waitFor();
      },
      'what is beside the tasks': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'portal.contacts.title');
        await frame.getByText('Interfaces and data').waitFor();
        await press(reader, 'portal.raise.title-count', { count: 3 });
        await press(reader, 'portal.raise.open');
        await frame.getByLabel(say('portal.raise.kind.risk.meaning')).check();
        await press(reader, 'portal.mails.title');
        await frame.getByText(say('portal.mails.wanted')).waitFor();
      },
    },
  },
  {
    what: 'request panel of someone who is no customer',
    person: people.projectManager,
    path: request,
    title: 'module.request-panel',
    shows: 'portal.nothing-here',
  },
  {
    what: 'inbox',
    person: people.customerUser,
    path: '/servicedesk/customer/user/requests',
    title: 'module.inbox',
    reach: (page, say) => openInbox(page, say('module.inbox')),
    shows: 'portal.next',
    views: {
      'naming risks': async (reader) => {
        const { frame, say } = reader;
        await inTask(reader, 'Tell us more risks');
        await press(reader, 'portal.risk.add');
        await frame.getByRole('group', { name: say('portal.risk.number', { number: 2 }) }).waitFor();
      },
    },
  },
];

const wide = 1280;
const narrow = 320;
const looks: readonly Required<Look>[] = [
  { width: wide, theme: 'light', language: 'en-US' },
  { width: narrow, theme: 'dark', language: 'de-DE' },
];

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'en-US': english, 'de-DE': german };
const sayIn =
  (language: Language): Say =>
  (key, facts = {}) =>
    (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => String(facts[name] ?? gap));

async function expectGood(page: Page, view: string, look: Required<Look>): Promise<void> {
  if (process.env.PICTURES) {
    const name = `${view}-${look.width}-${look.theme}-${look.language}`.replaceAll(/[ ,]+/g, '-');
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
  }
  await expectAccessible(page, view);
  await expectNoSidewaysScroll(page, view);
  // It has to fit again when the window or the device is turned.
  await page.setViewportSize({ width: look.width === narrow ? wide : narrow, height: 900 });
  await expectNoSidewaysScroll(page, view);
  await page.setViewportSize({ width: look.width, height: 900 });
}

describe.each(screens)('$what', ({ what, person, path, title, frame: frameIn, reach, shows, views }) => {
  it.each(looks)('$width px, $theme, $language', async (look) => {
    const page = await stand.open(person, path, look);
    const say = sayIn(look.language);
    await reach?.(page, say);
    const frame = frameIn?.(page) ?? frameOf(page, title ? say(title) : 'Countersign');
    await frame.locator('html[data-color-mode]').waitFor({ state: 'attached' });
    expect(await frame.locator('html').getAttribute('data-color-mode')).toBe(look.theme);
    // The colours themselves arrive a moment later.
    await expect
      .poll(() => frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--ds-surface')))
      .not.toBe('');
    await frame
      .getByText(typeof shows === 'string' ? say(shows) : shows)
      .first()
      .waitFor();
    if (!views) await expectGood(page, what, look);
    for (const [name, open] of Object.entries(views ?? {})) {
      await open({ page, frame, say });
      await expectGood(page, `${what}, ${name}`, look);
    }
    await page.context().close();
  });
});
