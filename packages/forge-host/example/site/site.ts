/** The site that the example app runs on, and the host's own tests: a library’s new catalogue, in the middle of the work. */
import type { SiteContent } from 'forge-host/content';
import { developer, people, projectAdministrator, projectManager } from './people';
import { bookFair, catalogue } from './projects';
import { help } from './service-project';

export const exampleSite: SiteContent = {
  people,
  projects: [catalogue, bookFair],
  serviceProjects: [help],
  importTeam: {
    lead: projectManager,
    roles: [
      [projectManager, 'member'],
      [developer, 'member'],
      [projectAdministrator, 'administrator'],
    ],
  },
};
