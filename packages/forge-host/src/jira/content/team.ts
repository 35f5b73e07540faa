import { grant } from '../people/permission';
import type { ProjectRecord } from '../records/project';
import type { Site } from '../site/site';
import type { Team } from './content';

/** Gives everybody of a team their roles in a project. Who has two is named twice. */
export function grantAll(site: Site, project: ProjectRecord, { roles }: Team): void {
  for (const [accountId, role] of roles) grant(site, project.id, accountId, role);
}
