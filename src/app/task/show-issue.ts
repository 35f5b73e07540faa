import type { Answer } from '../../contract/answer';
import type { IssuePanel } from '../../contract/team';
import { accept, refuse } from '../../core/answer';
import type { Engagement } from '../../core/engagement/engagement';
import { summaryOf } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { teamView } from './team-view';

/**
 * What the panel of an issue shows: two reads and two calls of Jira, however much the project holds.
 * @param after how many of the newest tasks to pass over
 */
export async function showIssue(ports: Ports, issueId: string, after: number): Promise<Answer<IssuePanel>> {
  const [issue, permissions] = await Promise.all([ports.asUser.issue(issueId), ports.asUser.permissions({ issueId })]);
  if (!issue || !permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  const [plan, project] = await ports.storage.load([
    { kind: 'issue', id: issue.id },
    { kind: 'project', id: issue.projectId },
  ]);
  const newestFirst = [...(plan.value?.taskIds ?? [])].reverse();
  const engagementIds = (project.value?.engagements ?? []).map(({ id }) => id);
  const page = newestFirst.slice(after, after + readAtOnce - engagementIds.length);
  const found = await loadGroups(ports, { engagement: engagementIds, task: page });
  const tasks = page.flatMap((id) => found.task.get(id) ?? []);
  // Tasks that came along when the issue was moved here belong to engagements of another project: one more read.
  const strangers = tasks.map((task) => task.engagementId).filter((id) => !found.engagement.has(id));
  const others = await visibleOnly(ports, (await loadGroups(ports, { engagement: strangers })).engagement);
  const engagements = new Map([...found.engagement, ...others]);
  return accept({
    issue: { id: issue.id, key: issue.key },
    mayEdit: permissions.has('EDIT_ISSUES'),
    engagements: [...engagements.values()].map((engagement) => summaryOf(engagement, ports.now())),
    tasks: tasks.flatMap((task) => {
      const engagement = engagements.get(task.engagementId);
      return engagement ? teamView(task, engagement, ports.now()) : [];
    }),
    next: after + page.length < newestFirst.length ? after + page.length : null,
    total: newestFirst.length,
  });
}

/** The engagements whose project the caller may browse too. */
async function visibleOnly(
  ports: Ports,
  engagements: ReadonlyMap<string, Engagement>,
): Promise<Map<string, Engagement>> {
  const visible = new Map<string, Engagement>();
  for (const [id, engagement] of engagements) {
    const permissions = await ports.asUser.permissions({ projectId: engagement.projectId });
    if (permissions?.has('BROWSE_PROJECTS')) visible.set(id, engagement);
  }
  return visible;
}
