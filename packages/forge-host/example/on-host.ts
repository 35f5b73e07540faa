/** How the example app is run on the host: what it is called, on which site, and what there is to try. */
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
