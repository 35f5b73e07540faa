/**
 * A bad day on Forge, from a seed: random commands by random people, some at once and some sent twice, while storage,
 * Jira and the queue slow down, throttle, fail, lose answers and deliver twice, and days pass. However it goes, nothing
 * is lost, doubled or half done. Others than the usual seeds: `ROUGH_DAYS=100-199 npm run test:long -- rough-days`.
 */
import { roughPlan } from 'forge-host/faults';
import { InvokeFailure } from 'forge-host/invoke';
import { createRandom, type Random } from 'forge-host/random';
import { afterAll, describe, expect, it } from 'vitest';
import { projectManager } from '../../../demo/people';
import type { TeamTask } from '../../../src/contract/task/task';
import { expectFloors, type Floors, type Seeds, seedsBetween } from '../rough-seeds';
import { hourlyApp } from '../site/hourly';
import { makeIssue } from '../site/issues';
import { accepted, openEngagement, openSite, type Site } from '../site/site';
import { sendAllAgain } from '../site/troubles';
import { unrulyJira } from '../site/unruly-jira';
import { type Circumstances, calmDown, count, openCircumstances, somethingHappens } from './circumstances';
import { anyCommand, type Engagement, issues } from './commands';
import { expectNothingLost } from './nothing-lost';

const hour = 60 * 60 * 1000;
const steps = 12;

/** The seeds that `npm run test:long` runs; the last have once found what no other had. */
export const usualSeeds: Seeds = [...seedsBetween(1, 120), 6150, 10913];

/**
 * The least that each half of the usual seeds meets: far below what it met when this was written, as any change of the app
 * shuffles what happens.
 */
export const usualFloors: Floors = {
  'lines of digests: open': 60,
  'lines of digests: withdrawn': 3,
  'urgent news: open': 10,
  'off the request': 2,
  'on the request': 3,
  'mails switched': 5,
  'account closed': 2,
  'issue deleted': 3,
  'calendar changed': 2,
  'comments refused': 3,
  'comments held up': 3,
  'comments taken': 10,
};

export function roughDays(seeds: Seeds, floors: Floors = {}): void {
  const tally = new Map<string, number>();
  describe.skipIf(seeds.length === 0)('a rough day', () => {
    const hourly = hourlyApp();
    afterAll(() => {
      hourly.remove();
      if (process.env.ROUGH_DAYS) console.log([...tally].map(([what, times]) => `${times} ${what}`).join('\n'));
    });
    it.each(seeds)('of seed %i', { timeout: 60_000 }, (seed) => roughDay(seed, hourly.manifest, tally));
    it('meets all that it is to meet', () => {
      expectFloors(tally, floors);
      expect(tally.get('lines of no task') ?? 0).toBe(0);
    });
  });
}

async function roughDay(seed: number, hourly: string, tally: Map<string, number>): Promise<void> {
  const jira = unrulyJira();
  // Every fourth is a day on which all else is as usual.
  const isUsual = seed % 4 === 0;
  // A crash loses what a trigger was told.
  const isCrashing = seed % 4 !== 2;
  const site = await openSite({
    seed,
    queryLagMs: 4_000,
    shortPages: 0.3,
    createJira: jira.createJira,
    ...(isUsual ? {} : { manifest: hourly }),
  });
  try {
    const engagement = await openEngagement(site);
    const circumstances = openCircumstances(engagement, jira, await makeIssue(site), isCrashing, tally);
    site.host.faults.use({
      ...roughPlan,
      storage: { ...roughPlan.storage, ...(isCrashing && { crash: 0.01 }) },
      jira: { ...roughPlan.jira, ...(isCrashing && { crash: 0.02 }) },
      ...(seed % 3 === 0 ? { late: { chance: 0.3, ms: 3 * hour } } : {}),
    });
    const random = createRandom(`rough day ${seed}`);
    const fate = createRandom(`circumstances of rough day ${seed}`);
    for (let step = 0; step < steps; step++) {
      const atOnce = 1 + random.integer(3);
      await Promise.all(Array.from({ length: atOnce }, () => sendSomething(site, engagement, circumstances, random)));
      if (!isUsual && fate.chance(0.4)) {
        await attempt(() => somethingHappens(site, engagement, circumstances, fate));
        if (fate.chance(0.5)) await site.host.advance(fate.integer(40 * hour));
      }
      if (random.chance(0.5)) await site.host.advance(random.integer(random.chance(0.2) ? 30 * hour : 2 * hour));
    }
    site.host.faults.use({});
    await calmDown(site, engagement, circumstances);
    await site.host.advance(26 * hour);
    const { times, left } = await sendAllAgain(site, engagement);
    if (times > 0) count(circumstances, 'sent again');
    // Nobody is put on a request whose account is closed.
    expect(left.filter(({ kind }) => circumstances.closedAt === null || kind !== 'participant')).toEqual([]);
    await expectNothingLost(site, engagement, circumstances);
  } finally {
    await site.close();
  }
}

/** Something that a person does; on a bad day it may well fail, and then they may do it again. */
async function sendSomething(
  site: Site,
  engagement: Engagement,
  { goner, deleted }: Circumstances,
  random: Random,
): Promise<void> {
  const issueKey = random.pick(deleted ? [...issues] : [...issues, goner.key]);
  const command = anyCommand(random, engagement, issueKey, site.host.clock.now());
  const times = random.chance(0.3) ? 2 : 1;
  const picked = random.integer(1000);
  let known: TeamTask | undefined;
  for (let time = 0; time < times; time++) {
    await attempt(async () => {
      const tasks = accepted(await site.team(projectManager, 'show-issue', {}, { issueKey })).asks.task.shown;
      known ??= tasks[picked % Math.max(1, tasks.length)];
      await command(site, known);
    });
  }
}

/** A refusal, a timeout or a crash is what a person sees on such a day; anything else is a mistake of the test. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof InvokeFailure) && !/^Refused/.test(String((error as Error).message))) throw error;
  }
}
