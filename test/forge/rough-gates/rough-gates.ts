/**
 * Gates on bad days, from a seed: drafted, opened, signed, taken back, overridden and changed under the signatures by all
 * sorts of people, some at once and some sent twice or long after, while storage, Jira and the queue slow down, throttle,
 * fail, lose answers and deliver twice, and days pass. However it goes, gates are what their signatures make them.
 * Others than the fixed seeds: `ROUGH_GATES=100-199 npm run test:long -- rough-gates`.
 */
import { roughPlan } from 'forge-host/faults';
import { InvokeFailure } from 'forge-host/invoke';
import { createRandom } from 'forge-host/random';
import { afterAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { expectFloors, type Floors, type Seeds, seedsBetween } from '../rough-seeds';
import { openGate } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { makeIssue } from '../site/issues';
import { accepted, openEngagement, openSite, type Site } from '../site/site';
import { sendAllAgain } from '../site/troubles';
import { type UnrulyJira, unrulyJira } from '../site/unruly-jira';
import { expectAllFits, waitingEntries } from './all-fits';
import { comeBack, doSomething, leaveOrComeBack } from './commands';
import { count, customers, inTheEnd, type World, word } from './world';

const hour = 60 * 60 * 1000;
const steps = 50;

/** The seeds that `npm run test:long` runs. */
export const usualSeeds: Seeds = seedsBetween(1, 80);

/**
 * The least that each half of the usual seeds meets: far below what it met when this was written, as any change of the app
 * shuffles what happens.
 */
export const usualFloors: Floors = {
  [`${inTheEnd}notices told`]: 10,
  [`${inTheEnd}satisfied signed`]: 2,
  [`${inTheEnd}satisfied deemed`]: 3,
  [`${inTheEnd}invalidated`]: 3,
  [`${inTheEnd}withdrawn`]: 2,
  'weakening refused': 4,
  'close an account: closed': 3,
  'comments: 503': 1,
  'comments: taken': 3,
  'calendar: accepted': 10,
  'sign: accepted': 40,
  'take back: accepted': 5,
  'change terms: accepted': 5,
  'override: accepted': 1,
  'transition: held': 40,
  'transition: passed': 10,
  'leave or come back: DELETE 200': 5,
  'leave or come back: POST 200': 5,
  'set a deputy: accepted': 5,
  'send again: sent': 20,
  'timed-out': 20,
};

export function roughGates(seeds: Seeds, floors: Floors = {}): void {
  const tally = new Map<string, number>();
  describe.skipIf(seeds.length === 0)('gates on rough days', () => {
    const hourly = hourlyApp();
    afterAll(() => {
      hourly.remove();
      if (process.env.ROUGH_GATES)
        console.log(
          [...tally]
            .toSorted()
            .map(([key, count]) => `${count} ${key}`)
            .join('\n'),
        );
    });
    it.each(seeds)('of seed %i', { timeout: 120_000 }, (seed) => roughGate(seed, hourly.manifest, tally));
    it('come to something', () => {
      const sum = (isIn: (key: string) => boolean) =>
        [...tally].reduce((total, [key, times]) => total + (isIn(key) ? times : 0), 0);
      const commands = sum((key) => !key.startsWith(inTheEnd));
      const done = sum((key) => key.endsWith(': accepted'));
      expect(commands).toBeGreaterThan(20 * seeds.length);
      expect(done / commands).toBeGreaterThan(0.2);
    });
    it('meet all that they are to meet', () => expectFloors(tally, floors));
  });
}

async function roughGate(seed: number, manifest: string, tally: Map<string, number>): Promise<void> {
  const jira = unrulyJira();
  const site = await openSite({ seed, manifest, queryLagMs: 4_000, shortPages: 0.3, createJira: jira.createJira });
  try {
    const world = await openWorld(site, jira, seed, tally);
    const { random, isCrashing } = world;
    const silent = seed % 3 === 0 ? await openSilent(world) : undefined;
    site.host.faults.use({
      ...roughPlan,
      storage: { ...roughPlan.storage, ...(isCrashing && { crash: 0.004 }) },
      jira: { ...roughPlan.jira, ...(isCrashing && { crash: 0.004 }) },
      ...(seed % 5 === 0 ? { late: { chance: 0.3, ms: 3 * hour } } : {}),
    });
    for (let step = 0; step < steps; step++) {
      const atOnce = 1 + random.integer(3);
      await Promise.all(Array.from({ length: atOnce }, () => attempt(world)));
      if (random.chance(0.6)) await site.host.advance(random.integer(random.chance(0.15) ? 40 * hour : hour / 2));
    }
    if (silent) await beSilent(world);
    site.host.faults.use({});
    jira.answerComments(null);
    await comeBack(world);
    await site.host.advance(26 * hour);
    const { left } = await sendAllAgain(site, world.engagement);
    expect(left.filter(({ kind }) => world.closed.size === 0 || kind !== 'participant')).toEqual([]);
    // Digests that were refused go one a day, on the customer's working days.
    for (let day = 0; day < 30 && waitingEntries(world).length > 0; day++) await site.host.advance(24 * hour);
    // Long enough for gates to lapse, after two digests of which customers hear again.
    if (random.chance(0.4)) await site.host.advance(13 * 24 * hour);
    if (silent) world.issues.push(silent);
    await expectAllFits(world);
  } finally {
    await site.close();
  }
}

/** A gate on an issue of its own, on which nobody ever decides. */
async function openSilent({ site, engagement }: World): Promise<World['issues'][number]> {
  const issue = await makeIssue(site);
  await openGate(site, engagement, { title: word('Silence'), lapse: 'deem', rule: { kind: 'any' } }, issue.key);
  return { ...issue, isDeleted: false };
}

/** Two weeks in which people only leave and come back. */
async function beSilent(world: World): Promise<void> {
  for (let day = 0; day < 14; day++) {
    await world.site.host.advance(24 * hour);
    if (world.random.chance(0.15)) await attempt(world, leaveOrComeBack);
  }
}

async function openWorld(site: Site, jira: UnrulyJira, seed: number, tally: Map<string, number>): Promise<World> {
  const engagement = await openEngagement(site, customers);
  const settings = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
  const known = settings.engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is there');
  const agreed = { engagementId: known.id, revision: known.revision, deemed: { workingDays: 3 } };
  accepted(await site.admin(people.projectAdministrator, 'change-engagement', agreed));
  for (const transition of ['Start work', 'Stop work', 'Ask for review', 'Back to work', 'Accept', 'Reopen']) {
    site.host.jira.setTransitionRules('HAR', transition, [{ moduleKey: 'gate-validator', configuration: {} }]);
  }
  const issues = [await makeIssue(site), await makeIssue(site)].map((issue) => ({ ...issue, isDeleted: false }));
  const [first] = issues;
  const asked = [await openGate(site, engagement, {}, first?.key), await openGate(site, engagement, {}, first?.key)];
  return {
    site,
    engagement,
    random: createRandom(`rough gates ${seed}`),
    issues,
    gateIds: asked.map(({ id }) => id),
    shown: new Map(),
    signed: [],
    takenBack: [],
    deputies: [],
    reporterSince: new Map(),
    sent: [],
    // A crash loses what a trigger was told; without, everything is found out by itself.
    isCrashing: seed % 2 === 1,
    jira,
    zones: [{ from: 0, timeZone: engagement.calendar.timeZone }],
    closed: new Map(),
    tally,
  };
}

/** On such a day calls time out and functions die; all else that is thrown is a fault. */
async function attempt(world: World, act: (world: World) => Promise<unknown> = doSomething): Promise<void> {
  try {
    await act(world);
  } catch (error) {
    if (!(error instanceof InvokeFailure)) throw error;
    const isOut = world.closed.size > 0 && error.message.includes('can no longer log in');
    if (!isOut && error.reason !== 'timed-out' && error.reason !== 'crashed') throw error;
    count(world.tally, isOut ? 'has no account any more' : error.reason);
  }
}
