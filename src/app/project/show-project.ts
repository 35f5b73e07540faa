import type { OverviewAsk } from '../../contract/calls/ask';
import type { EngagementOverview, ProjectOverview } from '../../contract/calls/plan';
import type { AccountId, IsoDate } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';
import type { Result } from '../../contract/result';
import type { BrowsableProject } from '../../core/access/team';
import type { AskEntry } from '../../core/ask/entry';
import { emptyInbox, type Inbox, type InboxHolder, inboxOf } from '../../core/ask/inbox';
import { inOrder } from '../../core/ask/order';
import { dayIn, isPast } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { overviewOf as overviewOfKind } from '../../core/kinds/ask-kinds';
import { accept } from '../../core/result';
import { browseProject } from '../access/project';
import { engagementSummary } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';

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
  const page: Listed[] = [];
  let inboxesLeft = inboxesPerPage;
  for (const id of ids) {
    const known = engagement.get(id);
    if (!known) continue;
    const holders: InboxHolder[] = [{ kind: 'side' }, ...known.customers.map(({ accountId }) => person(accountId))];
    if (holders.length > inboxesLeft) break;
    inboxesLeft -= holders.length;
    page.push({ engagement: known, holders });
  }
  const inboxIds = page.flatMap(({ engagement: { id: engagementId }, holders }) =>
    holders.map((owner) => inboxOf({ owner, engagementId })),
  );
  const { inbox } = await loadGroups(ports, { inbox: inboxIds });
  return accept({
    project,
    mayEdit: proof.may('EDIT_ISSUES'),
    mayAdminister: proof.may('ADMINISTER_PROJECTS'),
    engagements: page.map((each) => overviewOf(proof, each, inbox, ports.now())),
    next: page.length < ids.length ? after + page.length : null,
  });
}

type Listed = { readonly engagement: Engagement; readonly holders: readonly InboxHolder[] };

const person = (accountId: string): InboxHolder => ({ kind: 'person', accountId });

/** An ask, with everybody of the customer's side for whom it stands alike. */
type AskWithPeople = { readonly entry: AskEntry; readonly people: readonly AccountId[] };

/** The project's titles and figures, without what belongs to those only who may see an issue. */
function overviewOf(
  proof: BrowsableProject,
  { engagement, holders }: Listed,
  inboxes: ReadonlyMap<string, Inbox>,
  now: number,
): EngagementOverview {
  proof.assertOf(engagement);
  const engagementId = engagement.id;
  const today = dayIn(engagement.calendar.timeZone, now);
  const held = holders.flatMap((owner) =>
    (inboxes.get(inboxOf({ owner, engagementId })) ?? emptyInbox).asks.map(
      (entry): AskWithPeople => ({ entry, people: owner.kind === 'person' ? [owner.accountId] : [] }),
    ),
  );
  const on = (turn: AskTurn) => eachOnce(held.filter(({ entry }) => entry.turn === turn));
  const [teams, theirs] = [on('team'), on('customer')];
  const isLate = ({ entry }: AskWithPeople) => entry.turn === 'customer' && isPast(entry.due, today);
  return {
    engagement: engagementSummary(proof, engagement, now),
    waitingOnCustomer: theirs.length,
    overdue: theirs.filter(isLate).length,
    waitingOnTeam: teams.length,
    asks: inOrder([...teams, ...theirs], ({ entry }) => entry, 'team')
      .slice(0, asksShown)
      .map((each) => rowOf(each, today)),
  };
}

/** An ask of several people is one ask: it waits for all of them. */
function eachOnce(held: readonly AskWithPeople[]): AskWithPeople[] {
  const found = new Map<string, AskWithPeople>();
  for (const { entry, people } of held) {
    const key = `${entry.kind} ${entry.id}`;
    found.set(key, { entry, people: [...(found.get(key)?.people ?? []), ...people] });
  }
  return [...found.values()];
}

const rowOf = ({ entry, people }: AskWithPeople, today: IsoDate): OverviewAsk => ({
  ...overviewOfKind(entry),
  id: entry.id,
  issueId: entry.on && 'issueId' in entry.on ? entry.on.issueId : null,
  title: entry.title,
  people,
  due: entry.due,
  // An open task with a question to the team is late all the same.
  isOverdue: !entry.isDone && isPast(entry.due, today),
});
