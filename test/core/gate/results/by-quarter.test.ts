import { describe, expect, it } from 'vitest';
import type { RoundResult } from '../../../../src/contract/gate/team-gate';
import { quarterOf, yieldByQuarter } from '../../../../src/core/gate/results/by-quarter';
import { type Measured, yieldOf } from '../../../../src/core/gate/results/measures';
import { standing } from '../given';

const gate = (decidedAt: string, result: RoundResult['result'], round = 1): Measured => ({
  state: result === 'rejected' ? 'rejected' : 'satisfied',
  round,
  decisions: [{ round, openedAt: '2026-01-01T08:00:00.000Z', decidedAt, result }],
  standing: result === 'rejected' ? standing(['rejected']) : [],
});

describe('the yield by quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31T23:59:59.000Z', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s is in %s', (day, name) => expect(quarterOf(day)).toBe(name));
  const gates = [
    gate('2026-05-01T08:00:00.000Z', 'accepted'),
    gate('2026-02-01T08:00:00.000Z', 'accepted'),
    gate('2026-02-02T08:00:00.000Z', 'rejected'),
    gate('2026-05-02T08:00:00.000Z', 'accepted', 2),
    gate('2026-05-02T08:00:00.000Z', 'accepted-with-conditions'),
    // Nobody has decided it.
    gate('2026-08-02T08:00:00.000Z', 'deemed'),
  ];
  it('counts what was decided in it, the earliest first', () => {
    expect(yieldByQuarter(gates)).toEqual([
      { name: '2026-Q1', decided: 2, firstPass: 1 },
      { name: '2026-Q2', decided: 3, firstPass: 1 },
    ]);
  });
  it('adds up to the yield of all', () => {
    const quarters = yieldByQuarter(gates);
    const sum = (of: 'decided' | 'firstPass') => quarters.reduce((total, each) => total + each[of], 0);
    const { decided, firstPass } = yieldOf(gates);
    expect([sum('decided'), sum('firstPass')]).toEqual([decided, firstPass]);
  });
});
