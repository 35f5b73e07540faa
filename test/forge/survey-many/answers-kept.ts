import type { FaultPlan } from 'forge-host/faults';
import type { Host } from 'forge-host/host';
import { InvokeFailure } from 'forge-host/invoke';
import { createRandom, type Random } from 'forge-host/random';
import { expect } from 'vitest';
import type { Answers } from '../../../src/contract/survey/answers';
import { instantText } from '../../../src/core/calendar/day';
import { responseId } from '../../../src/core/survey/response';
import { askedIn } from '../../../src/core/survey/roster';
import { retallied } from '../../../src/core/survey/said/retallied';
import { emptyTally, type Said, sumOf, type Tally } from '../../../src/core/survey/tally';
import { openSite, type Site } from '../site/site';
import { minutesUntil } from './asked-once';
import { openRequests } from './crowd-requests';
import { type Crowd, fillCrowd, questionnaire, rosterOf, stored, write } from './world';

/** Somebody who is asked, what they will have said in the end, and the calls by which they say it, one after the other. */
type Person = {
  readonly accountId: string;
  readonly checkpointId: string;
  readonly said: Said | undefined;
  readonly calls: readonly ((site: Site) => Promise<{ ok: true } | { ok: false; error: { code: string } }>)[];
  done: number;
  tries: number;
};

/** So many people act at the same moment. */
const atOnce = 10;

/**
 * Has a crowd answer while the platform does what it does on such a day, and closes: some send twice at the same moment, change what they
 * said, leave half of it open, decline, or say nothing. Every word that was taken is kept as it was said last, once, and the numbers are
 * what a recount gives.
 */
export async function expectAnswersKept(crowd: Crowd, seed: number, faults: FaultPlan): Promise<void> {
  const site = await openSite({ seed });
  const { host } = site;
  const random = createRandom(`answers of many ${seed}`);
  try {
    const world = fillCrowd(host, crowd, await openRequests(site, crowd));
    host.faults.use(faults);
    const inState = (name: 'open' | 'closed') => () =>
      world.checkpointIds.every((id) => {
        const checkpoint = stored(host, 'checkpoint', id);
        return checkpoint?.state.name === name && checkpoint.isSent;
      });
    await minutesUntil(host, inState('open'));
    const everybody = world.checkpointIds.flatMap((checkpointId) =>
      (world.engagementIds.get(checkpointId) ?? []).flatMap((engagementId) => {
        const roster = rosterOf(host, checkpointId, engagementId);
        if (!roster) throw new Error('A roster is missing');
        return askedIn(roster).map(({ accountId }) => personOf(random, crowd.mode, checkpointId, roster.id, accountId));
      }),
    );
    await untilAllSaid(site, random, everybody);
    for (const id of world.checkpointIds) endNow(host, id);
    await minutesUntil(host, inState('closed'));
    for (const id of world.checkpointIds) {
      const ours = everybody.filter(({ checkpointId }) => checkpointId === id);
      expect(ours).toHaveLength(world.people.get(id)?.size ?? Number.NaN);
      expectCounted(host, id, ours);
    }
  } finally {
    await site.close();
  }
}

async function untilAllSaid(site: Site, random: Random, everybody: readonly Person[]): Promise<void> {
  let waiting = everybody.filter(({ calls }) => calls.length > 0);
  while (waiting.length > 0) {
    const now = Array.from({ length: Math.min(atOnce, waiting.length) }, () => {
      const at = random.integer(waiting.length);
      const person = waiting[at];
      waiting = waiting.filter((_, index) => index !== at);
      return person;
    }).flatMap((person) => person ?? []);
    await Promise.all(now.map((person) => takeTurn(site, random.chance(0.2) ? 2 : 1, person)));
    waiting.push(...now.filter(({ calls, done }) => done < calls.length));
    await site.host.advance(20_000);
  }
}

