/** Signatures: by who may give them and who may not, good and bad, and taken back. */
import type { Random } from 'forge-host/random';
import { expect } from 'vitest';
import * as people from '../../../demo/people';
import type { PortalGate, SignGate } from '../../../src/contract/gate/portal-gate';
import type { Outcome } from '../../../src/contract/gate/sign-off';
import type { Result } from '../../../src/contract/result';
import { signingOf } from '../site/gates';
import { stored } from './records';
import { contentNow, isAsAsked } from './subject';
import { customers, strangers, team, type World, word } from './world';

export async function signSomething(world: World): Promise<Result<unknown> | undefined> {
  const { site, random, gateIds, shown } = world;
  const gateId = random.chance(0.6) ? gateIds.at(-1) : gateIds[random.integer(gateIds.length)];
  if (gateId === undefined) return undefined;
  const by = random.chance(0.93) ? await whoIsToSign(world, gateId) : random.pick([...team, ...strangers]);
  if (by === undefined) return undefined;
  const found = await site.portal(by, 'show-gate', { gateId });
  if (found.ok) shown.set(gateId, found.value);
  // A person who is shown nothing may have it from somebody else.
  const known = found.ok ? found.value : shown.get(gateId);
  if (!known || (!found.ok && random.chance(0.7))) return undefined;
  const onBehalfOf = found.ok && random.chance(0.93) ? known.signsFor : random.pick([null, ...customers]);
  const wanted = signingOf(known, { onBehalfOf, printedName: word('Name'), ...anyOutcome(random, known) });
  const isByWrongOne = !customers.some((each) => each === by);
  const call = () => sign(world, by, wanted, isByWrongOne);
  world.sent.push(call);
  if (random.chance(0.2)) return (await Promise.all([call(), call()]))[1];
  const result = await call();
  return random.chance(0.2) ? call() : result;
}

/** Mostly somebody for whom it waits; undefined where it waits for nobody. */
async function whoIsToSign({ site, random }: World, gateId: string): Promise<string | undefined> {
  const by = random.pick(customers);
  if (random.chance(0.15)) return by;
  const from = customers.indexOf(by);
  for (const each of [...customers.slice(from), ...customers.slice(0, from)]) {
    const found = await site.portal(each, 'show-gate', { gateId });
    if (found.ok && found.value.state === 'sign') return each;
  }
  return undefined;
}

async function sign(world: World, by: string, wanted: SignGate, isByWrongOne: boolean): Promise<Result<PortalGate>> {
  const { site, signed, reporterSince } = world;
  const startedAt = site.host.clock.now();
  const issueId = issueOf(world, wanted.gateId);
  const before = await contentNow(site, issueId);
  const result = await site.portal(by, 'sign-gate', wanted);
  if (!result.ok) {
    expect(result.error.code).not.toBe('internal');
    return result;
  }
  const reply = result.value;
  expect(isByWrongOne, `${by} signed`).toBe(false);
  signed.push({ by, wanted, reply });
  const { own } = reply;
  if (own && Date.parse(own.at) >= startedAt && own.by === by) {
    expect(own).toMatchObject({ round: wanted.round, hash: wanted.hash, outcome: wanted.outcome });
    const since = reporterSince.get(issueId);
    const isReporter = [own.by, own.onBehalfOf].includes(people.internalCustomer) && since !== undefined;
    expect(isReporter && since < startedAt, 'the reporter signed').toBe(false);
    const after = await contentNow(site, issueId);
    const isSteady = JSON.stringify(before) === JSON.stringify(after);
    expect(!isSteady || isAsAsked(reply, after), 'what was signed is what was there').toBe(true);
  }
  return result;
}

function issueOf({ site }: World, gateId: string): string {
  const subject = stored(site, 'gate', gateId)?.subject;
  if (subject?.kind !== 'issue') throw new Error('All gates of these days are on issues');
  return subject.issueId;
}

function anyOutcome(random: Random, { earlier }: PortalGate): Partial<SignGate> {
  const outcome = random.pick<Outcome>(['accepted', 'accepted', 'accepted', 'accepted', ...others]);
  const answers = earlier.map((kept): SignGate['answers'][number] => {
    if (kept && random.chance(0.7)) return null;
    const isUnmet = outcome !== 'accepted' && random.chance(0.4);
    return isUnmet ? { verdict: 'not-met', reason: word('Unmet') } : { verdict: 'met', reason: '' };
  });
  const isBad = random.chance(0.06);
  return {
    outcome,
    answers: isBad ? answers.slice(1) : answers,
    reason: outcome === 'rejected' ? word('Rejected') : '',
    conditions:
      outcome === 'accepted-with-conditions'
        ? Array.from({ length: 1 + random.integer(2) }, () => ({ text: word('Condition'), due: null }))
        : [],
  };
}
const others = ['accepted-with-conditions', 'rejected', 'abstained'] as const satisfies Outcome[];

/** A person who has just signed thinks again; now and then somebody who has not, or can't any more. */
export async function takeBack(world: World): Promise<Result<unknown> | undefined> {
  const { site, random, gateIds, takenBack } = world;
  const gateId = gateIds[random.integer(gateIds.length)];
  if (gateId === undefined) return undefined;
  const isAny = random.chance(0.1);
  for (const by of isAny ? [random.pick(customers)] : customers) {
    const found = await site.portal(by, 'show-gate', { gateId });
    if (!found.ok || !(isAny || found.value.mayWithdraw)) continue;
    const { own, mayWithdraw, revision: length } = found.value;
    const call = async () => {
      const result = await site.portal(by, 'withdraw-sign-off', { gateId, revision: length });
      // A deputy, too, takes back what they signed last, whatever they were shown.
      if (result.ok && own && mayWithdraw) takenBack.push(own);
      return result;
    };
    world.sent.push(call);
    const result = await call();
    return random.chance(0.2) ? call() : result;
  }
  return undefined;
}
