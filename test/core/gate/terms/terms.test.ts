import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateTerms, gateLimits, type Signatory } from '../../../../src/contract/gate/terms';
import {
  checkSignatories,
  checkTerms,
  hashOfTerms,
  isRoleVacant,
  resolveSignatories,
} from '../../../../src/core/gate/terms/terms';
import * as g from '../given';

const { ann, ben, cleo, dan, person } = g;
const role = (name: Extract<Signatory, { kind: 'role' }>['role'], step = 1, isRequired = false): Signatory => ({
  kind: 'role',
  role: name,
  step,
  isRequired,
});
const resolve = (...signatories: Signatory[]) =>
  resolveSignatories({ ...g.terms, order: 'sequence', signatories }, g.engagement);
const checked = (changes: Partial<GateTerms>, engagement = g.engagement) => {
  const result = checkTerms({ ...g.terms, ...changes }, engagement, g.today);
  return result.ok ? 'fine' : { code: result.error.code, field: result.error.field };
};

describe('who is to sign', () => {
  it('is whoever has the role, in the order of the terms', () => {
    expect(resolve(role('user')).map(({ accountId }) => accountId)).toEqual([ben, cleo]);
    expect(resolve(role('partner'))).toEqual([]);
  });
  it('is each person once: as they are named, whatever their roles ask', () => {
    expect(resolve(role('signatory', 1, true), person(ben, 2))).toEqual([
      { accountId: ben, isRequired: false, step: 2 },
      { accountId: ann, isRequired: true, step: 1 },
    ]);
  });
  it('is required who has one role that is, and another that is not', () => {
    expect(resolve(role('user', 1, false), role('signatory', 2, true))).toEqual([
      { accountId: ben, isRequired: true, step: 1 },
      { accountId: cleo, isRequired: false, step: 1 },
      { accountId: ann, isRequired: true, step: 2 },
    ]);
  });
  it('comes in steps without gaps, or all at once', () => {
    const signatories = [person(ann, 7), person(ben, 3), person(cleo, 7), person(dan, 10)];
    expect(resolve(...signatories).map(({ step }) => step)).toEqual([2, 1, 2, 3]);
    const atOnce = resolveSignatories({ ...g.terms, signatories }, g.engagement);
    expect(atOnce.map(({ step }) => step)).toEqual([1, 1, 1, 1]);
  });
  it('has nobody twice and no gap, whatever the terms say', () => {
    const step = fc.integer({ min: 1, max: 10 });
    const signatory = fc.oneof(
      fc.record({
        kind: fc.constant('person' as const),
        accountId: fc.constantFrom(ann, ben, cleo, dan),
        step,
        isRequired: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('role' as const),
        role: fc.constantFrom('sponsor' as const, 'user' as const, 'signatory' as const),
        step,
        isRequired: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(signatory, { maxLength: 8 }), (signatories) => {
        const resolved = resolve(...signatories);
        expect(new Set(resolved.map(({ accountId }) => accountId)).size).toBe(resolved.length);
        const steps = [...new Set(resolved.map((each) => each.step))].sort((a, b) => a - b);
        expect(steps).toEqual(steps.map((_, index) => index + 1));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('a role that nobody has', () => {
  it.each([
    ['all', { kind: 'all' }, false, true],
    ['any', { kind: 'any' }, true, false],
    ['a quorum', { kind: 'quorum', count: 1 }, true, false],
    ['named, and required', { kind: 'named', count: 1 }, true, true],
    ['named, and not required', { kind: 'named', count: 1 }, false, false],
  ] as const)('of %s, is missed or not', (_, rule, isRequired, isVacant) => {
    const signatories = [person(ann, 1, true), role('partner', 1, isRequired)];
    expect(isRoleVacant({ ...g.terms, rule, signatories }, g.engagement)).toBe(isVacant);
    expect(isRoleVacant({ ...g.terms, rule, signatories: [role('user', 1, true)] }, g.engagement)).toBe(false);
  });
});

describe('terms', () => {
  it('make sense as they are given', () => {
    expect(checked({})).toBe('fine');
    expect(checked({ due: null, signatories: [], criteria: [] })).toBe('fine');
  });
  const criterion = { text: 'Orders are booked', priority: 'must' } as const;
  it.each([
    ['a criterion twice', { criteria: [criterion, criterion] }, 'criterion-twice', 'criteria'],
    ['somebody twice', { signatories: [person(ann, 1), person(ann, 2)] }, 'signatory-twice', 'signatories'],
    ['a role twice', { signatories: [role('user', 1), role('user', 2)] }, 'signatory-twice', 'signatories'],
    ['somebody of the team', { signatories: [person(g.pm)] }, 'signatory-unknown', 'signatories'],
    ['a quorum of none', { rule: { kind: 'quorum', count: 0 } }, 'field-invalid', 'rule'],
    ['a quorum of less than none', { rule: { kind: 'named', count: -1 } }, 'field-invalid', 'rule'],
    ['half a person', { rule: { kind: 'quorum', count: 1.5 } }, 'field-invalid', 'rule'],
    ['no number at all', { rule: { kind: 'quorum', count: Number.NaN } }, 'field-invalid', 'rule'],
    ['a field twice', { covers: ['summary', 'summary'] }, 'field-invalid', 'covers'],
    ['an end without a day', { lapse: 'expire', due: null }, 'field-missing', 'due'],
    ['a day that has gone', { due: '2026-11-22' }, 'date-in-past', 'due'],
    ['a day too far', { due: '2099-01-01' }, 'date-too-far', 'due'],
  ] as const)('are refused with %s', (_, changes, code, field) => {
    expect(checked(changes as Partial<GateTerms>)).toEqual({ code, field });
  });
  it('name a day in a critical period of the customer’s only with a reason', () => {
    const criticalPeriods = [{ name: 'Close', from: '2026-12-01', to: '2026-12-10' }];
    const engagement = { ...g.engagement, calendar: { ...g.engagement.calendar, criticalPeriods } };
    const refused = { code: 'date-in-critical-period', field: 'dueReason' };
    expect(checked({ due: '2026-12-04' }, engagement)).toEqual(refused);
    expect(checked({ due: '2026-12-04', dueReason: ' ' }, engagement)).toEqual(refused);
    expect(checked({ due: '2026-12-04', dueReason: 'The audit' }, engagement)).toBe('fine');
    expect(checked({ due: '2026-11-30' }, engagement)).toBe('fine');
  });
  it('may name today, and the same words with another priority', () => {
    expect(checked({ due: g.today })).toBe('fine');
    expect(checked({ criteria: [criterion, { ...criterion, priority: 'should' }] })).toBe('fine');
  });
  it('count silence as acceptance only where that was agreed', () => {
    expect(checked({ lapse: 'deem' })).toBe('fine');
    const { deemed: _, ...before } = g.engagement;
    for (const engagement of [before, { ...g.engagement, deemed: null }]) {
      expect(checked({ lapse: 'deem' }, engagement)).toEqual({ code: 'deemed-not-agreed', field: 'lapse' });
      expect(checked({ lapse: 'deem', order: 'sequence' })).toEqual({ code: 'deemed-in-sequence', field: 'lapse' });
    }
  });
  it('have a hash that any change of them changes', () => {
    const others: Partial<GateTerms>[] = [{ isUrgent: true }, { mode: 'advise' }, { covers: [] }, { due: null }];
    const hashes = [{}, ...others].map((changes) => hashOfTerms({ ...g.terms, ...changes }));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('people who are to sign', () => {
  const check = (changes: Partial<GateTerms>, team: string[] = [g.pm]) => {
    const terms = { ...g.terms, ...changes };
    const result = checkSignatories(terms, resolveSignatories(terms, g.engagement), team);
    return result.ok ? 'fine' : `${result.error.code} ${result.error.field}`;
  };
  it('are enough, or the gate could never be met', () => {
    expect(check({})).toBe('fine');
    expect(check({ signatories: [] })).toBe('field-missing signatories');
    expect(check({ signatories: [role('partner')] })).toBe('field-missing signatories');
    expect(check({ rule: { kind: 'quorum', count: 2 } })).toBe('fine');
    expect(check({ rule: { kind: 'quorum', count: 3 } })).toBe('signatories-too-few rule');
    expect(check({ rule: { kind: 'named', count: 3 }, signatories: [person(ann, 1, true), person(ben)] })).toBe(
      'signatories-too-few rule',
    );
  });
  it('have somebody named where the rule wants those who are named', () => {
    expect(check({ rule: { kind: 'named', count: 1 } })).toBe('signatories-too-few rule');
    expect(check({ rule: { kind: 'named', count: 1 }, signatories: [person(ann, 1, true)] })).toBe('fine');
  });
  it('are not on the team’s side', () => {
    expect(check({}, [g.pm, ben])).toBe('signatory-on-team signatories');
    expect(check({ signatories: [role('sponsor')] }, [ann])).toBe('signatory-on-team signatories');
  });
  it('are not more than fit in a round', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ accountId: `c${index}`, isRequired: false, step: 1 }));
    expect(checkSignatories(g.terms, people(gateLimits.signatories), []).ok).toBe(true);
    expect(g.code(checkSignatories(g.terms, people(gateLimits.signatories + 1), []))).toBe('gate-limit-reached');
  });
});
