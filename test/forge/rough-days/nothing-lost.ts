/** The rules that must hold after any day, however rough, once everything has had time to settle. */
import { expect } from 'vitest';
import { customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import type { TeamTask } from '../../../src/contract/task/task';
import type { HistoryLine } from '../../../src/contract/task/team-task';
import { askIdsOf } from '../../../src/core/issue/issue-plan';
import type { Task } from '../../../src/core/task/task';
import { stored } from '../rough-gates/records';
import { isDigest } from '../site/digests';
import { accepted, engagementIn, issueProperty, jiraGet, openTasks, type Site } from '../site/site';
import { referenceOf, writtenOn } from '../site/written';
import { dayIn } from '../site/zones';
import { type Circumstances, count } from './circumstances';
import { customers, type Engagement, issues } from './commands';
import { expectTrue } from './truth';

export async function expectNothingLost(site: Site, engagement: Engagement, now: Circumstances): Promise<void> {
  let toldAtOnce = 0;
  const lasting: LastingNews[] = [];
  const open: TeamTask[] = [];
  const known: TeamTask[] = [];
  for (const issueKey of now.deleted ? issues : [...issues, now.goner.key]) {
    const { asks, raid } = accepted(await site.team(projectManager, 'show-issue', {}, { issueKey }));
    const tasks = asks.task.shown;
    expect(new Set(tasks.map(({ title }) => title)).size).toBe(tasks.length);
    for (const task of tasks) {
      const lines = await wholeHistory(site, task);
      const news = urgentNews(task, lines);
      toldAtOnce += news.length;
      lasting.push(...lastingNews(task, lines, news));
    }
    known.push(...tasks);
    open.push(...tasks.filter(({ state }) => state === 'open'));
    if (tasks.length > 0) expect(await issueProperty(site.host, issueKey)).toMatchObject(propertyOf(tasks));
    expect(raid.filter((entry) => entry.issueKey === null)).toEqual([]);
    expect(new Set(raid.map((entry) => entry.issueKey)).size).toBe(raid.length);
  }
  const gone = now.deleted ? tasksOf(site, now.goner.id) : [];
  if (now.deleted?.isTold)
    expect(gone.filter(({ state }) => !['confirmed', 'withdrawn'].includes(state.name))).toEqual([]);
  await expectMessages(site, engagement, now, toldAtOnce, lasting);
  await expectTrue(site, engagement, now, [
    ...known.map(({ id, title, revision: length }) => ({ id, title, length, isGone: false })),
    ...gone.map(({ id, title, history: { length } }) => ({ id, title, length, isGone: true })),
  ]);
  const left = gone.filter(({ state }) => state.name === 'open').map(({ id, owner }) => ({ id, owner }));
  await expectShown(site, engagement, now, [...open, ...left]);
  await expectOneIssueEach(site);
  expect(site.host.queue.waiting()).toEqual([]);
}

async function wholeHistory(site: Site, task: TeamTask): Promise<readonly HistoryLine[]> {
  const { lines, isIntact } = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
  expect(isIntact).toBe(true);
  expect(lines).toHaveLength(Math.min(25, task.revision));
  const returns = lines.filter(({ what }) => what === 'task-returned').length;
  if (task.revision <= 25) expect(returns).toBe(task.round - 1);
  return lines;
}

/**
 * The events on an urgent task since it began of which its customer is to hear: each by a comment, unless it is over by then.
 */
function urgentNews(task: TeamTask, lines: readonly HistoryLine[]): readonly HistoryLine[] {
  if (!task.isUrgent) return [];
  const begun = task.activation.kind === 'now' ? 'task-given' : 'task-activated';
  const from = lines.findIndex(({ what }) => what === begun);
  let isDone = false;
  const isNews = ({ what }: HistoryLine): boolean => {
    // A completed task that goes to somebody else asks nothing of them.
    if (what === 'task-reassigned') return !isDone;
    if (what === 'task-completed') isDone = true;
    else if (what === 'task-undone' || what === 'task-returned') isDone = false;
    return told.has(what);
  };
  return from < 0 ? [] : lines.slice(from).filter(isNews);
}

type LastingNews = { readonly title: string; readonly at: string };

/** The newest of such news, where its customer has done nothing since that ends it. */
function lastingNews(task: TeamTask, lines: readonly HistoryLine[], news: readonly HistoryLine[]): LastingNews[] {
  const { title, blocker, proposal } = task;
  const last = news.at(-1);
  // What waits for the team asks nothing of who has got it meanwhile.
  if (last?.what === 'task-handed-over' && (blocker ?? proposal) !== null) return [];
  const isLasting = last && lines.slice(lines.indexOf(last)).every(({ what }) => told.has(what) || isByApp.test(what));
  return isLasting ? [{ title, at: last.at }] : [];
}

const isByApp = /^(task-overdue|customer-nudged|customer-reminded|sponsor-told|reminders-paused)$/;

const told: ReadonlySet<HistoryLine['what']> = new Set([
  'task-given',
  'task-activated',
  'task-changed',
  'task-handed-over',
  'date-agreed',
  'date-refused',
  'task-unblocked',
  'task-returned',
  'task-confirmed',
  'task-withdrawn',
]);

function propertyOf(tasks: readonly TeamTask[]) {
  // What asks something of the team is its turn, and so is what waits for an owner who can't take part.
  const asks = ({ proposal, blocker, isInVain }: TeamTask) =>
    proposal !== null || blocker !== null || isInVain === true;
  const open = tasks.filter(({ state }) => state === 'open');
  return {
    openTasks: open.filter((task) => !asks(task)).length,
    waitingOnTeam:
      open.filter(asks).length + tasks.filter(({ state }) => state === 'completed' || state === 'declined').length,
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
  };
}

type Comment = { body: string; public: boolean; created: { iso8601: string } };

/** Each message once, and at most one digest on a day of the customer's. */
async function expectMessages(
  site: Site,
  { requestKey }: Engagement,
  now: Circumstances,
  toldAtOnce: number,
  lasting: readonly LastingNews[],
): Promise<void> {
  const path = `/rest/servicedeskapi/request/${requestKey}/comment?limit=100`;
  const { values } = (await jiraGet(site.host, projectAdministrator, path)) as { values: Comment[] };
  const own = values.filter((comment) => comment.public);
  const references = (await writtenOn(site, requestKey)).map(referenceOf);
  expect(new Set(references).size).toBe(own.length);
  const digests = own.filter(({ body }) => isDigest(body));
  const days = digests.map(({ created }) => dayIn(now.zones, Date.parse(created.iso8601)));
  expect(new Set(days).size, days.join()).toBe(days.length);
  if (!now.isCalm || now.deleted) return;
  const urgent = own.filter(({ body }) => !isDigest(body));
  expect(urgent.length).toBeLessThanOrEqual(toldAtOnce);
  // Jira tells comments' times without their milliseconds.
  for (const { title, at } of lasting) {
    count(now, 'urgent news that lasts');
    const isTold = urgent.some(
      ({ body, created }) =>
        body.split('\n', 1)[0]?.endsWith(`: ${title}`) && Date.parse(created.iso8601) > Date.parse(at) - 1_000,
    );
    expect(isTold, `${title} since ${at}`).toBe(true);
  }
}

const tasksOf = (site: Site, issueId: string): Task[] =>
  askIdsOf(stored(site, 'issue', issueId), 'task').flatMap((id) => stored(site, 'task', id) ?? []);

/** An open task is seen by somebody, and nothing else is. */
async function expectShown(
  site: Site,
  { requestKey }: Engagement,
  { closedAt }: Circumstances,
  all: readonly Pick<TeamTask, 'id' | 'owner'>[],
): Promise<void> {
  const shown = new Set<string>();
  const isGone = (accountId: string) => closedAt !== null && accountId === customerUser;
  const open = all.filter(({ owner }) => owner.kind === 'side' || !isGone(owner.accountId));
  for (const customer of customers.filter((each) => !isGone(each))) {
    const panel = engagementIn(await site.portal(customer, 'show-request', {}, { requestKey }));
    for (const task of openTasks(panel)) {
      shown.add(task.id);
      const known = open.find(({ id }) => id === task.id);
      expect(known?.owner).toEqual(
        task.owner === 'anyone' ? { kind: 'side' } : { kind: 'person', accountId: customer },
      );
    }
  }
  expect([...shown].sort()).toEqual(open.map(({ id }) => id).sort());
}

/** Entries that customers raised became one Jira issue each. */
async function expectOneIssueEach(site: Site): Promise<void> {
  const path =
    '/rest/api/3/search/jql?jql=project%20%3D%20HAR%20ORDER%20BY%20created%20DESC&maxResults=100&fields=creator&properties=countersign';
  type Found = { id: string; properties?: { countersign?: { origin?: string } } };
  const { issues: found } = (await jiraGet(site.host, projectManager, path)) as { issues: Found[] };
  const origins = found.flatMap(({ properties }) => properties?.countersign?.origin ?? []);
  expect(new Set(origins).size).toBe(origins.length);
}
