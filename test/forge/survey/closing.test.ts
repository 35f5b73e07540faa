/** The close of a survey in confidence, step by step: it waits for what queries do not show yet, and bears dying at any step. */
import type { ExpectedFault } from 'forge-host/faults';
import { afterAll, expect, it } from 'vitest';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, openSite, type Site } from '../site/site';
import { type Answered, answered, hour, wordsOf } from './closing-given';
import { databaseFile, recordsIn, secretsIn, transactionsOf } from './dump';
import {
  answerInConfidence,
  answersTo,
  commentsOn,
  everyComment,
  formOf,
  resultsOf,
  shownCheckpoint,
  surveyIn,
} from './given';

const hourly = hourlyApp();
afterAll(() => hourly.remove());

it('waits until queries have found as many answers as there are', async () => {
  const site = await openSite({ manifest: hourly.manifest, queryLagMs: 5 * hour });
  try {
    // The opening itself asks no query.
    const { open, close, engagement, customers, surveyId } = await answered(site, 8);
    accepted(await close());
    await site.host.advance(2 * hour);
    expect((await shownCheckpoint(site, open)).state).toBe('closing');
    expect(codeOf(await resultsOf(site, open))).toBe('results-not-yet');
    // Nobody's screen fails meanwhile, and nobody answers any more.
    expect(await surveyIn(site, engagement, customers[8] ?? '')).toBeUndefined();
    expect(codeOf(await answerInConfidence(site, surveyId, customers[8] ?? '', answersTo(1)))).toBe('survey-over');
    await site.host.advance(12 * hour);
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 8, noReply: 1 });
    await site.host.advance(6 * hour);
    expect(await everyComment(site, open)).toHaveLength(12);
  } finally {
    await site.close();
  }
});

it('says from the end of its last day on that it is over, and no more of who has answered', async () => {
  const { file, remove } = databaseFile();
  const site = await openSite({ manifest: hourly.manifest, database: file });
  try {
    const { open, engagement, customers, surveyId } = await answered(site, 8);
    const [giver = '', silent = ''] = [customers[0], customers[8]];
    expect(await surveyIn(site, engagement, giver)).toMatchObject({ standing: 'given' });
    expect(await surveyIn(site, engagement, silent)).toMatchObject({ standing: 'asked' });
    const record = recordsIn(file).find(({ key }) => key === `checkpoint:${open.id}`);
    const { closesAt } = (JSON.parse(record?.value ?? '') as { doc: { closesAt: string } }).doc;
    const standings = async () =>
      Promise.all([giver, silent].map(async (person) => (await formOf(site, surveyId, person)).standing));
    await site.host.advance(Date.parse(closesAt) - site.host.clock.now() + 1_000);
    // It is not closed yet, and rosters and inboxes are as they were.
    expect((await shownCheckpoint(site, open)).state).toBe('open');
    expect(await standings()).toEqual(['over', 'over']);
    for (const person of [giver, silent]) expect(await surveyIn(site, engagement, person)).toBeUndefined();
    await site.host.advance(3 * hour);
    expect((await shownCheckpoint(site, open)).state).toBe('closed');
    expect(await standings()).toEqual(['over', 'over']);
  } finally {
    await site.close();
    remove();
  }
});

/** The number of different people whose words these are. */
const peopleIn = (words: readonly string[]): number => new Set(words.map((each) => each.split('-')[1])).size;

/** The number of texts that stand beside another one of the same person. */
const pairsIn = (words: readonly string[]): number =>
  words.filter((each, index) => index > 0 && peopleIn([each, words[index - 1] ?? '']) === 1).length;

