import * as people from '../../../demo/people';
import { crowdedIssue } from '../stand/every-state';
import { inTask, type Key, press, type Reader, type Screen } from './screen';

/** Opens a section of the engagement's settings. */
const section =
  (key: Key, shows: Key, action?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    await reader.frame.getByRole('tab', { name: reader.say(key) }).click();
    await reader.frame.getByText(reader.say(shows)).first().waitFor();
    await action?.(reader);
  };

export const teamScreens: readonly Screen[] = [
  {
    what: 'issue panel with tasks in every state',
    person: people.projectManager,
    path: `/browse/${crowdedIssue}`,
    shows: 'raid.title',
    views: {
      'all opened, and a form in each that has one': async (reader) => {
        const { frame, say } = reader;
        await inTask(reader, 'Load the berths into the test system', 'action.unblock.open');
        await inTask(reader, 'Send the price list', 'action.answer-date.open');
        await inTask(reader, 'Translate the invoice texts', 'action.reassign.open');
        await inTask(reader, 'Order the signs', 'action.change.open');
        await inTask(reader, 'Invite the dispatchers', 'action.activate.open');
        await inTask(reader, 'Tell us what could go wrong', 'action.return.open');
        await inTask(reader, 'Call the harbour master', 'action.withdraw.open');
        await inTask(reader, 'Choose a colour');
        await inTask(reader, 'Try the new calendar', 'history.show');
        await press(reader, 'raid.outcome.open-again');
        await frame.getByLabel(say('raid.outcome.label')).waitFor();
        await frame.getByText(say('history.intact')).waitFor();
      },
    },
  },
  {
    what: 'issue panel',
    person: people.projectManager,
    path: '/browse/HAR-3',
    shows: 'issue.nothing-asked.title',
    views: {
      'giving a task with all settings': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'task.give');
        await frame.getByLabel(say('give.title')).fill('Send us the final data');
        await press(reader, 'give.more');
        await frame.getByLabel(say('give.evidence')).selectOption('answers');
        await press(reader, 'give.question-add');
        await press(reader, 'links.add');
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
    shows: 'accepted.acceptance',
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
      // By the keyboard: the frame above may grow while a mouse is on its way.
      await page.locator('details.panel-context summary').press('Enter');
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
        await frame.getByRole('checkbox', { name: say('list.choose', { title: 'Order the signs' }) }).check();
        await frame.getByRole('toolbar').waitFor();
      },
      'a form for many, and a set of tasks': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'bulk.reassign.open');
        await frame.getByLabel(say('give.owner')).selectOption('anyone');
        await frame.getByText(say('bulk.reassign.effect-side')).waitFor();
        await press(reader, 'set.open');
        await frame.getByLabel(say('set.template')).selectOption('library:build');
        await frame.getByRole('list', { name: say('set.rows') }).waitFor();
        await press(reader, 'set.do.other', { count: 5 });
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
      },
      overview: async ({ frame, say }) => {
        await frame.getByRole('tab', { name: say('overview.tab') }).click();
        await frame.getByRole('heading', { name: say('coverage.title') }).waitFor();
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
    what: 'settings in trouble',
    person: people.projectAdministrator,
    path: '/projects/DAY/settings/apps/project-settings',
    shows: 'people.absent.no-request.title',
    views: {
      notices: async ({ frame, say }) => {
        await frame.getByText(say('settings.troubles.title')).waitFor();
        await frame.getByText(say('people.still-read.title')).waitFor();
      },
    },
  },
  {
    what: 'overview without a request',
    person: people.projectAdministrator,
    path: '/projects/DAY/apps/project-page',
    title: 'module.project-page',
    shows: 'overview.tab',
    views: {
      overview: async ({ frame, say }) => {
        await frame.getByRole('tab', { name: say('overview.tab') }).click();
        await frame.getByText(say('people.absent.no-request.title')).waitFor();
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
      messages: section('section.messages', 'messages.test-text'),
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
];
