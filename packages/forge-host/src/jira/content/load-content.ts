import { addPerson } from '../people/people';
import type { Site } from '../site/site';
import type { PersonContent, SiteContent } from './content';
import { loadProject } from './load-project';
import { loadServiceProject } from './load-service-project';

/** Writes people and projects as of now. @throws where the content refers to something that is not in it */
export function loadContent(site: Site, { people, projects, serviceProjects }: SiteContent): void {
  for (const person of people) addPerson(site, { ...person, emailAddress: addressOf(person) });
  for (const project of projects) loadProject(site, project);
  for (const project of serviceProjects) loadServiceProject(site, project);
}

function addressOf({ displayName }: PersonContent): string {
  return `${displayName.split(' ').slice(0, 2).join('.').toLowerCase()}@demo.example`;
}
