import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateHistoryWhats } from '../../../src/contract/gate/certificate';
import { noneClosed } from '../../../src/core/ask/closed';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { type Holdings, placeAsk } from '../../../src/core/ask/place';
import { isGateEntry, placeOfGate } from '../../../src/core/gate/gate-entry';
import { holdOf } from '../../../src/core/gate/passing/passing';
import { waitingFor } from '../../../src/core/gate/turn';
import { verifyGate } from '../../../src/core/gate/verify/verify';
import { keptBy } from '../../../src/core/kinds/kept-by';
import * as g from './given';
import { carryOut, command, everybody, quiet, variants, World } from './world';

const lives = (each: typeof command) => fc.array(each, { minLength: 10, maxLength: 40 });

/** That the gate is as the model has it, and can prove it. */
function checkWorld(world: World): void {
  const { gate, signOffs, rounds } = world.stored;
  const { state, standing, decisions, override } = gate;
  expect(verifyGate(world.stored)).toEqual({ isIntact: true, events: gate.history.length });

  const how = state.name === 'satisfied' ? state.how : state.name;
  expect(how).toBe(world.state);
  const counted = standing.flatMap(({ accountId, decided }) =>
    decided ? { id: decided.signOffId, signatory: accountId, outcome: decided.outcome } : [],
  );
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(counted.sort(byId)).toEqual(world.inForce.map(({ content: _, ...given }) => given).sort(byId));
  for (const { content } of world.inForce) expect(content).toBe(world.asked);
  for (const { id } of counted) expect(signOffs.find((each) => each.id === id)?.hash).toBe(gate.hash);
  expect(signOffs.map(({ id }) => id)).toEqual(world.all.map(({ id }) => id));
  expect(rounds).toHaveLength(gate.round);

  const isPassed = holdOf(gate, ['block', 'require-reason'], world.isAsSigned()) === null;
  if (isPassed && gate.mode !== 'advise') {
    const isFit = state.name === 'satisfied' && world.isAsSigned();
    expect(isFit || override !== null || state.name === 'withdrawn').toBe(true);
  }
  if (state.name === 'satisfied' && world.isAsSigned()) expect(isPassed).toBe(true);

  const numbers = decisions.map(({ round }) => round);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  for (const { openedAt, decidedAt } of decisions) expect(openedAt <= decidedAt).toBe(true);
  if (state.name === 'open') expect(numbers).not.toContain(gate.round);
  if (state.name === 'satisfied' || state.name === 'rejected') {
    const results = { signed: /^accepted/, deemed: /^deemed$/, rejected: /^(rejected|undecided)$/ };
    expect(decisions.at(-1)).toMatchObject({ round: gate.round, decidedAt: state.since });
    expect(decisions.at(-1)?.result).toMatch(results[how as keyof typeof results]);
  }
}

/** Each inbox says what the gate says, whatever was in it before. */
function checkInboxes(world: World, inboxes: Map<string, Holdings>): void {
  const { gate } = world.stored;
  const waiting = waitingFor(gate);
  for (const accountId of everybody) {
    const before = inboxes.get(accountId) ?? { inbox: emptyInbox, closed: noneClosed };
    const held = placeAsk(
      before,
      { kind: 'gate', ...gate },
      placeOfGate(gate, personInbox(gate.engagementId, accountId)),
      (entry) => entry,
    );
    inboxes.set(accountId, held);
    const entries = [...held.inbox.asks, ...held.closed.entries].filter(isGateEntry);
    const own = gate.standing.find((each) => each.accountId === accountId);
    expect(entries).toHaveLength(own ? 1 : 0);
    const [entry] = entries;
    if (!own || !entry) continue;
    const isOpen = gate.state.name === 'open';
    expect(entry.detail.state === 'sign').toBe(waiting.includes(accountId));
    expect(entry.detail.state === 'waiting').toBe(isOpen && own.decided !== null);
    const isTeams = ['rejected', 'expired', 'invalidated'].includes(gate.state.name);
    expect(entry.isDone === true).toBe(!isOpen);
    expect([entry.turn === 'team', entry.turn === 'nobody']).toEqual([isTeams, !isOpen && !isTeams]);
    expect(held.closed.entries).toHaveLength(isOpen || isTeams ? 0 : 1);
    const kept = isOpen && own.decided === null ? 'stakeholder-signs-gates' : undefined;
    expect(keptBy(held.inbox)?.code).toBe(kept);
    expect(entry.since <= g.later(world.minutes)).toBe(true);
    expect([entry.detail.isDeemed === true, entry.detail.overriddenAt ?? null]).toEqual([
      world.state === 'deemed',
      gate.override?.at ?? null,
    ]);
  }
}

describe('a life of a gate, whatever is asked for in whatever order', () => {
  it('is satisfied by the signatures in force on what is asked, and by nothing else; and can prove it', () => {
    const found = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(variants.length - 1), fc.oneof(lives(command), lives(quiet)), (variant, commands) => {
        const world = new World(variant);
        carryOut(world, { way: 'open', who: g.pm });
        const inboxes = new Map<string, Holdings>();
        for (const wanted of commands) {
          world.minutes++;
          const { length } = world.stored.gate.history;
          const come = carryOut(world, wanted);
          found.set(come, (found.get(come) ?? 0) + 1);
          if (world.stored.gate.history.length === length) continue;
          checkWorld(world);
          checkInboxes(world, inboxes);
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
    // All that can happen has happened, or this proves little.
    const refusals = ['signatory-on-team', 'not-found', 'gate-out-of-turn', 'gate-already-signed', 'gate-decided'];
    const closed = ['gate-content-changed', 'gate-withdrawn', 'gate-not-open', 'gate-locked', 'gate-needs-no-override'];
    for (const what of [...gateHistoryWhats.slice(1), ...refusals, ...closed, 'already', 'nothing']) {
      expect([what, (found.get(what) ?? 0) > 2]).toEqual([what, true]);
    }
  });
});
