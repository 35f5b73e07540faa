/** Everything that a host needs to hold the demo: Countersign on a site with made-up people and projects, and nothing of the app's. */
import type { SiteContent } from 'forge-host/content';
import { demoPeople, developer, projectAdministrator, projectManager } from './people';
import { projects } from './projects';
import { serviceProject } from './service-project';

const content: SiteContent = {
  people: demoPeople,
  projects,
  serviceProjects: [serviceProject],
  importTeam: {
    lead: projectManager,
    roles: [
      [projectManager, 'member'],
      [developer, 'member'],
      [projectAdministrator, 'administrator'],
    ],
  },
};

export const demo = { appName: 'Countersign', content } as const;
