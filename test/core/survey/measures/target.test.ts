import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/contract/result';
import type { ScoredMeasure, TargetVersion } from '../../../../src/contract/survey/measures';
import { countersignTarget, counterTarget, maySign } from '../../../../src/core/survey/measures/by-customer';
import { acceptTarget, proposeTarget, withdrawTarget } from '../../../../src/core/survey/measures/by-team';
import { changeTarget } from '../../../../src/core/survey/measures/command';
import { withMark } from '../../../../src/core/survey/measures/mark';
import { markedBy } from '../../../../src/core/survey/measures/marked-by';
import { type Measures, noMeasures, targetOf } from '../../../../src/core/survey/measures/measures';
import type { ChangedTarget } from '../../../../src/core/survey/measures/target';
import { isValueOf } from '../../../../src/core/survey/measures/value';
import { ann, at, ben, engagement, pm } from '../given';

const dev = 'team-developer';
const by = (actor: string) => ({ actor, at });
const nothing = targetOf(noMeasures(engagement), 'nps');
const wanted = (value: number, note = '') => ({ measure: 'nps' as const, value, note });
const of = (changed: Result<ChangedTarget>) => {
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value.target;
};
const codeOf = (changed: Result<unknown>) => (changed.ok ? 'accepted' : changed.error.code);

const proposed = of(proposeTarget(nothing, wanted(30, 'As last year.'), by(pm)));
const agreed = of(countersignTarget(proposed, by(ann), engagement));
const countered = of(counterTarget(proposed, wanted(40), by(ben), engagement));

