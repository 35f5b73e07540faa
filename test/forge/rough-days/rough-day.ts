/**
 * A bad day on Forge, from a seed: random commands by random people, some at once and some sent twice, while storage,
 * Jira and the queue slow down, throttle, fail, lose answers and deliver twice, and days pass. However it goes, nothing
 * is lost, doubled or half done. Others than the usual seeds: `ROUGH_DAYS=100-199 npm run test:long -- rough-days`.
 */
import { roughPlan } from 'forge-host/faults';
import { InvokeFailure } from 'forge-host/invoke';
import { createRandom, type Random } from 'forge-host/random';
import { describe, it } from 'vitest';
import { projectManager } from '../../../demo/people';
import type { TeamTask } from '../../../src/contract/task/task';
import { type Seeds, seedsBetween } from '../rough-seeds';
import { accepted, openEngagement, openSite, type Site } from '../site/site';
import { anyCommand, type Engagement, issues } from './commands';
import { expectNothingLost } from './nothing-lost';

const hour = 60 * 60 * 1000;
const steps = 12;

/** The seeds that `npm run test:long` runs. */
export const usualSeeds: Seeds = seedsBetween(1, 60);

export function roughDays(seeds: Seeds): void {
  describe.skipIf(seeds.length === 0)('a rough day', () => {
    it.each(seeds)('of seed %i', { timeout: 60_000 }, roughDay);
  });
}

async function roughDay(seed: number): Promise<void> {
  const site = await openSite({ seed, queryLagMs: 4_000, shortPages: 0.3 });
  try {
    const engagement = await openEngagement(site);
    site.host.faults.use({
      ...roughPlan,
      storage: { ...roughPlan.storage, crash: 0.01 },
      jira: { ...roughPlan.jira, crash: 0.02 },
    });
    const random = createRandom(`rough day ${seed}`);
    for (let step = 0; step < steps; step++) {
      const atOnce = 1 + random.integer(3);
      await Promise.all(Array.from({ length: atOnce }, () => sendSomething(site, engagement, random)));
      if (random.chance(0.5)) await site.host.advance(random.integer(random.chance(0.2) ? 30 * hour : 2 * hour));
    }
    site.host.faults.use({});
    await site.host.advance(26 * hour);
    await expectNothingLost(site, engagement);
  } finally {
    await site.close();
  }
}

/** Something that a person does; on a bad day it may well fail, and then they may do it again. */
async function sendSomething(site: Site, engagement: Engagement, random: Random): Promise<void> {
  const issueKey = random.pick([...issues]);
  const command = anyCommand(random, engagement, issueKey, site.host.clock.now());
  const times = random.chance(0.3) ? 2 : 1;
  const picked = random.integer(1000);
  let known: TeamTask | undefined;
  for (let time = 0; time < times; time++) {
    try {
      const tasks = accepted(await site.team(projectManager, 'show-issue', {}, { issueKey })).asks.task.shown;
      known ??= tasks[picked % Math.max(1, tasks.length)];
      await command(site, known);
    } catch (error) {
      // A refusal, a timeout or a crash is what a person sees on such a day; anything else is a mistake of the test.
      if (!(error instanceof InvokeFailure) && !/^Refused/.test(String((error as Error).message))) throw error;
    }
  }
}
