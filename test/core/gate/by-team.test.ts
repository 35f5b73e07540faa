import { describe, expect, it } from 'vitest';
import { type GateTerms, gateLimits } from '../../../src/contract/gate/terms';
import { changeGate, openGate, overrideGate, withdrawGate } from '../../../src/core/gate/by-team';
import { decideGate } from '../../../src/core/gate/decide';
import { evolveGate } from '../../../src/core/gate/evolve';
import type { Gate } from '../../../src/core/gate/gate';
import { holdOf } from '../../../src/core/gate/passing/passing';
import * as g from './given';

const { ann, ben, person } = g;
const attribution = { actor: g.pm, at: g.later(1) };
const draft = g.drafted();
const open = g.open();
const byApp = (stored: g.Stored, what: 'gate-expired' | 'gate-deemed') =>
  g.after(stored, { actor: 'app', at: g.later(1), what });
const expired = byApp(open, 'gate-expired');
const deemed = byApp(open, 'gate-deemed');
const invalidated = g.after(open, { actor: 'app', at: g.at, what: 'gate-invalidated', changed: ['summary'] });
const withdrawn = g.after(open, { ...attribution, what: 'gate-withdrawn', reason: 'No' });

const opening = (terms: Partial<GateTerms> = {}, team: readonly string[] = []) => {
  const all = { ...g.terms, ...terms };
  return openGate({ terms: all, engagement: g.engagement, content: g.contentFor(all), team });
};
const opensAs = (
  stored: g.Stored,
  terms: Partial<GateTerms> = {},
  team: readonly string[] = [],
  gate: Partial<Gate> = {},
) => g.code(opening(terms, team)({ ...stored.gate, ...gate }, {}, attribution));

describe('asking the customer', () => {
  it('is possible of a draft, and again of what was not accepted', () => {
    for (const stored of [draft, expired, invalidated]) expect(opensAs(stored)).toBe('accepted');
  });
  it('ends with as many acts as the proof of a gate reads, and so do other terms', () => {
    const worn = { history: { length: gateLimits.events, hash: '' } };
    expect(opensAs(invalidated, {}, [], worn)).toBe('gate-limit-reached');
    expect(g.code(changeGate({ ...open.gate, ...worn }, { terms: g.terms }, attribution))).toBe('gate-limit-reached');
    expect(withdrawGate({ ...open.gate, ...worn }, { reason: 'No' }, attribution).ok).toBe(true);
  });
  it('ends with as many people of the team as are kept, and those who are known go on', () => {
    const helpers = Array.from({ length: gateLimits.helpers }, (_, index) => `helper-${index}`);
    const full = { ...open.gate, helpers, createdBy: 'creator' };
    const settle = (actor: string) => g.code(changeGate(full, { terms: g.terms }, { ...attribution, actor }));
    const pass = (actor: string) =>
      g.code(overrideGate({ ...full, mode: 'block' }, { reason: 'Now' }, { ...attribution, actor }));
    expect(['one-more', 'helper-7', 'creator'].map(settle)).toEqual(['gate-limit-reached', 'accepted', 'accepted']);
    expect(['one-more', 'helper-7', 'creator'].map(pass)).toEqual(['gate-limit-reached', 'accepted', 'accepted']);
    expect(opensAs(draft, {}, [], { helpers, createdBy: 'creator' })).toBe('gate-limit-reached');
    expect(opensAs(draft, {}, [], { helpers: [...helpers, attribution.actor], createdBy: 'creator' })).toBe('accepted');
  });
  it('is not of what is asked, met or withdrawn', () => {
    expect([open, deemed, withdrawn].map((stored) => opensAs(stored))).toEqual([
      'gate-not-draft',
      'gate-not-draft',
      'gate-withdrawn',
    ]);
  });
  it('keeps the team from being asked, whoever of it', () => {
    expect(opensAs(draft, {}, [ann])).toBe('signatory-on-team');
    expect(opensAs(draft, {}, [], { createdBy: ben })).toBe('signatory-on-team');
    expect(g.code(opening()(draft.gate, {}, { ...attribution, actor: ann }))).toBe('signatory-on-team');
  });
  it('needs somebody in each role that the rule needs', () => {
    const partner = { kind: 'role', role: 'partner', step: 1, isRequired: false } as const;
    expect(opensAs(draft, { signatories: [person(ann), partner] })).toBe('signatories-too-few');
    expect(opensAs(draft, { signatories: [person(ann), partner], rule: { kind: 'any' } })).toBe('accepted');
  });
  it('ends after so many rounds', () => {
    expect(opensAs(expired, {}, [], { round: gateLimits.rounds })).toBe('gate-limit-reached');
  });
  it('goes by the terms that it was opened with', () => {
    const terms = { rule: { kind: 'any' }, due: null } as const;
    const event = g.must(opening(terms)(draft.gate, {}, attribution));
    expect(evolveGate(draft.gate, event)).toMatchObject(terms);
  });
});

