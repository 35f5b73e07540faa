/**
 * Bad days on Forge, from a seed: random commands by random people, some at once, while storage, Jira and the queue
 * slow down, throttle, fail, lose answers and deliver twice. However it goes, nothing is lost, doubled or half done.
 * One seed alone: `ROUGH_SEED=17 npx vitest run test/forge/rough-days.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import type { TeamTask } from '../../src/contract/task';
import { roughPlan } from '../host/faults';
import { InvokeFailure } from '../host/invoke';
import { customerSponsor, customerUser, developer, projectManager } from '../host/jira/people';
import { createRandom, type Random } from '../host/random';
import { accepted, issueProperty, openEngagement, openSite, publicComments, type Site, taskFor } from './site';

const seeds = process.env.ROUGH_SEED
  ? [Number(process.env.ROUGH_SEED)]
  : Array.from({ length: 24 }, (_, index) => index + 1);
const issues = ['HAR-1', 'HAR-2'];
const hour = 60 * 60 * 1000;

describe('a rough day', () => {
  it.each(seeds)('of seed %i', { timeout: 60_000 }, async (seed) => {
    const site = await openSite({ seed, queryLagMs: 4_000, shortPages: 0.3 });
    try {
      const engagement = await openEngagement(site);
      site.host.faults.use({
        ...roughPlan,
        storage: { ...roughPlan.storage, crash: 0.01 },
        jira: { ...roughPlan.jira, crash: 0.02 },
      });
      const random = createRandom(`rough day ${seed}`);
      for (let step = 0; step < 14; step++) {
        const atOnce = 1 + random.integer(3);
        await Promise.all(Array.from({ length: atOnce }, () => anyCommand(site, engagement, random)));
        if (random.chance(0.4)) await site.host.advance(random.integer(3 * hour));
      }
      site.host.faults.use({});
      await site.host.advance(48 * hour);
      await expectNothingLost(site, engagement);
    } finally {
      await site.close();
    }
  });
});

type Engagement = Awaited<ReturnType<typeof openEngagement>>;

const tasksOf = async (site: Site, issueKey: string): Promise<readonly TeamTask[]> =>
  accepted(await site.team(projectManager, 'show-issue', {}, { issueKey })).tasks;

/** Something that a person does; on a bad day it may well fail, and then they may do it again. */
async function anyCommand(site: Site, engagement: Engagement, random: Random): Promise<void> {
  const issueKey = random.pick(issues);
  const teamMember = random.pick([projectManager, developer]);
  const customer = random.pick([customerSponsor, customerUser]);
  const title = `Task ${random.integer(1_000_000)}`;
  const owner = random.pick([{ kind: 'side' as const }, { kind: 'person' as const, accountId: customer }]);
  const choice = random.next();
  const isTwice = random.chance(0.3);
  const where = { issueKey };
  const once = async () => {
    if (choice < 0.35) {
      await site.team(teamMember, 'give-task', wanted, where);
      return;
    }
    const task = known;
    if (!task) return;
    const reference = { taskId: task.id, seen: task.seen };
    if (choice < 0.65) {
      const command = { ...reference, comment: 'Done' };
      await site.portal(customer, 'complete-task', command, { requestKey: engagement.requestKey });
    } else if (choice < 0.8) await site.team(teamMember, 'confirm-task', reference, where);
    else if (choice < 0.92) await site.team(teamMember, 'return-task', { ...reference, missing: 'More' }, where);
    else await site.team(teamMember, 'withdraw-task', { ...reference, reason: 'Enough' }, where);
  };
  const wanted = taskFor(engagement, { title, owner });
  const picked = random.integer(1000);
  let known: TeamTask | undefined;
  for (let time = 0; time < (isTwice ? 2 : 1); time++) {
    try {
      const tasks = await tasksOf(site, issueKey);
      known ??= tasks[picked % Math.max(1, tasks.length)];
      await once();
    } catch (error) {
      // A refusal, a timeout or a crash is what a person sees on such a day; anything else is a mistake of the test.
      if (!(error instanceof InvokeFailure) && !/^Refused/.test(String((error as Error).message))) throw error;
    }
  }
}

const saysSomething = new Set(['task-given', 'task-returned', 'task-confirmed', 'task-withdrawn']);

async function expectNothingLost(site: Site, engagement: Engagement): Promise<void> {
  const { requestKey } = engagement;
  let told = 0;
  const openIds: string[] = [];
  for (const issueKey of issues) {
    const tasks = await tasksOf(site, issueKey);
    for (const task of tasks) {
      const history = accepted(await site.team(projectManager, 'show-history', { taskId: task.id }));
      expect(history.isIntact).toBe(true);
      expect(history.lines).toHaveLength(task.seen);
      expect(history.lines.filter(({ what }) => what === 'task-returned')).toHaveLength(task.round - 1);
      told += history.lines.filter(({ what }) => saysSomething.has(what)).length;
      if (task.state === 'open') openIds.push(task.id);
    }
    const property = await issueProperty(site.host, issueKey);
    const count = (state: string) => tasks.filter((task) => task.state === state).length;
    if (tasks.length > 0)
      expect(property).toMatchObject({ openTasks: count('open'), waitingOnTeam: count('completed') });
  }

  const references = (await publicComments(site.host, requestKey)).map((text) => text.match(/CS[0-9A-F]{8}/)?.[0]);
  expect(new Set(references).size).toBe(references.length);
  expect(references).toHaveLength(told);
  expect(told).toBeGreaterThan(0);

  const shown = new Set<string>();
  for (const customer of [customerSponsor, customerUser]) {
    const panel = accepted(await site.portal(customer, 'show-request', {}, { requestKey }));
    for (const { id } of panel.open) shown.add(id);
  }
  expect([...shown].sort()).toEqual(openIds.sort());
  expect(site.host.queue.waiting()).toEqual([]);
}
