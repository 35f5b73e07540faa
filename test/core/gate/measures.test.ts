import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundResult } from '../../../src/contract/gate/team-gate';
import { ninetieth, yieldOf } from '../../../src/core/gate/results/measures';
import * as g from './given';

const decided = (...results: [round: number, result: RoundResult['result']][]) => {
  const [round, last] = results.at(-1) ?? [1];
  return {
    state: last === undefined ? 'open' : last === 'rejected' || last === 'undecided' ? 'rejected' : 'satisfied',
    round,
    standing: last === 'rejected' ? g.standing(['rejected']) : [],
    decisions: results.map(([round, result]) => ({ round, result, openedAt: g.at, decidedAt: g.later(round) })),
  } as const;
};

describe('the first-pass yield', () => {
  it('counts gates accepted in round 1 among those decided, conditions and silence beside it', () => {
    const gates = [
      decided([1, 'accepted']),
      decided([1, 'accepted'], [2, 'rejected']),
      decided([1, 'rejected'], [2, 'accepted']),
      decided([2, 'accepted']),
      decided([1, 'accepted-with-conditions']),
      decided([2, 'accepted-with-conditions']),
      decided([1, 'deemed']),
      decided([1, 'deemed'], [2, 'accepted']),
      decided(),
    ];
    expect(yieldOf(gates)).toEqual({
      firstPass: 1,
      conditional: 1,
      decided: 7,
      deemed: 1,
      undecided: 0,
      lapsed: 0,
      again: 1,
    });
  });
  it.each(['invalidated', 'open', 'expired', 'withdrawn'] as const)(
    'counts no acceptance that no longer counts, of a gate that is %s',
    (state) => {
      const gates = [
        { ...decided([1, 'accepted']), state },
        { ...decided([1, 'deemed']), state },
      ];
      expect(yieldOf(gates)).toEqual({
        firstPass: 0,
        conditional: 0,
        decided: 0,
        deemed: 0,
        undecided: 0,
        lapsed: 2,
        again: 0,
      });
    },
  );
  it('goes by the signatures that count: of round 2 where what was signed had changed, of round 1 where they are carried over', () => {
    const gate = decided([1, 'accepted'], [2, 'accepted']);
    const signed = (round?: number) => ({
      ...{ accountId: 'anna', isRequired: false, step: 1 },
      decided: {
        ...({ outcome: 'accepted', by: 'anna', at: g.at, signOffId: 's' } as const),
        ...(round === undefined ? {} : { round }),
      },
    });
    expect(yieldOf([{ ...gate, standing: [signed()] }]).firstPass).toBe(0);
    expect(yieldOf([{ ...gate, standing: [signed(1)] }]).firstPass).toBe(1);
    expect(yieldOf([{ ...gate, standing: [signed(1), signed()] }]).firstPass).toBe(0);
    expect(yieldOf([{ ...gate, standing: [signed()] }]).again).toBe(1);
    expect(yieldOf([{ ...gate, standing: [signed(1)] }]).again).toBe(0);
  });
  it.each(['rejected', 'open', 'invalidated', 'withdrawn'] as const)(
    'counts what abstentions have ended by itself, and neither as rejected nor as decided, of a gate that is %s',
    (state) => {
      const gates = [{ ...decided([1, 'accepted'], [2, 'undecided']), state }];
      expect(yieldOf(gates)).toEqual({
        firstPass: 0,
        conditional: 0,
        decided: 0,
        deemed: 0,
        undecided: 1,
        lapsed: 0,
        again: 0,
      });
    },
  );
  it.each(['rejected', 'invalidated', 'withdrawn'] as const)(
    'counts by itself, too, what abstentions had ended when that was noted as if it had been rejected, of a gate that is %s',
    (state) => {
      const ended = { ...decided([1, 'rejected']), state, standing: g.standing(['accepted', 'abstained']) };
      expect(yieldOf([ended])).toMatchObject({ decided: 0, undecided: 1 });
      // Of a round before the last one nobody knows any more.
      expect(yieldOf([{ ...ended, state: 'open', round: 2 }])).toMatchObject({ decided: 1, undecided: 0 });
    },
  );
  it('counts a concession among what was accepted with conditions, whoever found what must be met unmet', () => {
    const [anna, ben] = g.standing(['accepted', 'abstained']);
    if (!anna || !ben?.decided) throw new Error('Both have decided');
    const conceding = { ...ben, decided: { ...ben.decided, isConcession: true as const } };
    const gate = { ...decided([1, 'accepted']), standing: [anna, conceding] };
    expect(yieldOf([gate])).toMatchObject({ firstPass: 0, conditional: 1 });
    const late = { ...conceding, decided: { ...conceding.decided, isAfterDecision: true as const } };
    expect(yieldOf([{ ...gate, standing: [anna, late] }])).toMatchObject({ firstPass: 1, conditional: 0 });
  });
  it('is nothing of nothing', () => {
    expect(yieldOf([])).toEqual({
      firstPass: 0,
      conditional: 0,
      decided: 0,
      deemed: 0,
      undecided: 0,
      lapsed: 0,
      again: 0,
    });
  });
});

describe('the value that nine tenths do not exceed', () => {
  it('says nothing of too few, and leaves the values as they are', () => {
    const values = [5, 3, 1, 4, 2, 9, 8, 7, 6];
    expect(ninetieth(values)).toBeNull();
    expect(ninetieth([...values, 10])).toBe(9);
    expect(values[0]).toBe(5);
  });
  it('is as its definition says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 10, maxLength: 120 }), (values) => {
        const atMost = (limit: number) => values.filter((value) => value <= limit).length;
        const found = ninetieth(values) ?? -1;
        expect(atMost(found) * 10).toBeGreaterThanOrEqual(values.length * 9);
        expect(atMost(found - 1) * 10).toBeLessThan(values.length * 9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