describe('a target', () => {
  it('is agreed once both sides have signed it', () => {
    expect(proposed).toMatchObject({
      agreed: null,
      proposed: { version: 1, value: 30, team: { by: pm }, customer: null },
    });
    expect(agreed).toMatchObject({
      proposed: null,
      agreed: { value: 30, team: { by: pm }, customer: { by: ann, at } },
    });
  });

  it('stands while another is under discussion, and until that is signed', () => {
    const other = of(proposeTarget(agreed, wanted(50), by(pm)));
    expect(other).toMatchObject({ agreed: { value: 30, version: 1 }, proposed: { value: 50, version: 2 } });
    expect(of(countersignTarget(other, by(ann), engagement))).toMatchObject({ agreed: { value: 50 }, proposed: null });
    expect(of(withdrawTarget(other, '', by(pm)))).toMatchObject({ agreed: { value: 30 }, proposed: null });
  });

  it('that a sponsor proposes, is signed by them; by another customer, it lacks both signatures', () => {
    const bySponsor = of(counterTarget(proposed, wanted(40), by(ann), engagement));
    expect(bySponsor.proposed).toMatchObject({ side: 'customer', customer: { by: ann }, team: null });
    expect(of(acceptTarget(bySponsor, by(pm)))).toMatchObject({ agreed: { value: 40 } });
    expect(countered.proposed).toMatchObject({ by: ben, customer: null, team: null });
    const accepted = of(acceptTarget(countered, by(pm)));
    expect(accepted).toMatchObject({ agreed: null, proposed: { value: 40, team: { by: pm } } });
    expect(of(countersignTarget(accepted, by(ann), engagement))).toMatchObject({ agreed: { value: 40, by: ben } });
  });

  it('is countered by a customer only where something is proposed or stands', () => {
    expect(codeOf(counterTarget(nothing, wanted(40), by(ann), engagement))).toBe('target-missing');
    expect(of(counterTarget(agreed, wanted(40), by(ben), engagement))).toMatchObject({
      agreed: { value: 30 },
      proposed: { value: 40 },
    });
  });

  it('that a sponsor has signed, is put aside by no other customer', () => {
    const bySponsor = of(counterTarget(proposed, wanted(40), by(ann), engagement));
    expect(codeOf(counterTarget(bySponsor, wanted(45), by(ben), engagement))).toBe('target-for-sponsor');
    expect(codeOf(counterTarget(bySponsor, wanted(45), by(ann), engagement))).toBe('accepted');
  });

  it.each([
    [
      'signed by a customer who is neither sponsor nor primary',
      countersignTarget(proposed, by(ben), engagement),
      'target-for-sponsor',
    ],
    ['signed by nobody of the customer’s', countersignTarget(proposed, by(pm), engagement), 'target-for-sponsor'],
    ['signed where nothing is under discussion', countersignTarget(agreed, by(ann), engagement), 'target-missing'],
    ['accepted where nothing is under discussion', acceptTarget(agreed, by(pm)), 'target-missing'],
    ['accepted by the team that proposes it', acceptTarget(proposed, by(dev)), 'target-signed'],
    ['withdrawn where there is none', withdrawTarget(nothing, 'No more.', by(pm)), 'target-missing'],
    ['withdrawn without a reason, once it is agreed', withdrawTarget(agreed, '', by(pm)), 'field-missing'],
    ['proposed as it stands', proposeTarget(agreed, wanted(30, 'As last year.'), by(pm)), 'unchanged'],
    ['countered by the same', counterTarget(proposed, wanted(30, 'Yes.'), by(ann), engagement), 'unchanged'],
    ['accepted by who has countered it, and works for the team by now', acceptTarget(countered, by(ben)), 'target-own'],
  ])('is not %s', (_, refused, code) => {
    expect(codeOf(refused)).toBe(code);
  });

  it('is not signed for the customer by who has proposed it for the team, whoever they are by now', () => {
    const both = {
      ...engagement,
      customers: [
        ...engagement.customers,
        { accountId: pm, kind: 'internal' as const, roles: ['sponsor' as const], isPrimary: false },
      ],
    };
    expect(maySign(both, pm)).toBe(true);
    expect(codeOf(countersignTarget(proposed, by(pm), both))).toBe('target-own');
    expect(codeOf(counterTarget(proposed, wanted(1), by(pm), both))).toBe('target-own');
    expect(maySign({ ...engagement, createdBy: ann }, ann)).toBe(false);
  });

  it('that is withdrawn, is told with its reason until there is another', () => {
    const withdrawn = of(withdrawTarget(agreed, 'The scope has changed.', by(dev)));
    expect(withdrawn).toMatchObject({
      agreed: null,
      withdrawn: { value: 30, by: dev, reason: 'The scope has changed.' },
    });
    expect(of(proposeTarget(withdrawn, wanted(30), by(pm)))).toMatchObject({
      withdrawn: null,
      proposed: { version: 2 },
    });
  });

  it.each<[ScoredMeasure, number, boolean]>([
    ['csat', 0, true],
    ['csat', 100, true],
    ['csat', -1, false],
    ['csat', 101, false],
    ['csat', 80.5, false],
    ['nps', -100, true],
    ['nps', -101, false],
    ['ces', 5.5, true],
    ['ces', 5.55, false],
    ['ces', 0.9, false],
    ['ces', 7.1, false],
    ['confidence', 0, true],
    ['confidence', Number.NaN, false],
    ['confidence', Number.POSITIVE_INFINITY, false],
  ])('of %s can be %d: %s', (measure, value, isOne) => {
    expect(isValueOf(measure, value)).toBe(isOne);
    expect(codeOf(proposeTarget(nothing, { measure, value, note: '' }, by(pm)))).toBe(
      isOne ? 'accepted' : 'field-invalid',
    );
  });

  it('every tenth of a scale is a target', () => {
    for (let tenths = 10; tenths <= 70; tenths++) expect(isValueOf('ces', tenths / 10)).toBe(true);
  });
});

