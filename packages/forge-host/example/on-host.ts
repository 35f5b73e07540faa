/** The example app as the host runs it: its name, its site, and the things to try there. */
import type { AppToStart } from 'forge-host/start';
import { buildFront } from './build';
import { developer, firstCustomer } from './site/people';
import { exampleSite } from './site/site';

export const app: AppToStart = {
  appName: 'Notes',
  folder: import.meta.dirname,
  content: exampleSite,
  stateFormat: '1',
  build: buildFront,
  steps: async () => [
    {
      title: 'Write a note',
      text: 'The app’s panel stands below the description of each issue. A moment later a comment tells of the note.',
      person: developer,
      path: '/browse/LIB-9',
    },
    {
      title: 'Read one as a customer',
      text: 'The same note stands in the portal on each request of the service project.',
      person: firstCustomer,
      path: '/servicedesk/customer/user/requests',
    },
  ],
};
