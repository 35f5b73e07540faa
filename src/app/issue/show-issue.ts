import type { Result } from '../../contract/result';
import type { IssuePanel } from '../../contract/team';
import type { ItemAccess } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { issueWithAccess } from '../access/issue';
import { browseProject } from '../access/project';
import { engagementSummary } from '../engagement/summary';
import { teamGateView } from '../gate/team-view';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { teamRaidView } from '../raid/raid-view';
import { teamView } from '../task/team-view';

/**
 * What the panel of an issue shows: two reads and two calls of Jira, however much the project holds.
 * @param after how many of the newest tasks to pass over
 */
export async function showIssue(ports: Ports, issueId: string, after: number): Promise<Result<IssuePanel>> {
  const allowed = await issueWithAccess(ports, issueId);
  if (!allowed) return refuse('not-found');
  const { issue, access } = allowed;
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
  const { engagement: others } = await loadGroups(ports, { engagement: strangers });
  const accesses = await accessByProject(ports, access, [...others.values()]);
  const engagements = new Map([...found.engagement, ...others].filter(([, { projectId }]) => accesses.has(projectId)));
  // Each is shown as part of the project whose customer it is.
  const shown = <Item extends { projectId: string; engagementId: string }, View>(
    item: Item | undefined,
    view: (proof: ItemAccess, item: Item, engagement: Engagement) => View,
  ): View[] => {
    const proof = item && accesses.get(item.projectId);
    const engagement = item && engagements.get(item.engagementId);
    return proof && engagement ? [view(proof, item, engagement)] : [];
  };
  const now = ports.now();
  return accept({
    issue: { id: issue.id, key: issue.key },
    mayEdit: access.may('EDIT_ISSUES'),
    mayAdminister: access.may('ADMINISTER_PROJECTS'),
    canHold: !issue.isTeamManaged,
    engagements: [...engagements.values()].flatMap((engagement) => {
      const proof = accesses.get(engagement.projectId);
      return proof ? [engagementSummary(proof, engagement, now)] : [];
    }),
    tasks: tasks.flatMap((task) => shown(task, (proof, each, of) => teamView(proof, each, of, now))),
    gates: gateIds.flatMap((id) => shown(found.gate.get(id), (proof, each, of) => teamGateView(proof, each, of, now))),
    raid: raidIds.flatMap((id) => shown(found.raid.get(id), teamRaidView)),
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

/** The proof for what is on the issue, by the project that it is part of: its own, and others that the caller may browse. */
async function accessByProject(
  ports: Ports,
  access: ItemAccess,
  others: readonly Engagement[],
): Promise<ReadonlyMap<string, ItemAccess>> {
  const projectIds = [...new Set(others.map(({ projectId }) => projectId))];
  const browsable = await Promise.all(projectIds.map((projectId) => browseProject(ports, projectId)));
  const proofs = [access, ...browsable.map((project) => (project.ok ? access.asPartOf(project.value) : undefined))];
  return new Map(proofs.flatMap((proof) => (proof ? [[proof.location.projectId, proof] as const] : [])));
}