describe('a command on a target', () => {
  const begun = noMeasures(engagement);
  const propose = (measures: Measures, value: number, revision: number, actor = pm) =>
    changeTarget(
      'propose-target',
      measures,
      { ...wanted(value), engagementId: engagement.id, revision },
      by(actor),
      proposeTarget,
    );

  it('given twice is carried out once; on what was seen before a change it is refused', () => {
    const once = propose(begun, 30, 0);
    if (!once.ok || once.value === 'already') throw new Error('It was given once');
    const { measures, event } = once.value;
    expect(event).toMatchObject({
      what: 'target-proposed',
      facts: { measure: 'nps', value: 30, version: 1, isAgreed: false },
    });
    expect(propose(measures, 30, 0)).toEqual({ ok: true, value: 'already' });
    expect(codeOf(propose(measures, 31, 0))).toBe('changed-meanwhile');
    expect(codeOf(propose(measures, 31, 0, dev))).toBe('changed-meanwhile');
    expect(codeOf(propose(measures, 31, 1))).toBe('accepted');
  });
});

/** Anything that somebody may try, in any order. */
const attempt = fc.record({
  what: fc.constantFrom('propose', 'counter', 'countersign', 'accept', 'withdraw'),
  actor: fc.constantFrom(pm, dev, ann, ben),
  value: fc.integer({ min: -2, max: 2 }),
});

it('whatever is tried: what was once said stays, and what is agreed was signed by a person of each side', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
      let target = nothing;
      const versions = new Map<number, TargetVersion<string>>();
      for (const { what, actor, value } of attempts) {
        const isTeam = actor === pm || actor === dev;
        const changed = {
          propose: () => proposeTarget(target, wanted(value), by(actor)),
          counter: () => counterTarget(target, wanted(value), by(actor), engagement),
          countersign: () => countersignTarget(target, by(actor), engagement),
          accept: () => acceptTarget(target, by(actor)),
          withdraw: () => withdrawTarget(target, 'For a reason.', by(actor)),
        }[what];
        // Who may call at all is not this rule's to know.
        if (isTeam === (what === 'counter' || what === 'countersign')) continue;
        const before = target;
        const result = changed();
        if (!result.ok) continue;
        target = result.value.target;
        expect(target.revision).toBe(before.revision + 1);
        for (const version of [target.agreed, target.proposed]) {
          if (!version) continue;
          const known = versions.get(version.version) ?? version;
          expect({ ...version, team: null, customer: null }).toEqual({ ...known, team: null, customer: null });
          expect(version.team).toEqual(known.team ?? version.team);
          expect(version.customer).toEqual(known.customer ?? version.customer);
          versions.set(version.version, version);
        }
        const { agreed: stands } = target;
        if (stands) expect([[pm, dev].includes(stands.team?.by ?? ''), stands.customer?.by]).toEqual([true, ann]);
        if (before.agreed && !target.agreed) expect(what).toBe('withdraw');
      }
      expect([...versions.keys()]).toEqual(Array.from(versions, (_, index) => index + 1));
    }),
    { seed: 20261123 },
  );
});

describe('a mark', () => {
  it('is of each customer by themselves, and counts while they are one', () => {
    const marked = [ann, ben].reduce((before, each) => {
      const after = withMark(before, engagement, each, 'csat', true);
      return after === 'already' ? before : after;
    }, noMeasures(engagement));
    expect(markedBy(marked, engagement, 'csat')).toEqual([ann, ben]);
    expect(markedBy(marked, engagement, 'nps')).toEqual([]);
    expect(markedBy(marked, { customers: engagement.customers.slice(1) }, 'csat')).toEqual([ben]);
    expect(withMark(marked, engagement, ann, 'csat', true)).toBe('already');
    const without = withMark(marked, engagement, ann, 'csat', false);
    expect(without !== 'already' && markedBy(without, engagement, 'csat')).toEqual([ben]);
    expect(withMark(marked, engagement, ann, 'nps', false)).toBe('already');
    const left = withMark(marked, { customers: engagement.customers.slice(0, 1) }, ann, 'nps', true);
    expect(left !== 'already' && left.marks.map(({ accountId }) => accountId)).toEqual([ann]);
  });
});
