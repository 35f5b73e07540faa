import type { Answer } from '../../contract/answer';
import type { IssuePanel } from '../../contract/team';
import { accept, refuse } from '../../core/answer';
import type { Engagement } from '../../core/engagement/engagement';
import { summaryOf } from '../engagement/summary';
import { teamGateView } from '../gate/team-view';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { teamRaidView } from '../raid/raid-view';
import { teamView } from '../task/team-view';

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
  const newestFirst = newest(plan.value?.taskIds ?? []);
  const engagementIds = (project.value?.engagements ?? []).map(({ id }) => id);
  const raised = [...(plan.value?.raidIds ?? []), ...(plan.value?.madeOf === undefined ? [] : [plan.value.madeOf])];
  const raidIds = after > 0 ? [] : newest(raised, raidShown(engagementIds.length));
  const gateIds = after > 0 ? [] : newest(plan.value?.gateIds ?? [], gatesShown(engagementIds.length + raidIds.length));
  const taken = engagementIds.length + raidIds.length + gateIds.length;
  const page = newestFirst.slice(after, after + readAtOnce - taken);
  const found = await loadGroups(ports, { engagement: engagementIds, task: page, raid: raidIds, gate: gateIds });
  const tasks = page.flatMap((id) => found.task.get(id) ?? []);
  // Tasks that came along when the issue was moved here belong to engagements of another project: one more read.
  const strangers = [...tasks, ...found.gate.values()]
    .map(({ engagementId }) => engagementId)
    .filter((id) => !found.engagement.has(id));
  const others = await visibleOnly(ports, (await loadGroups(ports, { engagement: strangers })).engagement);
  const engagements = new Map([...found.engagement, ...others]);
  return accept({
    issue: { id: issue.id, key: issue.key },
    mayEdit: permissions.has('EDIT_ISSUES'),
    mayAdminister: permissions.has('ADMINISTER_PROJECTS'),
    canHold: !issue.isTeamManaged,
    engagements: [...engagements.values()].map((engagement) => summaryOf(engagement, ports.now())),
    tasks: tasks.flatMap((task) => {
      const engagement = engagements.get(task.engagementId);
      return engagement ? teamView(task, engagement, ports.now()) : [];
    }),
    gates: gateIds.flatMap((id) => {
      const gate = found.gate.get(id);
      const engagement = gate && engagements.get(gate.engagementId);
      return gate && engagement ? teamGateView(gate, engagement, ports.now()) : [];
    }),
    raid: raidIds.flatMap((id) => {
      const entry = found.raid.get(id);
      return entry && engagements.has(entry.engagementId) ? teamRaidView(entry) : [];
    }),
    next: after + page.length < newestFirst.length ? after + page.length : null,
    total: newestFirst.length,
  });
}

/** @param ids oldest first */
const newest = (ids: readonly string[], atMost = ids.length): string[] => ids.toReversed().slice(0, atMost);

/** All of an issue's gates, if there is room for one task at least. */
const gatesShown = (taken: number): number => Math.max(0, readAtOnce - taken - 1);

/** With many engagements there is less room: at least one task is to fit into the read, too. */
const raidShown = (engagements: number): number => Math.max(0, Math.min(8, readAtOnce - engagements - 1));

/** The engagements whose project the caller may browse too. */
async function visibleOnly(
  ports: Ports,
  engagements: ReadonlyMap<string, Engagement>,
): Promise<Map<string, Engagement>> {
  const projectIds = [...new Set([...engagements.values()].map(({ projectId }) => projectId))];
  const permissions = await Promise.all(projectIds.map((projectId) => ports.asUser.permissions({ projectId })));
  const visible = new Set(projectIds.filter((_, index) => permissions[index]?.has('BROWSE_PROJECTS')));
  return new Map([...engagements].filter(([, { projectId }]) => visible.has(projectId)));
}
