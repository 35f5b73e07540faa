/** Functions that run out of time on the way through the opening and the close of a survey in confidence: they stop by themselves, and others go on. */
import { afterAll, expect, it } from 'vitest';
import { hourlyApp } from '../site/hourly';
import { accepted, openSite, type Site } from '../site/site';
import { answered, hour, wordsOf } from '../survey/closing-given';
import { databaseFile, recordsIn, secretsIn } from '../survey/dump';
import { crowded, manager, planCheckpoint, resultsOf, shownCheckpoint } from '../survey/given';

const hourly = hourlyApp();
afterAll(() => hourly.remove());

/** Of the two minutes that a function has, so much passes in one call to storage: what is left is less than the app keeps back. */
const nearlyAll = 116_500;

/**
 * Lets the function that takes the next steps lose its time in one transaction, and runs it.
 * @param match that transaction @param skip so many others like it come before
 * @param transactions those that the function may have made: it begins nothing after that one, and is not killed in the middle of something
 */
async function loseTime(site: Site, match: RegExp, skip: number, transactions: number): Promise<void> {
  const latency = { kind: 'latency', ms: nearlyAll } as const;
  site.host.faults.next({ service: 'storage', match, skip, fault: latency });
  await site.host.advance(4 * 60_000);
  expect(site.host.faults.waiting()).toBe(0);
  const slow = site.host.meter.all().filter(({ ms }) => ms > nearlyAll);
  expect(slow.map(({ functionKey, outcome, storage }) => [functionKey, outcome, storage.transactions])).toEqual([
    ['process-surveys', 'returned', transactions],
  ]);
}

it.each([1, 6])('the opening goes on where a function had no time left (after %i transactions)', async (skip) => {
  const site = await openSite({ manifest: hourly.manifest });
  try {
    const { engagement, customers } = await crowded(site, 9);
    const planned = await planCheckpoint(site, [engagement], { mode: 'confidential' });
    const command = { checkpointId: planned.id, revision: planned.revision };
    accepted(await site.plan(manager, 'open-checkpoint', command));
    await loseTime(site, /transaction/, skip, skip + 1);
    expect((await shownCheckpoint(site, planned)).state).toBe('opening');
    await site.host.advance(3 * hour);
    const open = await shownCheckpoint(site, planned);
    expect(open).toMatchObject({ state: 'open', asked: 9 });
    const asked = open.rosters.flatMap((roster) => roster.asked.map(({ accountId }) => accountId));
    expect(asked.toSorted()).toEqual(customers.toSorted());
  } finally {
    await site.close();
  }
});

it.each([
  ['words are kept', /transaction.*"set".*confidential-answer:/, 2],
  ['answers are removed', /transaction.*"delete".*sealed-answer:/, 5],
] as const)('the close goes on where a function had no time left as %s', async (_, match, transactions) => {
  const { file, remove } = databaseFile();
  const site = await openSite({ manifest: hourly.manifest, database: file });
  try {
    const { open, close } = await answered(site, 15);
    accepted(await close());
    await loseTime(site, match, 0, transactions);
    await site.host.advance(4 * hour);
    expect((await shownCheckpoint(site, open)).state).toBe('closed');
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 15, noReply: 1 });
    const records = recordsIn(file);
    const of = (kind: string) => records.filter(({ key }) => key.startsWith(`${kind}:`));
    const all = Array.from({ length: 15 }, (_, at) => at);
    const words = all.flatMap((at) => (at % 2 === 0 ? [`aside-${at}`, `word-${at}`] : [`word-${at}`]));
    expect(wordsOf(of('confidential-answer')).toSorted()).toEqual(words.toSorted());
    expect([...of('sealed-answer'), ...of('nullifier'), ...of('confidential-sums')]).toEqual([]);
    expect(secretsIn(file)).toEqual([]);
  } finally {
    await site.close();
    remove();
  }
});
