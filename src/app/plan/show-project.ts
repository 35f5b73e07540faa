import type { Answer } from '../../contract/answer';
import type { EngagementOverview, OverviewTask, ProjectOverview } from '../../contract/plan';
import type { TaskOwner } from '../../contract/task';
import type { BrowsableProject } from '../../core/access/team';
import { accept } from '../../core/answer';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { type Entry, emptyInbox, type Inbox, inboxOf } from '../../core/inbox/inbox';
import { inOrder, partFor } from '../../core/inbox/order';
import { isPast } from '../../core/task/task';
import { browseProject } from '../access/project';
import { summaryOf } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports';

/** Three reads of inboxes beside the project's and its engagements': five in all. */
const inboxesPerPage = 3 * readAtOnce;
const tasksShown = 20;

/**
 * Who holds what in a project: up to five reads, however much was done in it. Each engagement's figures come from the
 * inboxes of its customers, which every act keeps right in its own transaction.
 * @param after how many engagements to pass over
 */
export async function showProject(
  ports: Ports,
  project: { id: string; key: string },
  after: number,
): Promise<Answer<ProjectOverview>> {
  const browsable = await browseProject(ports, project.id);
  if (!browsable.ok) return browsable;
  const proof = browsable.value;
  const [stored] = await ports.storage.load([{ kind: 'project', id: project.id }]);
  const ids = (stored.value?.engagements ?? []).map(({ id }) => id).slice(after);
  const { engagement } = await loadGroups(ports, { engagement: ids });
  const page: Holder[] = [];
  let room = inboxesPerPage;
  for (const id of ids) {
    const known = engagement.get(id);
    if (!known) continue;
    const owners: TaskOwner[] = [{ kind: 'side' }, ...known.customers.map(({ accountId }) => person(accountId))];
    if (owners.length > room) break;
    room -= owners.length;
    page.push({ engagement: known, owners });
  }
  const inboxIds = page.flatMap(({ engagement: { id: engagementId }, owners }) =>
    owners.map((owner) => inboxOf({ owner, engagementId })),
  );
  const { inbox } = await loadGroups(ports, { inbox: inboxIds });
  return accept({
    project,
    mayEdit: proof.may('EDIT_ISSUES'),
    mayAdminister: proof.may('ADMINISTER_PROJECTS'),
    engagements: page.map((holder) => overviewOf(proof, holder, inbox, ports.now())),
    next: page.length < ids.length ? after + page.length : null,
  });
}

const asGiven = (entry: Entry) => entry;
/** What the team is asked for comes last where a customer reads it, and in its place where the team does. */
const byDueDay = ({ awaits, ...entry }: Entry) => entry;
const isAsking = ({ awaits }: Entry) => awaits !== undefined;

type Holder = { readonly engagement: Engagement; readonly owners: readonly TaskOwner[] };

const person = (accountId: string): TaskOwner => ({ kind: 'person', accountId });

/** The project's titles and figures, without what belongs to those only who may see an issue. */
function overviewOf(
  proof: BrowsableProject,
  { engagement, owners }: Holder,
  inboxes: ReadonlyMap<string, Inbox>,
  now: number,
): EngagementOverview {
  proof.assertOf(engagement);
  const engagementId = engagement.id;
  const today = dayIn(engagement.calendar.timeZone, now);
  const parts = owners.map((owner) => ({
    owner,
    ...partFor(inboxes.get(inboxOf({ owner, engagementId })) ?? emptyInbox, engagementId),
  }));
  const held = (side: 'open' | 'waiting') =>
    parts.flatMap((part) => part[side].map((entry) => ({ ...entry, owner: part.owner })));
  // An open task with a question to the team is the team's turn, though the customer still holds it.
  const [asking, toDo] = [held('open').filter(isAsking), held('open').filter((entry) => !isAsking(entry))];
  const teams = inOrder(
    [...held('waiting').map((entry) => ({ ...entry, isClosing: true as const })), ...asking],
    byDueDay,
  );
  const theirs = inOrder(toDo, asGiven);
  const row = (entry: Entry & { owner: TaskOwner; isClosing?: true }): OverviewTask => {
    const state = entry.isClosing ? (entry.isDeclined ? 'declined' : 'completed') : 'open';
    return {
      id: entry.taskId,
      issueId: entry.issueId,
      title: entry.title,
      owner: entry.owner,
      due: entry.due,
      state,
      isOverdue: state === 'open' && isPast(entry.due, today),
      awaits: entry.awaits ?? null,
    };
  };
  return {
    engagement: summaryOf(engagement, now),
    waitingOnCustomer: theirs.length,
    overdue: theirs.filter(({ due }) => isPast(due, today)).length,
    waitingOnTeam: teams.length,
    tasks: [...teams, ...theirs].slice(0, tasksShown).map(row),
  };
}
