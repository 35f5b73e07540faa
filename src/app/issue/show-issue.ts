import type { AskKind } from '../../contract/calls/ask';
import type { AskPage, IssuePanel, ShowIssue } from '../../contract/calls/team';
import type { Result } from '../../contract/result';
import { type ItemAccess, mayActForTeam } from '../../core/access/team';
import type { AskItem } from '../../core/ask/kind';
import type { Engagement } from '../../core/engagement/engagement';
import { allAskIdsOf, type EachKindsIds } from '../../core/issue/all-ask-ids';
import type { IssuePlan } from '../../core/issue/issue-plan';
import { type Shares, sharesOf } from '../../core/issue/shares';
import { askKinds } from '../../core/kinds/ask-kinds';
import { ofEachKind } from '../../core/kinds/of-each-kind';
import type { RaidEntry } from '../../core/raid/entry';
import { accept, refuse } from '../../core/result';
import { issueWithAccess } from '../access/issue';
import { accessToItem } from '../access/item';
import { browseProject } from '../access/project';
import type { Caller } from '../caller';
import { engagementSummary } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { entryLocation } from '../raid/entry-location';
import { gateIdsOf } from '../raid/raid-view';
import { teamRaidView } from '../raid/team-entry';
import { type TeamViews, viewIn } from './team-views';

/**
 * The panel of an issue: two reads and two calls of Jira, however much the project holds, and two calls more where the issue was
 * made of what came up on another: only who may see that one is shown it.
 * @param views of each kind of ask
 */
export async function showIssue(
  ports: Ports,
  { accountId }: Caller,
  issueId: string,
  { more }: ShowIssue,
  views: TeamViews,
): Promise<Result<IssuePanel>> {
  const allowed = await issueWithAccess(ports, issueId);
  if (!allowed) return refuse('not-found');
  const { issue, access } = allowed;
  const [{ value: plan }, { value: project }] = await ports.storage.load([
    { kind: 'issue', id: issue.id },
    { kind: 'project', id: issue.projectId },
  ]);
  const engagementIds = (project?.engagements ?? []).map(({ id }) => id);
  const raidIds = more ? [] : raidOn(plan, engagementIds.length);
  const pages = pagesOf(plan, more, readAtOnce - engagementIds.length - raidIds.length);
  const found = await loadGroups(ports, { engagement: engagementIds, raid: raidIds, ...idsOf(pages) });
  const asks = askKinds.flatMap((kind): AskItem[] => [...found[kind].values()]);
  // Asks that came along when the issue was moved here belong to engagements of another project: one more read.
  const strangers = asks.map(({ engagementId }) => engagementId).filter((id) => !found.engagement.has(id));
  // So may signatures of gates that are not shown have asked for what was raised here.
  const unshown = gateIdsOf(found.raid.values()).filter((id) => !found.gate.has(id));
  const { engagement: others, gate: otherGates } = await loadGroups(ports, { engagement: strangers, gate: unshown });
  const gates = new Map([...found.gate, ...otherGates]);
  const accesses = await accessByProject(ports, access, [...others.values()]);
  const engagements = new Map([...found.engagement, ...others].filter(([, { projectId }]) => accesses.has(projectId)));
  // Each is shown as part of the project whose customer it is.
  const shown = <Item extends AskItem | RaidEntry, View>(
    item: Item | undefined,
    view: (proof: ItemAccess, item: Item, engagement: Engagement, now: number) => View,
  ): View[] => {
    const proof = item && accesses.get(item.projectId);
    const engagement = item && engagements.get(item.engagementId);
    return proof && engagement ? [view(proof, item, engagement, now)] : [];
  };
  const isHere = (entry: RaidEntry) => entryLocation(entry).issueId === issue.id;
  const from = [...found.raid.values()].find((entry) => !isHere(entry));
  const accessToOrigin = from && (await accessToItem(ports, entryLocation(from)));
  const raidView = (proof: ItemAccess, entry: RaidEntry, engagement: Engagement) => {
    const access = isHere(entry) ? proof : accessToOrigin;
    return access ? [teamRaidView(access, entry, engagement, { gates, now })] : [];
  };
  const now = ports.now();
  const pageOf = (kind: AskKind): AskPage<unknown> => {
    const { ids, next, total } = pages[kind];
    return {
      shown: ids.flatMap((id) => shown<AskItem, unknown>(found[kind].get(id), viewIn(views, kind))),
      next,
      total,
    };
  };
  return accept({
    issue: { id: issue.id, key: issue.key },
    mayEdit: access.may('EDIT_ISSUES'),
    mayActIn: [...engagements.values()]
      .filter((each) => accesses.get(each.projectId)?.may('EDIT_ISSUES') && mayActForTeam(each, accountId))
      .map(({ id }) => id),
    canHold: !issue.isTeamManaged,
    engagements: [...engagements.values()].flatMap((engagement) => {
      const proof = accesses.get(engagement.projectId);
      return proof ? [engagementSummary(proof, engagement, now)] : [];
    }),
    asks: ofEachKind<{ [K in AskKind]: AskPage<unknown> }>(pageOf) as IssuePanel['asks'],
    raid: raidIds.flatMap((id) => shown(found.raid.get(id), raidView).flat()),
  });
}

/** @param ids oldest first */
const newest = (ids: readonly string[], atMost = ids.length): string[] => ids.toReversed().slice(0, atMost);

type Page = { readonly ids: readonly string[]; readonly next: number | null; readonly total: number };
type Pages = { readonly [K in AskKind]: Page };

/** The asks to show: the newest of every kind, or one kind's next ones. @param most that one read takes */
function pagesOf(plan: IssuePlan | undefined, more: ShowIssue['more'], most: number): Pages {
  const all = allAskIdsOf(plan);
  const counts = ofEachKind<Shares>((kind) => (more && more.kind !== kind ? 0 : all[kind].length));
  const shares = sharesOf(counts, most);
  const pageOf = (kind: AskKind): Page => {
    const after = more?.kind === kind ? more.after : 0;
    const total = all[kind].length;
    const end = Math.min(total, after + shares[kind]);
    return { ids: newest(all[kind]).slice(after, end), next: end < total ? end : null, total };
  };
  return ofEachKind<Pages>(pageOf);
}

const idsOf = (pages: Pages) => ofEachKind<EachKindsIds>((kind) => pages[kind].ids);

/** The entry that the issue was made of, and what was raised on it. With many engagements fewer are shown. */
function raidOn(plan: IssuePlan | undefined, engagements: number): string[] {
  const raised = [...(plan?.raidIds ?? []), ...(plan?.madeOf === undefined ? [] : [plan.madeOf])];
  return newest(raised, Math.max(0, Math.min(8, readAtOnce - engagements - askKinds.length)));
}

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
