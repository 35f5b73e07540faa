import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/contract/gate/sign-off';
import { turnOfGate, turnSince, waitingFor } from '../../../src/core/gate/turn';
import * as g from './given';

const decidedAt = (minutes: number | null) =>
  minutes === null
    ? null
    : { outcome: 'accepted' as Outcome, by: 'x', at: g.later(minutes), signOffId: 'x.3', fingerprint: '' };

const sequence = (...rows: [step: number, minutes: number | null][]) =>
  g.gateWith({
    order: 'sequence',
    openedAt: g.at,
    standing: rows.map(([step, minutes], index) => ({
      accountId: `c${index}`,
      isRequired: false,
      step,
      decided: decidedAt(minutes),
      earlier: null,
    })),
  });

describe('whose turn it is', () => {
  it('is in parallel that of all who have not decided', () => {
    expect(waitingFor({ ...sequence([1, 5], [1, null], [2, null]), order: 'parallel' })).toEqual(['c1', 'c2']);
  });
  it('is in a sequence that of the lowest step with somebody undecided, whatever order they are listed in', () => {
    expect(waitingFor(sequence([2, null], [1, null], [1, 5]))).toEqual(['c1']);
    expect(waitingFor(sequence([2, null], [1, 6], [1, 5], [3, null]))).toEqual(['c0']);
    expect(waitingFor(sequence([2, 1], [1, null], [3, null]))).toEqual(['c1']);
  });
  it('is nobody’s once all have decided, or where the gate is not open', () => {
    expect(waitingFor(sequence([1, 5], [2, 6]))).toEqual([]);
    for (const name of ['draft', 'rejected', 'expired'] as const) {
      expect(waitingFor({ ...sequence([1, null]), state: { name, since: g.at } })).toEqual([]);
    }
  });
  it('is the team’s where somebody who is to sign has left, before that is noted with the gate', () => {
    const { gate } = g.open();
    expect(turnOfGate(gate, g.engagement)).toBe('customer');
    expect(turnOfGate(gate, { customers: [] })).toBe('team');
    expect(turnOfGate({ ...gate, state: { name: 'draft', since: g.at } }, { customers: [] })).toBe('nobody');
  });
  it('never leaves an open gate waiting for nobody while somebody is undecided', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.option(fc.nat(99)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom('parallel', 'sequence'), (rows, order) => {
        const gate = { ...sequence(...rows), order } as const;
        const undecided = gate.standing.filter(({ decided }) => decided === null);
        const waiting = waitingFor(gate);
        expect(waiting.length > 0).toBe(undecided.length > 0);
        for (const { accountId, step } of undecided) {
          const isFirst = undecided.every((each) => each.step >= step);
          expect(waiting.includes(accountId)).toBe(order === 'parallel' || isFirst);
          expect(waiting.includes(accountId)).toBe(turnSince(gate, accountId) !== null);
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });
});

describe('since when it is somebody’s turn', () => {
  it('is since the opening in parallel, and for the first of a sequence', () => {
    const gate = sequence([1, 30], [2, null]);
    expect(turnSince({ ...gate, order: 'parallel' }, 'c1')).toBe(g.at);
    expect(turnSince(gate, 'c0')).toBe(g.at);
  });
  it('is since the last decision of all steps before', () => {
    expect(turnSince(sequence([1, 30], [1, 50], [2, 40], [3, null]), 'c3')).toBe(g.later(50));
  });
  it('is since the opening where all before had signed in an earlier round', () => {
    expect(turnSince(sequence([1, -600], [2, null]), 'c1')).toBe(g.at);
  });
  it('is not said of whose turn has not come, nor of a draft', () => {
    expect(turnSince(sequence([1, 30], [1, null], [2, null]), 'c2')).toBeNull();
    expect(turnSince({ ...sequence(), openedAt: null }, 'c0')).toBeNull();
    expect(turnSince({ ...sequence(), openedAt: null, order: 'parallel' }, 'c0')).toBeNull();
  });
});
