/** Surveys while storage throttles, fails, loses replies and dies, and queries lag behind: nobody is asked twice, nothing is counted twice or lost. */
import { roughPlan } from 'forge-host/faults';
import { InvokeFailure } from 'forge-host/invoke';
import { createRandom } from 'forge-host/random';
import { afterAll, describe, expect, it } from 'vitest';
import type { SurveyMode } from '../../../src/contract/survey/checkpoint';
import { hourlyApp } from '../site/hourly';
import { accepted, openSite, type Site } from '../site/site';
import { databaseFile, recordsIn, secretsIn } from './dump';
import {
  answerInConfidence,
  answersTo,
  commentsOn,
  crowded,
  decline,
  everyComment,
  manager,
  planCheckpoint,
  resultsOf,
  save,
  shownCheckpoint,
  surveyIn,
} from './given';

const hour = 60 * 60_000;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

/** A refusal, a timeout or a crash is what people see on such a day. */
async function tried<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof InvokeFailure)) throw error;
    return undefined;
  }
}

/** Does something until it is done or refused for good: as people do who are told to try again. */
async function untilDone(
  site: Site,
  act: () => Promise<{ ok: true } | { ok: false; error: { code: string } }>,
): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const reply = await tried(act);
    if (reply?.ok) return 'accepted';
    if (reply && reply.error.code !== 'try-again') return reply.error.code;
    await site.host.advance(60_000);
  }
  throw new Error('It was never done');
}

async function comesTo(site: Site, checkpoint: { id: string }, state: string): Promise<void> {
  for (let hours = 0; hours < 60; hours++) {
    if ((await tried(() => shownCheckpoint(site, checkpoint)).catch(() => undefined))?.state === state) return;
    await site.host.advance(hour);
  }
  throw new Error(`It was never ${state}`);
}

async function roughSurvey(seed: number, mode: SurveyMode): Promise<void> {
  const { file, remove } = databaseFile();
  const site = await openSite({ seed, database: file, manifest: hourly.manifest, queryLagMs: 4_000, shortPages: 0.3 });
  const random = createRandom(`rough survey ${seed}`);
  try {
    const { engagement, customers } = await crowded(site, 10);
    const checkpoint = await planCheckpoint(site, [engagement], { mode });
    const rough = { ...roughPlan, storage: { ...roughPlan.storage, crash: 0.02, lostResponse: 0.03 } };
    site.host.faults.use(rough);
    const moved = async (command: 'open-checkpoint' | 'close-checkpoint', state: string) => {
      await untilDone(site, async () => {
        const shown = await site.plan(manager, 'show-checkpoint', { checkpointId: checkpoint.id });
        if (!shown.ok) return shown;
        if (shown.value.state !== (command === 'open-checkpoint' ? 'planned' : 'open')) return { ok: true };
        const reply = await site.plan(manager, command, {
          checkpointId: checkpoint.id,
          revision: shown.value.revision,
        });
        // It is open, and the last surveys are being sent.
        return !reply.ok && reply.error.code === 'checkpoint-not-open'
          ? { ok: false, error: { code: 'try-again' } }
          : reply;
      });
      await comesTo(site, checkpoint, state);
    };
    await moved('open-checkpoint', 'open');
    await site.host.advance(3 * hour);
    let surveyId: string | undefined;
    for (let attempt = 0; surveyId === undefined && attempt < 20; attempt++) {
      surveyId = (await tried(() => surveyIn(site, engagement, customers[0] ?? '')).catch(() => undefined))?.id;
      await site.host.advance(hour);
    }
    if (surveyId === undefined) throw new Error('Nobody is asked');
    const id = surveyId;
    // So different that in confidence, too, they are told exactly.
    const scores = customers.map((_, index) => (index % 2 === 0 ? random.integer(7) : 9 + random.integer(2)));
    // Each answers, some in two tabs at the same moment; some decline.
    const isDeclining = customers.map((_, index) => index > 0 && random.chance(0.1));
    const says = (index: number) => {
      const person = customers[index] ?? '';
      if (isDeclining[index]) return decline(site, id, person, 'No time', 0);
      const answers = answersTo(scores[index] ?? 0);
      return mode === 'named'
        ? save(site, id, person, answers, true, 0)
        : answerInConfidence(site, id, person, answers);
    };
    const inSomeOrder = customers
      .map((_, at) => [random.integer(1000), at] as const)
      .sort(([one], [other]) => one - other);
    for (const [, index] of inSomeOrder) {
      const tabs = random.chance(0.4) ? 2 : 1;
      const outcomes = await Promise.all(Array.from({ length: tabs }, () => untilDone(site, () => says(index))));
      expect(outcomes).toEqual(outcomes.map(() => 'accepted'));
    }
    await moved('close-checkpoint', 'closed');
    site.host.faults.use({});
    await site.host.advance(26 * hour);
    const declined = isDeclining.filter(Boolean).length;
    const results = accepted(await resultsOf(site, checkpoint));
    expect(results).toMatchObject({ asked: 10, complete: 10 - declined, declined, noReply: 0 });
    const given = scores.filter((_, index) => !isDeclining[index]);
    const nps = results.questions.find(({ key }) => key === 'nps');
    const promoters = given.filter((score) => score >= 9).length;
    const detractors = given.filter((score) => score <= 6).length;
    expect(nps?.score).toEqual(
      mode === 'confidential' && given.length < 8
        ? { kind: 'difference', difference: promoters - detractors }
        : { kind: 'promoters', promoters, detractors },
    );
    if (mode === 'confidential') {
      const records = recordsIn(file);
      expect(records.filter(({ key }) => key.startsWith('sealed-answer:'))).toEqual([]);
      expect(records.filter(({ key }) => key.startsWith('nullifier:'))).toEqual([]);
      const shown = accepted(await commentsOn(site, checkpoint));
      expect(shown.isSuppressed).toBe(10 - declined < 8);
      if (!shown.isSuppressed) expect(await everyComment(site, checkpoint)).toHaveLength(10);
      // A key that a dying function made for nothing has sealed nothing; the one that was used is gone.
      const stored = records.find(({ key }) => key === `checkpoint:${checkpoint.id}`);
      expect(JSON.parse(stored?.value ?? '{}')).toMatchObject({ doc: { keyName: null } });
      expect(secretsIn(file).length).toBeLessThanOrEqual(3);
    }
    const surveyed = recordsIn(file).filter(({ key }) => key.startsWith('surveyed:'));
    expect(surveyed.map(({ value }) => (JSON.parse(value) as { doc: { asked: unknown[] } }).doc.asked.length)).toEqual(
      customers.map(() => 1),
    );
  } finally {
    await site.close();
    remove();
  }
}

describe('a rough survey', () => {
  it.each([1, 2, 3, 4, 5])('by name, of seed %i', { timeout: 120_000 }, (seed) => roughSurvey(seed, 'named'));
  it.each([1, 2, 3, 4, 5, 6])('in confidence, of seed %i', { timeout: 120_000 }, (seed) =>
    roughSurvey(seed, 'confidential'),
  );
});
