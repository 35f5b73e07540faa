import { describe, expect, it } from 'vitest';
import type { GateTerms, Signatory } from '../../../../src/contract/gate/terms';
import { weakenedParts } from '../../../../src/core/gate/terms/weakening';

const person = (accountId: string, changes: Partial<Signatory> = {}): Signatory =>
  ({ kind: 'person', accountId, isRequired: false, step: 1, ...changes }) as Signatory;

const ann = person('ann');
const ben = person('ben');
const cleo = person('cleo');

const before: GateTerms = {
  title: 'Search 1.0',
  deliverable: { name: 'Search', version: '1.0', links: [] },
  criteria: [
    { text: 'It is quick', priority: 'must' },
    { text: 'It is pretty', priority: 'should' },
  ],
  meaning: 'approval',
  statement: 'I approve it.',
  signatories: [ann, ben],
  rule: { kind: 'all' },
  order: 'parallel',
  due: '2026-12-18',
  lapse: 'wait',
  mode: 'block',
  isUrgent: false,
  covers: ['summary', 'description'],
};
const quorum = (count: number) => ({ kind: 'quorum', count }) as const;
const named = (count: number) => ({ kind: 'named', count }) as const;
const inTurn = { order: 'sequence', signatories: [ann, person('ben', { step: 2 })] } as const;

const parts = (from: Partial<GateTerms>, to: Partial<GateTerms>) =>
  weakenedParts({ ...before, ...from }, { ...before, ...from, ...to });

describe('terms that ask for less', () => {
  it.each<[string, Partial<GateTerms>, Partial<GateTerms>]>([
    ['mode', {}, { mode: 'require-reason' }],
    ['mode', { mode: 'require-reason' }, { mode: 'advise' }],
    ['signatories', {}, { signatories: [ann] }],
    ['signatories', {}, { signatories: [ann, cleo] }],
    ['signatories', {}, { signatories: [ann, { kind: 'role', role: 'signatory', isRequired: false, step: 1 }] }],
    // With these rules, one more signatory is one more way to meet them.
    ['signatories', { rule: { kind: 'any' } }, { signatories: [ann, ben, cleo] }],
    ['signatories', { rule: quorum(2) }, { signatories: [ann, ben, cleo] }],
    ['signatories', { rule: named(1) }, { signatories: [ann, ben, cleo] }],
    [
      'signatories',
      { rule: named(1), signatories: [person('ann', { isRequired: true }), ben] },
      { signatories: [ann, ben] },
    ],
    ['rule', {}, { rule: { kind: 'any' } }],
    // All of those who don't abstain may be one; two are two.
    ['rule', { rule: quorum(2) }, { rule: { kind: 'all' } }],
    ['rule', { rule: quorum(2) }, { rule: quorum(1) }],
    ['rule', { rule: named(2) }, { rule: quorum(2) }],
    ['order', inTurn, { order: 'parallel' }],
    ['order', inTurn, { signatories: [ann, ben] }],
    ['order', inTurn, { signatories: [person('ann', { step: 2 }), ben] }],
    ['covers', {}, { covers: ['summary'] }],
    ['criteria', {}, { criteria: before.criteria.slice(1) }],
    ['criteria', {}, { criteria: before.criteria.map((each) => ({ ...each, priority: 'should' as const })) }],
    ['criteria', {}, { criteria: [{ text: 'It is there', priority: 'must' }, ...before.criteria.slice(1)] }],
    ['meaning', {}, { meaning: 'review' }],
    ['lapse', {}, { lapse: 'deem' }],
    ['lapse', { lapse: 'expire' }, { lapse: 'deem' }],
    ['due', { lapse: 'deem' }, { due: '2026-12-17' }],
    ['due', { lapse: 'deem' }, { due: null }],
  ])('in their %s', (part, from, to) => {
    expect(parts(from, to)).toEqual([part]);
  });

  it('are named part by part', () => {
    expect(parts({}, { mode: 'advise', covers: [], rule: { kind: 'any' } })).toEqual(['mode', 'rule', 'covers']);
  });
});

describe('terms that ask for as much, or for more', () => {
  it.each<[string, Partial<GateTerms>, Partial<GateTerms>]>([
    ['nothing else', {}, {}],
    ['other words', {}, { title: 'Search', statement: 'Yes.', isUrgent: true }],
    ['one more who must sign', {}, { signatories: [ann, ben, cleo] }],
    ['one more by name', { rule: named(1) }, { signatories: [ann, ben, person('cleo', { isRequired: true })] }],
    ['the same people in another order of the list', {}, { signatories: [ben, ann] }],
    ['a rule for more', { rule: { kind: 'any' } }, { rule: { kind: 'all' } }],
    ['a larger quorum', { rule: quorum(1) }, { rule: quorum(2) }],
    ['one after the other', {}, inTurn],
    ['more that is covered', {}, { covers: ['summary', 'description', 'attachment'] }],
    ['more to be met', {}, { criteria: [...before.criteria, { text: 'It works', priority: 'must' }] }],
    [
      'a should that is a must',
      {},
      { criteria: before.criteria.map((each) => ({ ...each, priority: 'must' as const })) },
    ],
    ['formal acceptance', {}, { meaning: 'acceptance' }],
    ['no effect of silence', { lapse: 'deem' }, { lapse: 'wait' }],
    ['more time to speak', { lapse: 'deem' }, { due: '2026-12-19' }],
    ['a due day without effect', {}, { due: '2026-12-01' }],
    ['a stricter hold', { mode: 'advise' }, { mode: 'block' }],
  ])('by %s', (_, from, to) => {
    expect(parts(from, to)).toEqual([]);
  });
});
