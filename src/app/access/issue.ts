import { BrowsableIssue } from '../../core/access/browsable-issue';
import type { Granted, ShownIssue } from '../../core/access/shown';
import { BrowsableProject, ItemAccess } from '../../core/access/team';
import type { Ports } from '../ports/ports';

type AsUser = Pick<Ports, 'asUser'>;

/** Proves that the caller may see what is on an issue, as part of a project: asked of Jira as the caller. */
export async function accessToIssue(
  ports: AsUser,
  { issueId, projectId }: { issueId: string; projectId: string },
): Promise<ItemAccess | undefined> {
  const [onIssue, onProject] = await Promise.all([
    ports.asUser.permissions({ issueId }),
    ports.asUser.permissions({ projectId }),
  ]);
  const project = BrowsableProject.of(onProject);
  return project && ItemAccess.onIssue(project, issueId, BrowsableIssue.of(onIssue));
}

/** An issue as the caller sees it, with the proof for what is on it as part of the project that it is in now. */
export async function issueWithAccess(
  ports: AsUser,
  issueId: string,
): Promise<{ readonly issue: ShownIssue; readonly access: ItemAccess } | undefined> {
  const [issue, onIssue] = await Promise.all([ports.asUser.issue(issueId), ports.asUser.permissions({ issueId })]);
  const browsable = BrowsableIssue.of(onIssue);
  return issue && browsable && { issue, access: ItemAccess.onIssueAtHome(issue, browsable) };
}

/**
 * The same for many issues of one project, by their ids, to read only: one call of Jira for every hundred. Those to which
 * the caller has no access are left out.
 */
export async function accessToIssues(
  ports: AsUser,
  project: BrowsableProject,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, ItemAccess>> {
  const wanted = [...new Set(issueIds)];
  const shown = wanted.length === 0 ? new Map<string, Granted>() : await ports.asUser.visibleIssues(wanted);
  return new Map(
    wanted.flatMap((id) => {
      const access = ItemAccess.onIssue(project, id, BrowsableIssue.of(shown.get(id)));
      return access ? [[id, access] as const] : [];
    }),
  );
}
