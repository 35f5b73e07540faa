import { describe, expect, it } from 'vitest';
import type { CustomerRole } from '../../../../src/contract/engagement';
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
const required = { isRequired: true };
const role = (name: CustomerRole, changes: Partial<Signatory> = {}): Signatory =>
  ({ kind: 'role', role: name, isRequired: false, step: 1, ...changes }) as Signatory;
const rolesInTurn = { order: 'sequence', signatories: [role('sponsor'), role('user', { step: 2 })] } as const;
const inTurn = { order: 'sequence', signatories: [ann, person('ben', { step: 2 })] } as const;

const parts = (from: Partial<GateTerms>, to: Partial<GateTerms>) =>
  weakenedParts({ ...before, ...from }, { ...before, ...from, ...to });

it('is no less when nobody is reminded of them', () => {
  const none = { before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };
  expect(parts({ lapse: 'deem' }, { reminders: none })).toEqual([]);
});

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
    // Whoever is required and new must not be enough instead of those who were asked.
    [
      'signatories',
      { rule: { kind: 'any' }, signatories: [ann] },
      { rule: named(1), signatories: [ann, person('cleo', required)] },
    ],
    ['signatories', { rule: quorum(2) }, { rule: named(2), signatories: [ann, ben, person('cleo', required)] }],
    [
      'signatories',
      { rule: named(2), signatories: [person('ann', required), ben] },
      { signatories: [person('ann', required), ben, person('cleo', required)] },
    ],
    ['signatories', { rule: named(1) }, { signatories: [ann, ben, person('cleo', required)] }],
    // A role may be any number of people.
    ['signatories', { rule: quorum(1) }, { rule: quorum(4), signatories: [ann, ben, role('user')] }],
    // Whoever is named need not sign any more as one who has a required role.
    [
      'signatories',
      { rule: named(1), signatories: [role('sponsor', required), ben, cleo] },
      { rule: named(2), signatories: [role('sponsor', required), ben, cleo, ann] },
    ],
    ['rule', {}, { rule: { kind: 'any' } }],
    // All of those who don't abstain may be one; two are two.
    ['rule', { rule: quorum(2) }, { rule: { kind: 'all' } }],
    ['rule', { rule: quorum(2) }, { rule: quorum(1) }],
    ['rule', { rule: named(2) }, { rule: quorum(2) }],
    ['order', inTurn, { order: 'parallel' }],
    ['order', inTurn, { signatories: [ann, ben] }],
    ['order', inTurn, { signatories: [person('ann', { step: 2 }), ben] }],
    // Ann may have the role of the first step: by name she comes last.
    ['order', rolesInTurn, { signatories: [...rolesInTurn.signatories, person('ann', { step: 3 })] }],
    // Whoever has both roles signs in the step of the one that is listed first.
    ['order', rolesInTurn, { signatories: rolesInTurn.signatories.toReversed() }],
    ['order', rolesInTurn, { signatories: [role('signatory', { step: 3 }), ...rolesInTurn.signatories] }],
    ['covers', {}, { covers: ['summary'] }],
    ['criteria', {}, { criteria: before.criteria.slice(1) }],
    ['criteria', {}, { criteria: before.criteria.map((each) => ({ ...each, priority: 'should' as const })) }],
    ['criteria', {}, { criteria: [{ text: 'It is there', priority: 'must' }, ...before.criteria.slice(1)] }],
    ['allowsConcessions', {}, { allowsConcessions: true }],
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
    [
      'one more by name, beside as many of those before',
      { rule: named(1) },
      { rule: named(2), signatories: [ann, ben, person('cleo', required)] },
    ],
    [
      'one more beside those who are required by name',
      { rule: named(1), signatories: [person('ann', required), ben] },
      { signatories: [person('ann', required), ben, person('cleo', required)] },
    ],
    [
      'one more of a quorum that needs one more',
      { rule: quorum(2) },
      { rule: quorum(3), signatories: [ann, ben, cleo] },
    ],
    ['the same people in another order of the list', {}, { signatories: [ben, ann] }],
    ['a rule for more', { rule: { kind: 'any' } }, { rule: { kind: 'all' } }],
    ['a larger quorum', { rule: quorum(1) }, { rule: quorum(2) }],
    ['one after the other', {}, inTurn],
    ['one more in turn', inTurn, { signatories: [cleo, ...inTurn.signatories] }],
    ['one more after those in turn', inTurn, { signatories: [...inTurn.signatories, person('cleo', { step: 3 })] }],
    [
      'a role after those in turn',
      rolesInTurn,
      { signatories: [...rolesInTurn.signatories, role('signatory', { step: 1 })] },
    ],
    ['more that is covered', {}, { covers: ['summary', 'description', 'attachment'] }],
    ['more to be met', {}, { criteria: [...before.criteria, { text: 'It works', priority: 'must' }] }],
    [
      'a should that is a must',
      {},
      { criteria: before.criteria.map((each) => ({ ...each, priority: 'must' as const })) },
    ],
    ['no concessions any more', { allowsConcessions: true }, { allowsConcessions: undefined }],
    ['concessions as before', { allowsConcessions: true }, {}],
    ['formal acceptance', {}, { meaning: 'acceptance' }],
    ['no effect of silence', { lapse: 'deem' }, { lapse: 'wait' }],
    ['more time to speak', { lapse: 'deem' }, { due: '2026-12-19' }],
    ['a due day without effect', {}, { due: '2026-12-01' }],
    ['a stricter hold', { mode: 'advise' }, { mode: 'block' }],
  ])('by %s', (_, from, to) => {
    expect(parts(from, to)).toEqual([]);
  });
});
