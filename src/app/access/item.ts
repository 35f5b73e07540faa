import { type AskOn, type BrowsableProject, ItemAccess, type ItemLocation, locationOf } from '../../core/access/team';
import { issueIdOf } from '../../core/ask/subject';
import type { Ports } from '../ports/ports';
import { accessToIssue, accessToIssues } from './issue';
import { browseProject } from './project';

/**
 * Proves that the caller may see an ask or an entry. If it is on an issue, they need access to the project and the
 * issue; otherwise, to the project alone.
 */
export const accessToItem = (ports: Ports, { issueId, projectId }: ItemLocation): Promise<ItemAccess | undefined> =>
  issueId === null ? accessToProject(ports, projectId) : accessToIssue(ports, { issueId, projectId });

export async function accessToProject(ports: Ports, projectId: string): Promise<ItemAccess | undefined> {
  const project = await browseProject(ports, projectId);
  return project.ok ? ItemAccess.inProject(project.value) : undefined;
}

/** Proves that the caller may see an ask. */
export const accessToAsk = (ports: Ports, ask: AskOn): Promise<ItemAccess | undefined> =>
  accessToItem(ports, locationOf(ask));

/**
 * Proves the same for many asks of one project, to read only: those on issues to which the caller has no access get no
 * proof.
 */
export async function accessToAsks(
  ports: Pick<Ports, 'asUser'>,
  project: BrowsableProject,
  asks: readonly AskOn[],
): Promise<(ask: AskOn) => ItemAccess | undefined> {
  const onIssues = await accessToIssues(
    ports,
    project,
    asks.flatMap(({ subject }) => issueIdOf(subject) ?? []),
  );
  const inProject = ItemAccess.inProject(project);
  return ({ subject }) => (subject.kind === 'issue' ? onIssues.get(subject.issueId) : inProject);
}
