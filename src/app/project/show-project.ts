import type { AskRef } from '../../contract/calls/ask';
import type { EngagementOverview, ProjectOverview, UnseenItem } from '../../contract/calls/plan';
import type { Result } from '../../contract/result';
import { inboxesIn, type ListedAsk, ListedAsks } from '../../core/access/listed-asks';
import { type BrowsableProject, type ItemAccess, mayActForTeam } from '../../core/access/team';
import { isOpen } from '../../core/ask/entry';
import type { Inbox } from '../../core/ask/inbox';
import { inOrder } from '../../core/ask/order';
import { isEntryOverdue } from '../../core/ask/overdue';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { urgencyIn } from '../../core/kinds/urgency';
import { accept } from '../../core/result';
import { accessToIssues } from '../access/issue';
import { browseProject } from '../access/project';
import { engagementTeam, loadStandings, type Standings } from '../access/standing';
import type { Caller } from '../caller';
import { engagementSummary } from '../engagement/summary';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { issueToSee, overviewRow, type WaitingAsk } from './overview-row';

/** Three reads of inboxes beside the project's and its engagements': five in all. */
const inboxesPerPage = 3 * readAtOnce;
const asksShown = 20;

/**
 * The overview of who holds what in a project: up to five reads, however much was done in it,
 * and one call of Jira for the issues of asks whose people not everybody may know. An engagement's figures
 * come from the inboxes of its customers, which every command keeps right in its own transaction.
 * @param after how many engagements to pass over
 */
export async function showProject(
  ports: Ports,
  caller: Caller,
  project: { id: string; key: string },
  after: number,
): Promise<Result<ProjectOverview>> {
  const browsable = await browseProject(ports, project.id);
  if (!browsable.ok) return browsable;
  const proof = browsable.value;
  const [stored] = await ports.storage.load([{ kind: 'project', id: project.id }]);
  const ids = (stored.value?.engagements ?? []).map(({ id }) => id).slice(after);
  const standings = await loadStandings(ports, caller, ids);
  const page: Engagement[] = [];
  let inboxesLeft = inboxesPerPage;
  for (const id of ids) {
    const known = standings.engagement.get(id);
    if (!known) continue;
    inboxesLeft -= inboxesIn(known).length;
    if (inboxesLeft < 0) break;
    page.push(known);
  }
  const { inbox } = await loadGroups(ports, { inbox: page.flatMap(inboxesIn) });
  const now = ports.now();
  const drafts = page.map((each) => draftOf(proof, each, inbox, standings, now));
  const toSee = drafts.flatMap(({ listed, unseen }) => [
    ...listed.flatMap(({ entry }) => issueToSee(entry) ?? []),
    ...unseen.flatMap(({ onIssueId }) => onIssueId ?? []),
  ]);
  const onIssues = await accessToIssues(ports, proof, toSee);
  return accept({
    project,
    engagements: drafts.map(({ overviewWith }) => overviewWith(onIssues)),
    next: page.length < ids.length ? after + page.length : null,
  });
}

/** An engagement's figures, and the asks that are listed with them: how much is said of these depends on their issues. */
type Draft = {
  readonly listed: readonly WaitingAsk[];
  readonly unseen: readonly UnseenItem[];
  readonly overviewWith: (onIssues: ReadonlyMap<string, ItemAccess>) => EngagementOverview;
};

/** The project's titles and figures, without what belongs to those only who may see an issue. */
function draftOf(
  proof: BrowsableProject,
  engagement: Engagement,
  inboxes: ReadonlyMap<string, Inbox>,
  standings: Standings,
  now: number,
): Draft {
  const reader = standings.person.accountId;
  const asks = ListedAsks.of(proof, engagement, inboxes);
  const today = dayIn(engagement.calendar.timeZone, now);
  const open = asks.held.filter(({ entry }) => isOpen(entry)).map(({ entry }) => entry);
  const toCome = new Set(asks.toCome.map(keyOf));
  const notOver = new Set([...open.map(keyOf), ...toCome]);
  // What has begun needs nothing any more that it only waited for.
  const isToSettle = ({ kind, id, isPlanned, onIssueId }: UnseenItem) =>
    kind === 'entry' || (isPlanned && onIssueId ? toCome : notOver).has(keyOf({ kind, id }));
  const unseen = (engagement.unseen ?? []).filter(isToSettle);
  const waiting = eachOnce(asks.held.filter(isWaiting));
  const theirs = waiting.filter(({ turn }) => turn === 'customer');
  const urgencyOf = urgencyIn(engagement, today);
  const team = engagementTeam(proof, standings, engagement);
  const listed = inOrder(waiting, ({ entry, turn }) => ({ ...urgencyOf(entry), turn }), 'team').slice(0, asksShown);
  const figures = {
    engagement: engagementSummary(proof, engagement, now),
    mayAct: proof.may('EDIT_ISSUES') && mayActForTeam(engagement, reader),
    waitingOnCustomer: theirs.length,
    waitingOnTeam: waiting.length - theirs.length,
    overdueOnCustomer: theirs.filter(({ entry }) => isEntryOverdue(entry, today)).length,
  };
  return {
    listed,
    unseen,
    overviewWith: (onIssues) => ({
      ...figures,
      unseen: unseen.filter(({ onIssueId }) => onIssueId === undefined || onIssues.has(onIssueId)),
      asks: listed.map((each) => overviewRow(asks, each, onIssues, team, engagement.calendar, today)),
    }),
  };
}

const isWaiting = ({ entry: { turn, isForsaken } }: ListedAsk): boolean =>
  turn === 'team' || turn === 'customer' || isForsaken === true;

const keyOf = ({ kind, id }: AskRef): string => `${kind} ${id}`;

/**
 * An ask of several people is one ask: it waits for all of them. It is the team's as soon as one of them is waited for in
 * vain: who may not do it, can't be told, or can't take part any more.
 */
function eachOnce(held: readonly ListedAsk[]): WaitingAsk[] {
  const found = new Map<string, WaitingAsk>();
  for (const { entry, people } of held) {
    const key = keyOf(entry);
    const known = found.get(key);
    const isTeams = entry.turn === 'team' || entry.isForsaken || known?.turn === 'team';
    found.set(key, { entry, people: [...(known?.people ?? []), ...people], turn: isTeams ? 'team' : 'customer' });
  }
  return [...found.values()];
}
