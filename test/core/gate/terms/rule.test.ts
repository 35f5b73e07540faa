import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes } from '../../../../src/contract/gate/sign-off';
import type { GateRule } from '../../../../src/contract/gate/terms';
import { hasAccepted, leastFor, resultOf } from '../../../../src/core/gate/terms/rule';
import * as g from '../given';
import { assignments, completions, isMetWhole } from '../oracle';

const rulesFor = (people: number): GateRule[] => [
  { kind: 'any' },
  { kind: 'all' },
  ...Array.from({ length: people + 1 }, (_, index): GateRule => ({ kind: 'quorum', count: index + 1 })),
];

describe('what a rule comes to', () => {
  it.each([0, 1, 2, 3, 4, 5])('is what every way to go on says, for %i signatories', (people) => {
    for (const decided of assignments<Outcome | null>(people, [null, ...outcomes])) {
      const ways = completions(decided);
      for (const rule of rulesFor(people)) {
        const isPossible = ways.some((way) => isMetWhole(rule, way, []));
        const expected = isPossible ? (isMetWhole(rule, decided, []) ? 'met' : 'pending') : 'unreachable';
        if (resultOf(rule, g.standing(decided)) !== expected) expect({ rule, decided }).toBe(expected);
      }
    }
  });
  it.each([1, 2, 3, 4])('is that also where somebody is named, for %i signatories', (people) => {
    for (const decided of assignments<Outcome | null>(people, [null, 'accepted', 'rejected', 'abstained'])) {
      const ways = completions(decided);
      for (const required of assignments(people, [false, true])) {
        for (const count of Array.from({ length: people }, (_, index) => index + 1)) {
          const rule = { kind: 'named', count } as const;
          const isPossible = ways.some((way) => isMetWhole(rule, way, required));
          const isMet = isMetWhole(rule, decided, required);
          const signatories = g.standing(decided, (index) => required[index] === true);
          const expected = isPossible ? (isMet ? 'met' : 'pending') : 'unreachable';
          if (resultOf(rule, signatories) !== expected) expect({ count, decided, required }).toBe(expected);
        }
      }
    }
  });
  it('does not come undone by whoever decides later, once it is met or out of reach', () => {
    for (const decided of assignments<Outcome | null>(4, [null, 'accepted', 'rejected', 'abstained'])) {
      for (const rule of rulesFor(4)) {
        const result = resultOf(rule, g.standing(decided));
        if (result === 'pending') continue;
        for (const way of completions(decided)) expect(resultOf(rule, g.standing(way))).toBe(result);
      }
    }
  });
  it('is never met by those who abstain alone', () => {
    for (const rule of rulesFor(3)) {
      expect(resultOf(rule, g.standing(['abstained', 'abstained', 'abstained']))).toBe('unreachable');
    }
  });
});

describe('an acceptance', () => {
  it.each([
    ['accepted', true],
    ['accepted-with-conditions', true],
    ['rejected', false],
    ['abstained', false],
    [null, false],
  ] as const)('%s counts for the gate: %s', (outcome, counts) => {
    expect(g.standing([outcome]).map(hasAccepted)).toEqual([counts]);
  });
});

describe('how many have to sign at least', () => {
  const people = g.standing([null, null, null], (index) => index < 2);
  it.each([
    [{ kind: 'any' }, 1],
    [{ kind: 'all' }, 1],
    [{ kind: 'quorum', count: 3 }, 3],
    [{ kind: 'named', count: 1 }, 2],
    [{ kind: 'named', count: 3 }, 3],
  ] as const)('for %o is %i', (rule, least) => {
    expect(leastFor(rule, people)).toBe(least);
  });
});