it('writes texts so that nothing groups those of one person', { timeout: 60_000 }, async () => {
  const { file, remove } = databaseFile();
  const site = await openSite({ manifest: hourly.manifest, database: file });
  try {
    const { open, close } = await answered(site, 18);
    await site.host.advance(hour);
    const transactions = transactionsOf(site);
    accepted(await close());
    await site.host.settle();
    const writing = transactions.filter(({ set }) => set.some(({ key }) => key.startsWith('confidential-answer:')));
    expect(writing).toHaveLength(2);
    for (const { set, remove: removed } of writing) {
      // Nothing is removed with them, and nothing but texts is written.
      expect(removed).toEqual([]);
      expect(set.every(({ key }) => key.startsWith('confidential-answer:'))).toBe(true);
      expect(peopleIn(wordsOf(set))).toBeGreaterThan(1);
      expect(set.map(({ key }) => key)).toEqual(set.map(({ key }) => key).sort());
    }
    const first = transactions.findIndex(({ remove: removed }) => removed.some((key) => /^(sealed|null)/.test(key)));
    expect(first).toBeGreaterThan(transactions.indexOf(writing[1] ?? { set: [], remove: [] }));
    const texts = recordsIn(file).filter(({ key }) => key.startsWith('confidential-answer:'));
    expect(texts).toHaveLength(27);
    // By chance one is expected: of those that were written one answer after the other there would be nine.
    expect(pairsIn(wordsOf(texts))).toBeLessThan(6);
    expect(pairsIn(wordsOf(writing.flatMap(({ set }) => set)))).toBeLessThan(6);
    expect(new Set(texts.map(({ created_at }) => created_at)).size).toBeLessThanOrEqual(2);
    expect(texts.every(({ created_at, updated_at }) => created_at === updated_at)).toBe(true);
    // No id is one that was there before: nothing joins a text with what was sealed.
    const sealedIds = transactions.flatMap(({ remove: removed }) => removed.map((key) => key.split(':')[1] ?? ''));
    const ids = new Set(sealedIds);
    expect(texts.filter(({ key }) => ids.has(key.split(':')[1] ?? ''))).toEqual([]);
    expect((await shownCheckpoint(site, open)).answered).toBe(18);
  } finally {
    await site.close();
    remove();
  }
});

/** Everything is counted and kept once, and nothing of who has answered is left. */
async function expectWhole(site: Site, file: string, { open, customers }: Answered): Promise<void> {
  const complete = customers.length - 1;
  expect(accepted(await resultsOf(site, open))).toMatchObject({ complete, declined: 0, noReply: 1 });
  const { comments } = accepted(await commentsOn(site, open));
  const all = Array.from({ length: complete }, (_, at) =>
    at % 2 === 0 ? [`word-${at}`, `aside-${at}`] : [`word-${at}`],
  ).flat();
  const stored = recordsIn(file).filter(({ space }) => space === 'entity:confidential-response');
  expect(wordsOf(stored).sort()).toEqual(all.sort());
  expect(comments.every(({ text }) => all.includes(text))).toBe(true);
  expect(new Set(stored.map(({ key }) => key.split(':')[0]))).toEqual(new Set(['confidential-answer']));
  expect(secretsIn(file)).toEqual([]);
}

/** Somewhere on the way, and at each of the steps that matter. */
const deaths: readonly Pick<ExpectedFault, 'match' | 'skip'>[] = [
  ...[0, 6, 12, 18, 24].map((skip) => ({ skip })),
  ...[0, 1].map((skip) => ({ match: /transaction.*"set".*confidential-answer:/, skip })),
  { match: /transaction.*"delete".*sealed-answer:/ },
  { match: /transaction.*"delete".*nullifier:/ },
  { match: /secret\/delete/ },
  { match: /transaction.*survey-series:/ },
];

it.each(deaths.flatMap((death) => (['before', 'after'] as const).map((when) => [death, when] as const)))(
  'comes to the same where a function dies: %o, %s it took effect',
  { timeout: 60_000 },
  async (death, when) => {
    const { file, remove } = databaseFile();
    const site = await openSite({ manifest: hourly.manifest, database: file });
    try {
      // So many that their texts take two transactions.
      const given = await answered(site, 14);
      await site.host.advance(hour);
      accepted(await given.close());
      site.host.faults.next({ service: 'storage', ...death, fault: { kind: 'crash', when } });
      await site.host.settle();
      expect(site.host.faults.waiting(), 'it has died').toBe(0);
      for (let hours = 0; hours < 4; hours++) {
        await site.host.advance(hour);
        // Whatever step it is at, the portal shows its screens.
        await surveyIn(site, given.engagement, given.customers[0] ?? '');
      }
      await expectWhole(site, file, given);
    } finally {
      await site.close();
      remove();
    }
  },
);

it('comes to the same where several take each step at once, and storage throttles them', {
  timeout: 60_000,
}, async () => {
  const { file, remove } = databaseFile();
  const site = await openSite({ manifest: hourly.manifest, database: file });
  try {
    const given = await answered(site, 11);
    await site.host.advance(hour);
    accepted(await given.close());
    site.host.faults.use({
      storage: { throttle: 0.15, error: 0.05, lostResponse: 0.1 },
      duplicates: 1,
      late: { chance: 0.5, ms: 60_000 },
    });
    const sweep = () => site.host.runScheduled('outbox-sweep').catch(() => undefined);
    await Promise.all([sweep(), sweep(), sweep()]);
    for (let hours = 0; hours < 4; hours++) await site.host.advance(hour);
    site.host.faults.use({});
    for (let hours = 0; hours < 4; hours++) await site.host.advance(hour);
    await expectWhole(site, file, given);
  } finally {
    await site.close();
    remove();
  }
});