/** @param tabs so many send the same at the same moment */
async function takeTurn(site: Site, tabs: number, person: Person): Promise<void> {
  const call = person.calls[person.done];
  if (!call) return;
  const replies = await Promise.all(Array.from({ length: tabs }, () => tried(() => call(site))));
  const refused = replies.flatMap((reply) => (reply && !reply.ok ? [reply.error.code] : []));
  expect(refused.filter((code) => code !== 'try-again')).toEqual([]);
  if (replies.some((reply) => reply?.ok)) person.done++;
  else if (++person.tries > 40) throw new Error('It was never taken');
}

/** A timeout or a crash is what people see on such a day. */
async function tried<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof InvokeFailure)) throw error;
    return undefined;
  }
}

function personOf(
  random: Random,
  mode: Crowd['mode'],
  checkpointId: string,
  surveyId: string,
  accountId: string,
): Person {
  const base = { accountId, checkpointId, done: 0, tries: 0 };
  const csat = 1 + random.integer(5);
  const nps = random.integer(11);
  const whole = { 'csat.1': csat, 'nps.1': nps };
  const [isSilent, isDeclining, isHalf, isChanging] = [0.1, 0.1, 0.2, 0.2].map((chance) => random.chance(chance));
  const answersOf = (values: Answers['values']): Answers => ({ values, branchText: '', wantsCallback: false });
  if (isSilent) return { ...base, said: undefined, calls: [] };
  const none = answersOf({});
  if (isDeclining) {
    const payload = { surveyId, reason: 'No time', revision: 0 };
    const calls = [(site: Site) => site.portal(accountId, 'decline-survey', payload)];
    return { ...base, said: { standing: 'declined', answers: none }, calls };
  }
  const complete: Said = { standing: 'complete', answers: answersOf(whole) };
  if (mode === 'confidential') {
    const payload = { surveyId, answers: { values: whole } };
    return { ...base, said: complete, calls: [(site) => site.portal(accountId, 'answer-in-confidence', payload)] };
  }
  const saving =
    (values: Answers['values'], isDone: boolean, revision: number) =>
    (site: Site): ReturnType<Person['calls'][number]> =>
      site.portal(accountId, 'save-answers', { surveyId, given: { values }, isDone, revision });
  const half = { 'csat.1': csat };
  if (isHalf) {
    return { ...base, said: { standing: 'partial', answers: answersOf(half) }, calls: [saving(half, false, 0)] };
  }
  const before = isChanging ? [saving({ 'csat.1': 6 - csat, 'nps.1': 10 - nps }, true, 0)] : [saving(half, false, 0)];
  return { ...base, said: complete, calls: [...before, saving(whole, true, 1)] };
}

/** Its last day is over now. */
function endNow(host: Host, id: string): void {
  const checkpoint = stored(host, 'checkpoint', id);
  if (!checkpoint) throw new Error('A checkpoint is missing');
  const now = instantText(host.clock.now());
  write(host, [{ kind: 'checkpoint', id, value: { ...checkpoint, closesAt: now, nextCheckAt: now } }]);
}

function expectCounted(host: Host, id: string, people: readonly Person[]): void {
  const checkpoint = stored(host, 'checkpoint', id);
  const recount = people.reduce<Tally>(
    (tally, { said }) => retallied(tally, questionnaire, undefined, said),
    emptyTally,
  );
  expect(recount.complete).toBeGreaterThan(0);
  if (checkpoint?.mode === 'named') {
    expect(sumOf(Object.values(checkpoint.tallies ?? {}))).toEqual(recount);
    for (const { accountId, said } of people) {
      const kept = stored(host, 'response', responseId(id, accountId));
      expect(kept?.answers).toEqual(said?.answers);
      expect(kept && (kept.declined === null ? 'said' : 'declined')).toBe(
        said && (said.standing === 'declined' ? 'declined' : 'said'),
      );
    }
    return;
  }
  const [told] = checkpoint?.told ?? [];
  const silent = people.filter(({ said }) => said === undefined).length;
  expect(told).toMatchObject({
    ...{ asked: people.length, complete: recount.complete, declined: recount.declined, noReply: silent },
    isSuppressed: false,
  });
  for (const { key, counts } of told?.questions ?? []) {
    const { '*': _, ...spread } = recount.counts[key] ?? {};
    expect(counts).toEqual(spread);
  }
  expect(checkpoint?.keyName).toBeNull();
}
