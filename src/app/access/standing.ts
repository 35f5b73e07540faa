import { EngagementTeam, ProjectTeam } from '../../core/access/project-team';
import type { Person } from '../../core/access/standing';
import type { BrowsableProject } from '../../core/access/team';
import type { Engagement, Project } from '../../core/engagement/engagement';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';

/** All that tells the caller's standing in some engagements: their own records, and the engagements by their ids. */
export type Standings = { readonly person: Person; readonly engagement: ReadonlyMap<string, Engagement> };

/** One read for some twenty engagements. Whoever joins an engagement has `memberships` from then on, though they leave all. */
export async function loadStandings(
  ports: Pick<Ports, 'storage'>,
  { accountId }: Pick<Caller, 'accountId'>,
  engagementIds: readonly string[],
): Promise<Standings> {
  const { engagement, surveyed, memberships } = await loadGroups(
    { storage: ports.storage },
    { surveyed: [accountId], memberships: [accountId], engagement: engagementIds },
  );
  const wasSurveyed = surveyed.has(accountId);
  const person = { accountId, wasCustomer: wasSurveyed || memberships.has(accountId), wasSurveyed };
  return { person, engagement };
}

/** Proves that the caller is of the team alone in an engagement; undefined for whoever is, was or may have been its customer. */
export const engagementTeam = (
  project: BrowsableProject,
  { person }: Pick<Standings, 'person'>,
  engagement: Engagement,
): EngagementTeam | undefined => EngagementTeam.of(project, person, engagement);

/** The same, with what has to be read for it. */
export async function teamOfEngagement(
  ports: Pick<Ports, 'storage'>,
  caller: Caller,
  project: BrowsableProject,
  engagement: Engagement,
): Promise<EngagementTeam | undefined> {
  return engagementTeam(project, await loadStandings(ports, caller, []), engagement);
}

/** Proves the same for all engagements of a project. @param standings in all of them @param stored the project as it was read with them */
export const teamByStandings = (
  project: BrowsableProject,
  { person, engagement }: Standings,
  stored: Project | undefined,
): ProjectTeam | undefined => ProjectTeam.of(project, person, stored, engagement);

/** The same, with all that has to be read for it. */
export async function teamOfProject(
  ports: Pick<Ports, 'storage'>,
  caller: Caller,
  project: BrowsableProject,
): Promise<ProjectTeam | undefined> {
  const [{ value: stored }] = await ports.storage.load([{ kind: 'project', id: project.projectId }]);
  const standings = await loadStandings(
    ports,
    caller,
    (stored?.engagements ?? []).map(({ id }) => id),
  );
  return teamByStandings(project, standings, stored);
}
