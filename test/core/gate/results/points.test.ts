import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes } from '../../../../src/contract/gate/sign-off';
import type { Gate } from '../../../../src/core/gate/gate';
import { acceptanceOf, openConditionsOf } from '../../../../src/core/gate/outcome';
import { verifyGate } from '../../../../src/core/gate/verify/verify';
import { gateEffects } from '../../../../src/core/outbox/gate-effects';
import { attempt, signed, type Try } from '../attempt';
import * as g from '../given';

const { ben } = g;
const met = { verdict: 'met', reason: '' } as const;
const notMet = { verdict: 'not-met', reason: 'It takes a minute' } as const;
const any = { rule: { kind: 'any' } } as const;
const conceding = { ...any, allowsConcessions: true } as const;

/** Ben finds unmet what must be met, or what should be. */
const saying = (outcome: Outcome, isMust = false): Try => ({
  by: ben,
  outcome,
  wanted: { answers: isMust ? [notMet, met] : [met, notMet], conditions: [], reason: '' },
});
const rejecting: Try = { by: ben, outcome: 'rejected', wanted: { answers: [met, met], reason: 'It is ugly' } };

/** The gate once Ann has accepted it, and Ben has said something before or after. */
const bothIn = (terms: Parameters<typeof g.open>[0], said: Try, order: 'before' | 'after'): g.Stored =>
  order === 'before' ? signed(signed(g.open(terms), said), {}, 9) : signed(signed(g.open(terms)), said, 9);

describe('what a signature asks to be put right', () => {
  it.each(outcomes.filter((each) => each !== 'accepted'))('is raised, and counted, where it is %s', (outcome) => {
    const said = outcome === 'rejected' ? rejecting : saying(outcome);
    const open = g.open();
    const event = g.must(attempt(open, said));
    if (event === 'already') throw new Error('It was not signed before');
    const { gate } = g.after(open, event);
    const effects = gateEffects(g.engagement, gate, event).map(({ kind }) => kind);
    expect(effects).toContain('raise-conditions');
    expect(gate.standing[1]?.decided?.conditions).toEqual({ all: 1, open: 1 });
  });
  it('is nothing where nothing is to be put right', () => {
    for (const outcome of ['accepted', 'abstained'] as const) {
      const open = g.open();
      const event = g.must(attempt(open, { outcome }));
      if (event === 'already') throw new Error('It was not signed before');
      const { gate } = g.after(open, event);
      expect(gateEffects(g.engagement, gate, event).map(({ kind }) => kind)).not.toContain('raise-conditions');
      expect(gate.standing[0]?.decided).not.toHaveProperty('conditions');
    }
  });
  it.each<[string, Try]>([
    ['a rejection', rejecting],
    ['an abstention', saying('abstained')],
  ])('counts alike of an accepted gate, whether %s came before the acceptance or after', (_, said) => {
    const ways = (['before', 'after'] as const).map((order) => bothIn(any, said, order));
    for (const way of ways) {
      expect(acceptanceOf(way.gate)).toEqual({ isConcession: false, openConditions: 1, areConditionsLate: true });
      expect(verifyGate(way).isIntact).toBe(true);
    }
  });
  it('is no condition of what is rejected', () => {
    const stored = signed(g.open(), rejecting);
    expect(stored.gate.state.name).toBe('rejected');
    expect(openConditionsOf(stored.gate)).toBeNull();
  });
  it('stays where silence accepts the rest', () => {
    const conditional: Try = { outcome: 'accepted-with-conditions', wanted: { answers: [notMet, met] } };
    const half = signed(g.open({ allowsConcessions: true, lapse: 'deem' }), conditional);
    const deemed = g.after(half, { actor: 'app', at: g.later(9), what: 'gate-deemed' });
    expect(acceptanceOf(deemed.gate)).toEqual({ isConcession: true, openConditions: 2 });
    expect(verifyGate(deemed).isIntact).toBe(true);
  });
});

describe('a concession', () => {
  it('is made by an abstention from what must be met, too, if others accept it then', () => {
    const stored = bothIn(conceding, saying('abstained', true), 'before');
    expect(acceptanceOf(stored.gate)).toEqual({ isConcession: true, openConditions: 1 });
    expect(g.signOffIn(stored, 0)).not.toHaveProperty('concessions');
    expect(verifyGate(stored).isIntact).toBe(true);
    const late = bothIn(conceding, saying('abstained', true), 'after');
    expect(acceptanceOf(late.gate)).toEqual({ isConcession: false, openConditions: 1, areConditionsLate: true });
  });
  it('is not hidden by what came after the decision', () => {
    const notApplicable = { verdict: 'not-applicable', reason: 'No orders' } as const;
    const conceded = signed(g.open(conceding), { wanted: { answers: [notApplicable, met] } });
    const stored = signed(conceded, rejecting, 9);
    expect(acceptanceOf(stored.gate)).toEqual({ isConcession: true, openConditions: 1 });
  });
  it('is not made by a rejection that was outvoted', () => {
    const said: Try = { by: ben, outcome: 'rejected', wanted: { answers: [notMet, met], reason: 'It takes a minute' } };
    const stored = bothIn(conceding, said, 'before');
    expect(acceptanceOf(stored.gate)).toEqual({ isConcession: false, openConditions: 1, areConditionsLate: true });
  });
});

describe('the record of a gate that was stored before all of that was counted', () => {
  /** The head as it was stored then. */
  const before = ({ gate }: g.Stored): Gate => ({
    ...gate,
    standing: gate.standing.map(({ decided, ...each }) => {
      if (!decided) return { ...each, decided };
      const { conditions: _, ...rest } = decided;
      const { isConcession: __, ...plain } = rest;
      return { ...each, decided: decided.outcome === 'abstained' ? plain : rest };
    }),
  });
  it.each<[string, g.Stored]>([
    ['a late rejection', bothIn(any, rejecting, 'after')],
    ['a rejection that was outvoted', bothIn(any, rejecting, 'before')],
    ['a rejection that decided', signed(g.open(), rejecting)],
    ['a late abstention', bothIn(any, saying('abstained'), 'after')],
    ['an abstention that makes a concession', bothIn(conceding, saying('abstained', true), 'before')],
    ['an acceptance on conditions', signed(g.open(any), { outcome: 'accepted-with-conditions' })],
  ])('is intact, with %s', (_, stored) => {
    const gate = before(stored);
    expect(gate).not.toEqual(stored.gate);
    expect(verifyGate({ ...stored, gate })).toMatchObject({ isIntact: true });
  });
  it('shows an acceptance’s concession that was taken away, and points that were made up or left out', () => {
    const stored = signed(g.open(conceding), {
      outcome: 'accepted-with-conditions',
      wanted: { answers: [notMet, met], conditions: [] },
    });
    const edited = (change: (decided: object) => object): Gate => ({
      ...stored.gate,
      standing: stored.gate.standing.map((each) =>
        each.decided ? ({ ...each, decided: change(each.decided) } as typeof each) : each,
      ),
    });
    const verdict = (gate: Gate) => verifyGate({ ...stored, gate }).isIntact;
    expect(verdict(edited((decided) => ({ ...decided, isConcession: undefined })))).toBe(false);
    expect(verdict(edited((decided) => ({ ...decided, conditions: { all: 2, open: 0 } })))).toBe(false);
    expect(verdict(edited((decided) => ({ ...decided, conditions: { all: 1, open: 0 } })))).toBe(true);
  });
});
