/** The customer's screens, in the portal. */
import * as people from '../../../demo/people';
import { openInbox, requestPage } from '../stand/stand';
import { inTask, press, type Screen } from './screen';

const request = requestPage('CARE-6');

export const portalScreens: readonly Screen[] = [
  {
    what: 'request panel',
    person: people.customerSponsor,
    path: request,
    title: 'module.request-panel',
    shows: 'portal.next',
    views: {
      'a form in each task': async (reader) => {
        const { frame, say } = reader;
        await press(reader, 'portal.action.else');
        await press(reader, 'portal.action.date.open');
        await press(reader, 'portal.action.date.do');
        await frame.getByText(say('refusal.field-missing')).first().waitFor();
        await inTask(
          reader,
          'Confirm the customs rules for the pilot',
          'portal.action.else',
          'portal.action.hand-over.open',
        );
        await inTask(reader, 'Send the price list', 'portal.action.else', 'portal.action.decline.open');
        await inTask(reader, 'Load the berths into the test system');
        await inTask(reader, 'Tell us what could go wrong');
        await frame.getByLabel(say('portal.action.hand-over.label')).waitFor();
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
