/** Fifty people who act on one task at the same moment, each of them twice, while storage is slow or throttles. */
import type { ServiceFaults } from 'forge-host/faults';
import { createRandom, type Random } from 'forge-host/random';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import type { TeamTask } from '../../../src/contract/task/task';
import type { HistoryWhat } from '../../../src/contract/task/team-task';
import { addCustomers } from '../site/customers';
import {
  accepted,
  codeOf,
  engagementIn,
  giveTask,
  issueProperty,
  openEngagement,
  openSite,
  openTasks,
  type Site,
} from '../site/site';

const customerCount = 48;
const team = [people.projectManager, people.developer];

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
let customers: string[];
beforeEach(async () => {
  site = await openSite();
  customers = addCustomers(site, customerCount);
  engagement = await openEngagement(site, customers);
  // Jira takes twenty participants of one request in two seconds, and the rest a little later.
  await site.host.advance(10 * 60_000);
});
afterEach(() => site.close());

const at = () => ({ requestKey: engagement.requestKey });

/** One command of somebody, and the event that it becomes if it is accepted. */
type Act = { readonly who: string; readonly what: HistoryWhat; readonly send: () => Promise<Result<unknown>> };

function actOfCustomer(random: Random, task: TeamTask, who: string): Act {
  const reference = { taskId: task.id, revision: task.revision };
  const to = random.pick(customers.filter((each) => each !== who));
  return random.pick<Act>([
    { who, what: 'task-accepted', send: () => site.portal(who, 'accept-task', reference, at()) },
    {
      who,
      what: 'task-completed',
      send: () => site.portal(who, 'complete-task', { ...reference, comment: `Done by ${who}` }, at()),
    },
    { who, what: 'task-handed-over', send: () => site.portal(who, 'hand-over-task', { ...reference, to }, at()) },
    {
      who,
      what: 'task-stuck',
      send: () => site.portal(who, 'report-stuck', { ...reference, reason: `No access for ${who}` }, at()),
    },
    { who, what: 'task-declined', send: () => site.portal(who, 'decline-task', { ...reference, reason: 'No' }, at()) },
  ]);
}

function actOfTeam(random: Random, { id: taskId, revision }: TeamTask, who: string): Act {
  const owner = { kind: 'person', accountId: random.pick(customers) } as const;
  return random.pick<Act>([
    { who, what: 'task-reassigned', send: () => site.team(who, 'reassign-task', { taskId, revision, owner }) },
    {
      who,
      what: 'task-withdrawn',
      send: () => site.team(who, 'withdraw-task', { taskId, revision, reason: 'Not needed' }),
    },
  ]);
}

type Answer = { readonly act: Act; readonly code: string };

/** A person who is told to try again does so. */
async function answered(act: Act): Promise<Answer> {
  for (let time = 0; time < 6; time++) {
    const code = codeOf(await act.send());
    if (code !== 'try-again') return { act, code };
  }
  throw new Error('Told to try again six times');
}

const shownNow = async (id: string): Promise<TeamTask> => {
  const { asks } = accepted(await site.team(people.projectManager, 'show-issue', {}));
  const found = asks.task.shown.find((each) => each.id === id);
  if (!found) throw new Error('The task is there');
  return found;
};

const rough: [string, ServiceFaults][] = [
  ['is slow', { slow: { chance: 1, ms: [20, 200] } }],
  ['is slow, throttles and fails', { slow: { chance: 1, ms: [5, 60] }, throttle: 0.05, error: 0.02 }],
];

it.each(rough)(
  'one is heard, and all others are told so, while storage %s',
  { timeout: 120_000 },
  async (_, storage) => {
    const random = createRandom('many at once');
    const lost: string[] = [];
    for (let number = 0; number < 2; number++) {
      const { id } = await giveTask(site, engagement, { owner: { kind: 'side' }, title: `Contested ${number}` });
      await site.host.settle();
      for (let wave = 0; wave < 2; wave++) lost.push(...(await allAct(random, id, storage)));
      await site.host.settle();
      const { revision } = await shownNow(id);
      const withdrawal = { taskId: id, revision, reason: 'Not needed' };
      await site.team(people.projectManager, 'withdraw-task', withdrawal);
      await site.host.settle();
    }
    expect(new Set(lost).size).toBeGreaterThan(1);
  },
);

