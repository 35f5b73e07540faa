import type { EngagementOverview, ProjectOverview } from '../../contract/calls/plan';
import type { AskTurn } from '../../contract/portal-ask';
import type { Result } from '../../contract/result';
import { inboxesIn, type ListedAsk, ListedAsks } from '../../core/access/listed-asks';
import type { BrowsableProject } from '../../core/access/team';
import type { AskEntry } from '../../core/ask/entry';
import type { Inbox } from '../../core/ask/inbox';
import { inOrder } from '../../core/ask/order';
import { isEntryOverdue } from '../../core/ask/overdue';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import { browseProject } from '../access/project';
import { engagementSummary } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';
import { overviewRow } from './overview-row';

/** Three reads of inboxes beside the project's and its engagements': five in all. */
const inboxesPerPage = 3 * readAtOnce;
const asksShown = 20;

/**
 * The overview of who holds what in a project: up to five reads, however much was done in it. An engagement's figures
 * come from the inboxes of its customers, which every command keeps right in its own transaction.
 * @param after how many engagements to pass over
 */
export async function showProject(
  ports: Ports,
  project: { id: string; key: string },
  after: number,
): Promise<Result<ProjectOverview>> {
  const browsable = await browseProject(ports, project.id);
  if (!browsable.ok) return browsable;
  const proof = browsable.value;
  const [stored] = await ports.storage.load([{ kind: 'project', id: project.id }]);
  const ids = (stored.value?.engagements ?? []).map(({ id }) => id).slice(after);
  const { engagement } = await loadGroups(ports, { engagement: ids });
  const page: Engagement[] = [];
  let inboxesLeft = inboxesPerPage;
  for (const id of ids) {
    const known = engagement.get(id);
    if (!known) continue;
    inboxesLeft -= inboxesIn(known).length;
    if (inboxesLeft < 0) break;
    page.push(known);
  }
  const { inbox } = await loadGroups(ports, { inbox: page.flatMap(inboxesIn) });
  return accept({
    project,
    mayEdit: proof.may('EDIT_ISSUES'),
    mayAdminister: proof.may('ADMINISTER_PROJECTS'),
    engagements: page.map((each) => overviewOf(proof, each, inbox, ports.now())),
    next: page.length < ids.length ? after + page.length : null,
  });
}

/** The project's titles and figures, without what belongs to those only who may see an issue. */
function overviewOf(
  proof: BrowsableProject,
  engagement: Engagement,
  inboxes: ReadonlyMap<string, Inbox>,
  now: number,
): EngagementOverview {
  const listed = ListedAsks.of(proof, engagement, inboxes);
  const today = dayIn(engagement.calendar.timeZone, now);
  const on = (turn: AskTurn) => eachOnce(listed.held.filter(({ entry }) => turnOf(entry) === turn));
  const [teams, theirs] = [on('team'), on('customer')];
  const overdueOf = (asks: readonly ListedAsk[]) => asks.filter(({ entry }) => isEntryOverdue(entry, today)).length;
  return {
    engagement: engagementSummary(proof, engagement, now),
    waitingOnCustomer: theirs.length,
    waitingOnTeam: teams.length,
    overdue: overdueOf([...teams, ...theirs]),
    overdueOnCustomer: overdueOf(theirs),
    asks: inOrder([...teams, ...theirs], ({ entry }) => entry, 'team')
      .slice(0, asksShown)
      .map((each) => overviewRow(listed, each, today)),
  };
}

/** An ask that waits for somebody who has left is the team's, whoever else has it. */
const turnOf = ({ turn, isForsaken }: AskEntry): AskTurn => (isForsaken ? 'team' : turn);

/** An ask of several people is one ask: it waits for all of them. */
function eachOnce(held: readonly ListedAsk[]): ListedAsk[] {
  const found = new Map<string, ListedAsk>();
  for (const { entry, people } of held) {
    const key = `${entry.kind} ${entry.id}`;
    found.set(key, { entry, people: [...(found.get(key)?.people ?? []), ...people] });
  }
  return [...found.values()];
}
