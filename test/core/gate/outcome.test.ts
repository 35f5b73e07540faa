import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/contract/gate/sign-off';
import { personInbox } from '../../../src/core/ask/inbox';
import { placeOfGate } from '../../../src/core/gate/gate-entry';
import { howEnded, wouldEndByAbstention } from '../../../src/core/gate/outcome';
import { verifyGate } from '../../../src/core/gate/verify/verify';
import { signed } from './attempt';
import * as g from './given';

const { ann, ben, person } = g;
const two = { signatories: [person(ann), person(ben)] };

/** The gate after Ann and Ben have decided, one after the other. */
const endOf = (terms: Parameters<typeof g.open>[0], ...outcomes: Outcome[]): g.Stored =>
  outcomes.reduce(
    (stored, outcome, index) => signed(stored, { by: index === 0 ? ann : ben, outcome }, index + 5),
    g.open(terms),
  );

describe('the end of a gate by abstentions', () => {
  it.each<[string, Parameters<typeof g.open>[0], Outcome[]]>([
    ['the only signatory', { signatories: [person(ann)] }, ['abstained']],
    [
      'somebody who must accept',
      { signatories: [person(ann, 1, true), person(ben)], rule: { kind: 'named', count: 1 } },
      ['abstained'],
    ],
    ['everybody', two, ['abstained', 'abstained']],
    ['one too many', { ...two, rule: { kind: 'quorum', count: 2 } }, ['accepted', 'abstained']],
  ])('is no rejection, where it is %s who abstains', (_, terms, outcomes) => {
    const stored = endOf(terms, ...outcomes);
    expect(stored.gate.state.name).toBe('rejected');
    expect(howEnded(stored.gate)).toBe('abstained');
    expect(stored.gate.decisions.map(({ result }) => result)).toEqual(['undecided']);
    expect(placeOfGate(stored.gate, personInbox(stored.gate.engagementId, ann))).toMatchObject({
      turn: 'team',
      detail: { state: 'undecided' },
    });
  });
  it('is a rejection once somebody rejects, and nothing of the kind while it can be accepted', () => {
    const rejected = endOf({ ...two, rule: { kind: 'any' } }, 'abstained', 'rejected');
    expect(howEnded(rejected.gate)).toBeNull();
    expect(rejected.gate.decisions.map(({ result }) => result)).toEqual(['rejected']);
    expect(howEnded(endOf(two, 'abstained').gate)).toBeNull();
    expect(howEnded(endOf(two, 'abstained', 'accepted').gate)).toBe('signed');
  });
  it('leaves the record intact, be it stored before such an end was told apart', () => {
    const stored = endOf({ signatories: [person(ann)] }, 'abstained');
    const decisions = stored.gate.decisions.map((each) => ({ ...each, result: 'rejected' as const }));
    for (const gate of [stored.gate, { ...stored.gate, decisions }]) {
      expect(verifyGate({ ...stored, gate }).isIntact).toBe(true);
    }
  });
});

describe('an abstention that would end a gate', () => {
  it('is that of whoever is needed, and nobody else’s', () => {
    const alone = g.open({ signatories: [person(ann)] }).gate;
    expect(wouldEndByAbstention(alone, ann)).toBe(true);
    expect(wouldEndByAbstention(alone, ben)).toBe(false);
    const named = g.open({ signatories: [person(ann, 1, true), person(ben)], rule: { kind: 'named', count: 1 } }).gate;
    expect([ann, ben].map((each) => wouldEndByAbstention(named, each))).toEqual([true, false]);
    expect([ann, ben].map((each) => wouldEndByAbstention(g.open(two).gate, each))).toEqual([false, false]);
    const last = endOf(two, 'abstained').gate;
    expect([ann, ben].map((each) => wouldEndByAbstention(last, each))).toEqual([false, true]);
    const accepted = endOf(two, 'accepted').gate;
    expect(wouldEndByAbstention(accepted, ben)).toBe(false);
  });
});
