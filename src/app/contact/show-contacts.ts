import type { EngagementContacts, ProjectContacts } from '../../contract/contact';
import type { Result } from '../../contract/result';
import { noChases } from '../../core/contact/chases';
import { noOutbound } from '../../core/contact/outbound';
import { accept } from '../../core/result';
import { browseProject } from '../access/project';
import { engagementTeam, loadStandings } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { chasesId, contactsView } from './change-chases';

/** The contacts of the engagements of a project of which the caller is, was and may have been no customer: four reads for twenty of them. */
export async function showContacts(ports: Ports, caller: Caller, projectId: string): Promise<Result<ProjectContacts>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const [{ value: stored }] = await ports.storage.load([{ kind: 'project', id: projectId }]);
  const ids = (stored?.engagements ?? []).map(({ id }) => id);
  const standings = await loadStandings(ports, caller, ids);
  const teams = ids.flatMap((id) => {
    const known = standings.engagement.get(id);
    const team = known && engagementTeam(project.value, standings, known);
    return team ? [{ team, engagement: known }] : [];
  });
  const theirs = teams.map((each) => each.engagement.id);
  const found = await loadGroups(ports, { outbound: theirs, chases: theirs.map(chasesId) });
  const engagements = teams.map(
    ({ team, engagement: { id, projectId: ofProject } }): EngagementContacts =>
      contactsView(
        team,
        found.outbound.get(id) ?? noOutbound({ id, projectId: ofProject }),
        found.chases.get(chasesId(id)) ?? noChases(chasesId(id), { id, projectId: ofProject }),
      ),
  );
  return accept({ engagements });
}
