/** The close of a survey in confidence, step by step: it waits for what queries do not show yet, and bears dying at any step. */
import type { ExpectedFault } from 'forge-host/faults';
import { afterAll, expect, it } from 'vitest';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, openSite, type Site } from '../site/site';
import { databaseFile, recordsIn, secretsIn } from './dump';
import {
  answerInConfidence,
  answersTo,
  commentsOn,
  crowded,
  manager,
  openSurvey,
  resultsOf,
  shownCheckpoint,
  surveyIdOf,
  surveyIn,
} from './given';

const hour = 60 * 60_000;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

/** Eight of nine have answered in confidence. */
async function answered(site: Site) {
  const { engagement, customers } = await crowded(site, 9);
  const open = await openSurvey(site, [engagement], { mode: 'confidential' });
  const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
  for (const person of customers.slice(0, 8)) accepted(await answerInConfidence(site, surveyId, person, answersTo(9)));
  const { revision } = await shownCheckpoint(site, open);
  const close = () => site.plan(manager, 'close-checkpoint', { checkpointId: open.id, revision });
  return { engagement, customers, open, surveyId, close };
}

it('waits until queries have found as many answers as there are', async () => {
  const site = await openSite({ manifest: hourly.manifest, queryLagMs: 5 * hour });
  try {
    // The opening itself asks no query.
    const { open, close, engagement, customers, surveyId } = await answered(site);
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
    expect(accepted(await commentsOn(site, open)).comments).toHaveLength(8);
  } finally {
    await site.close();
  }
});

/** Somewhere on the way, and at each of the steps that matter. */
const deaths: readonly Pick<ExpectedFault, 'match' | 'skip'>[] = [
  ...[0, 8, 16, 24, 32].map((skip) => ({ skip })),
  ...[0, 3, 7].map((skip) => ({ match: /transaction.*sealed-answer:/, skip })),
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
      const { open, close, engagement, customers } = await answered(site);
      await site.host.advance(hour);
      accepted(await close());
      site.host.faults.next({ service: 'storage', ...death, fault: { kind: 'crash', when } });
      await site.host.settle();
      expect(site.host.faults.waiting(), 'it has died').toBe(0);
      for (let hours = 0; hours < 4; hours++) {
        await site.host.advance(hour);
        // Whatever step it is at, the portal shows its screens.
        await surveyIn(site, engagement, customers[0] ?? '');
      }
      expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 8, declined: 0, noReply: 1 });
      expect(accepted(await commentsOn(site, open)).comments).toHaveLength(8);
      const keys = recordsIn(file).map(({ key }) => key);
      expect(keys.filter((key) => key.startsWith('sealed-answer:'))).toEqual([]);
      expect(secretsIn(file)).toEqual([]);
    } finally {
      await site.close();
      remove();
    }
  },
);