describe('other terms', () => {
  const come = (stored: g.Stored) => changeGate(stored.gate, { terms: { ...g.terms, title: 'Another' } }, attribution);
  const changed = (stored: g.Stored) => g.after(stored, g.must(come(stored))).gate;
  it('leave what is not asked as it is', () => {
    for (const stored of [draft, expired, invalidated]) {
      expect(changed(stored)).toMatchObject({ title: 'Another', state: stored.gate.state });
    }
  });
  it('invalidate what is asked or accepted', () => {
    for (const stored of [open, deemed]) {
      expect(changed(stored)).toMatchObject({ title: 'Another', state: { name: 'invalidated', changed: ['terms'] } });
    }
  });
  it('are refused of a withdrawn gate', () => {
    expect(g.code(come(withdrawn))).toBe('gate-withdrawn');
    expect(g.code(withdrawGate(withdrawn.gate, { reason: 'No' }, attribution))).toBe('gate-withdrawn');
  });
});

describe('an override', () => {
  const come = (gate: Gate) => g.code(overrideGate(gate, { reason: 'It is urgent' }, attribution));
  it('is for what holds a transition, and then lets it pass', () => {
    for (const stored of [open, expired, invalidated]) {
      expect(come(stored.gate)).toBe('accepted');
      const passed = g.after(stored, { ...attribution, what: 'gate-overridden', reason: 'It is urgent' });
      expect(holdOf(passed.gate, ['block'], stored !== invalidated)).toBeNull();
      expect(come(passed.gate)).toBe('gate-needs-no-override');
    }
  });
  it('is for nothing else', () => {
    for (const gate of [draft.gate, deemed.gate, { ...open.gate, mode: 'advise' as const }]) {
      expect(come(gate)).toBe('gate-needs-no-override');
    }
    expect(come(withdrawn.gate)).toBe('gate-withdrawn');
  });
  it('ends with its round', () => {
    const passed = g.after(expired, { ...attribution, what: 'gate-overridden', reason: 'It is urgent' });
    expect(g.opened(passed).gate.override).toBeNull();
  });
});

describe('a command of the team’s', () => {
  const command = { reason: 'No longer needed', revision: open.gate.history.length };
  const decide = (gate: Gate, wanted = command, actor = g.pm) =>
    decideGate('withdraw', withdrawGate, gate, wanted, { ...attribution, actor });
  it('takes effect once, however often it is sent', () => {
    const decided = g.must(decide(open.gate));
    if (decided === 'already') throw new Error('It has not taken effect yet');
    const stored = g.after(open, decided);
    const gate = { ...stored.gate, lastCommand: decided.fingerprint };
    expect(g.must(decide(gate))).toBe('already');
    expect(g.code(decide(gate, { ...command, reason: 'Another' }))).toBe('gate-withdrawn');
    expect(g.code(decide(gate, command, g.colleague))).toBe('gate-withdrawn');
  });
  it('is refused where something else has happened meanwhile', () => {
    expect(g.code(decide(open.gate, { ...command, revision: 1 }))).toBe('changed-meanwhile');
  });
});

describe('a history that cannot be', () => {
  it('is a fault', () => {
    expect(() => evolveGate(undefined, { ...attribution, what: 'gate-expired' })).toThrow('never drafted');
    const stranger = { ...attribution, what: 'sign-off-withdrawn', accountId: 'stranger', signOffId: 'x' } as const;
    expect(() => evolveGate(open.gate, stranger)).toThrow('not to sign');
  });
});
