import { describe, expect, it } from 'vitest';
import { gateLimits } from '../../../src/contract/gate/terms';
import { withdrawSignOff } from '../../../src/core/gate/sign';
import { headingOf } from '../../../src/core/gate/terms/terms';
import { come, signed } from './attempt';
import * as g from './given';

const { ann, ben, cleo, dan, person } = g;

describe('taking a signature back', () => {
  const take = (stored: g.Stored, whose = ann, by = whose) =>
    withdrawSignOff(stored.gate, whose, { actor: by, at: g.later(30) });
  const taken = (stored: g.Stored, whose = ann) => g.after(stored, g.must(take(stored, whose)));
  it('undoes it, also where it was a rejection that decided', () => {
    const one = signed(g.open());
    expect(taken(one).gate).toMatchObject({ state: { name: 'open', since: g.at }, standing: [{ decided: null }, {}] });
    const rejected = signed(g.open(), { outcome: 'rejected' });
    expect(taken(rejected).gate).toMatchObject({ state: { name: 'open', since: g.later(30) }, decisions: [] });
    expect(come(taken(rejected))).toBe('signed');
  });
  it('is for who has signed, and not for whom they stood in', () => {
    const byDeputy = signed(g.open(), { by: cleo, wanted: { onBehalfOf: ann } });
    expect(g.code(take(byDeputy))).toBe('gate-locked');
    expect(take(byDeputy, ann, cleo).ok).toBe(true);
    expect(g.code(take(signed(g.open()), ann, ben))).toBe('gate-locked');
  });
  it('is not for who has not signed, or is not asked', () => {
    expect(g.code(take(g.open()))).toBe('gate-not-open');
    expect(g.code(take(g.open(), dan))).toBe('gate-not-open');
    expect(g.code(take(taken(signed(g.open()))))).toBe('gate-not-open');
  });
  it('ends as soon as another has decided, and begins again where that was taken back', () => {
    const people = { signatories: [person(ann), person(ben), person(cleo)] };
    const two = signed(signed(g.open(people)), { by: ben });
    expect(g.code(take(two))).toBe('gate-locked');
    expect(take(two, ben).ok).toBe(true);
    expect(take(taken(two, ben), ann).ok).toBe(true);
  });
  it('is not ended by a notice of the app’s, which counts anew then', () => {
    const notice = { on: '2026-11-25', told: [{ to: ben, lastDay: '2026-12-04' }] };
    const told = g.after(signed(g.open()), { actor: 'app', at: g.later(9), what: 'notice-told', ...notice });
    expect(told.gate.standing.map(({ notices }) => notices?.length)).toEqual([undefined, 1]);
    expect(taken(told).gate.standing.map(({ notices }) => notices)).toEqual([undefined, undefined]);
  });
  it('is too late for a rejection on which the team has settled other terms: what is asked is what was asked', () => {
    const rejected = signed(g.open(), { outcome: 'rejected' });
    const heading = headingOf({ ...g.terms, rule: { kind: 'any' } });
    const event = { actor: g.pm, at: g.later(20), what: 'gate-changed', heading, termsHash: '' } as const;
    expect(g.code(take(g.after(rejected, event)))).toBe('gate-locked');
  });
  it('has an end, in each round: what was signed stays part of the proof', () => {
    let stored = g.open();
    for (let time = 0; time < gateLimits.takenBack; time++) stored = taken(signed(stored));
    expect(g.code(take(signed(stored)))).toBe('gate-locked');
    const lapsed = g.after(signed(stored, { outcome: 'rejected' }), { actor: 'app', at: g.at, what: 'gate-expired' });
    expect(take(signed(g.opened(lapsed))).ok).toBe(true);
  });
  it('is too late once the rule is met, the gate is passed, or closed', () => {
    const met = signed(g.open({ rule: { kind: 'any' } }));
    expect(g.code(take(met))).toBe('gate-locked');
    const one = signed(g.open());
    for (const event of [
      { actor: g.pm, at: g.at, what: 'gate-overridden', reason: 'Now' },
      { actor: 'app', at: g.at, what: 'gate-expired' },
      { actor: 'app', at: g.at, what: 'gate-invalidated', changed: [] },
      { actor: g.pm, at: g.at, what: 'gate-withdrawn', reason: 'No' },
    ] as const) {
      expect(g.code(take(g.after(one, event)))).toBe('gate-locked');
    }
  });
  it('is not for what was signed in an earlier round', () => {
    const again = g.opened(g.after(signed(g.open()), { actor: 'app', at: g.at, what: 'gate-expired' }));
    expect(again.gate.standing).toMatchObject([{ decided: { round: 1, outcome: 'accepted' } }, { decided: null }]);
    expect(g.code(take(again))).toBe('gate-locked');
  });
});