/** All act on what they have seen of a task, each twice. @returns the refusals */
async function allAct(random: Random, taskId: string, storage: ServiceFaults): Promise<string[]> {
  const before = await shownNow(taskId);
  const acts = [
    ...customers.map((who) => actOfCustomer(random, before, who)),
    ...team.map((who) => actOfTeam(random, before, who)),
  ];
  site.host.faults.use({ storage });
  const answers = await Promise.all([...acts, ...acts].map(answered));
  site.host.faults.use({});
  await site.host.settle();

  const after = await shownNow(taskId);
  const { lines, isIntact } = accepted(await site.team(people.projectManager, 'show-history', { taskId }));
  expect(isIntact).toBe(true);
  // All have seen the same: only one of them can have acted on it, and their second call is the same one.
  const heard = answers.filter(({ code }) => code === 'accepted');
  const [first] = heard;
  expect(heard).toEqual(first ? [first, first] : []);
  expect(lines.slice(before.revision).map(({ what, by }) => ({ what, by }))).toEqual(
    first ? [{ what: first.act.what, by: first.act.who }] : [],
  );
  expect(after.revision).toBe(before.revision + (first ? 1 : 0));
  await expectTallied(after);
  const refused = answers.filter(({ code }) => code !== 'accepted');
  for (const { act, code } of refused)
    expect({ code, isTrue: isTrue(code, act.who, before, after) }).toEqual({ code, isTrue: true });
  return refused.map(({ code }) => code);
}

/** Whether a refusal says what is so, or was, of a task that somebody else has acted on. */
function isTrue(code: string, who: string, before: TeamTask, after: TeamTask): boolean {
  const some = (is: (task: TeamTask) => boolean) => is(before) || is(after);
  switch (code) {
    case 'changed-meanwhile':
      return after.revision > before.revision;
    case 'task-taken':
    case 'not-found':
      return some(({ owner }) => owner.kind === 'person' && owner.accountId !== who);
    case 'task-already-completed':
      return some(({ state }) => state === 'completed');
    case 'task-declined':
      return some(({ state }) => state === 'declined');
    case 'task-withdrawn':
      return some(({ state }) => state === 'withdrawn');
    case 'task-not-open':
      return some(({ state }) => state !== 'open');
    default:
      return false;
  }
}

/** The property, the inboxes and the issues that were made say what the task says. */
async function expectTallied(task: TeamTask): Promise<void> {
  const { state, proposal, blocker, owner } = task;
  const isAsking = proposal !== null || blocker !== null;
  const isOpen = state === 'open';
  expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({
    openTasks: isOpen && !isAsking ? 1 : 0,
    waitingOnTeam: (isOpen && isAsking) || state === 'completed' || state === 'declined' ? 1 : 0,
  });
  const { raid } = accepted(await site.team(people.projectManager, 'show-issue', {}));
  expect(new Set(raid.map(({ issueKey }) => issueKey)).size).toBe(raid.length);
  for (const who of [customers[0], customers[1], owner.kind === 'person' ? owner.accountId : customers[2]]) {
    const panel = engagementIn(await site.portal(who ?? '', 'show-request', {}, at()));
    const isTheirs = isOpen && (owner.kind === 'side' || owner.accountId === who);
    expect(openTasks(panel).map(({ id }) => id)).toEqual(isTheirs ? [task.id] : []);
  }
}

it('different tasks on one issue, one for each, are all done, and counted', { timeout: 120_000 }, async () => {
  const storage: ServiceFaults = { slow: { chance: 1, ms: [5, 60] }, throttle: 0.03, error: 0.01 };
  const own = customers.map((accountId) => ({ kind: 'person', accountId }) as const);
  const tasks = [];
  for (const owner of own) tasks.push(await giveTask(site, engagement, { owner, title: `For ${owner.accountId}` }));
  await site.host.settle();
  site.host.faults.use({ storage });
  const complete = (task: TeamTask, who: string): Act => ({
    who,
    what: 'task-completed',
    send: () => site.portal(who, 'complete-task', { taskId: task.id, revision: task.revision, comment: 'Done' }, at()),
  });
  const acts = tasks.map((task, index) => complete(task, customers[index] ?? ''));
  const answers = await Promise.all([...acts, ...acts].map(answered));
  site.host.faults.use({});
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['accepted']));
  await site.host.settle();
  expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 0, waitingOnTeam: customerCount });
  for (const { id: taskId } of tasks) {
    const { lines, isIntact } = accepted(await site.team(people.projectManager, 'show-history', { taskId }));
    expect({ whats: lines.map(({ what }) => what), isIntact }).toEqual({
      whats: ['task-given', 'task-completed'],
      isIntact: true,
    });
  }
});
