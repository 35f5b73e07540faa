import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerKinds, customerRoles } from '../../../src/contract/engagement';
import { notAskedReasons } from '../../../src/contract/survey/checkpoint';
import { decided, fitting, mayBeAsked, roleOf } from '../../../src/core/survey/asking/fitting';
import { askedIn, isAsked, isUndecided, surveyParties } from '../../../src/core/survey/roster';
import { notedBy } from '../../../src/core/survey/said/standing';
import { ann, ben, cleo, dan, engagement, pm, roster, row } from './given';

const everybody = { roles: [], kinds: [], people: [] };
const idsOf = (rows: readonly { accountId: string }[]) => rows.map(({ accountId }) => accountId);

describe('who fits an audience', () => {
  it('is everybody where it names nothing', () => {
    expect(idsOf(fitting(engagement, everybody, pm))).toEqual([ann, ben, cleo, dan]);
  });
  it('is whoever holds one of its roles, is of one of its kinds and among its people', () => {
    expect(idsOf(fitting(engagement, { ...everybody, roles: ['user'] }, pm))).toEqual([ben, cleo]);
    expect(idsOf(fitting(engagement, { ...everybody, roles: ['user'], kinds: ['internal'] }, pm))).toEqual([cleo]);
    expect(idsOf(fitting(engagement, { ...everybody, kinds: ['internal'], people: [dan, ann] }, pm))).toEqual([dan]);
  });
  it('counts somebody of several roles by the first of the app’s order', () => {
    expect(engagement.customers.map(roleOf)).toEqual(['sponsor', 'user', 'user', 'none']);
  });
  it('has those apart who could not answer', () => {
    const absent = { ...engagement, absent: [{ accountId: ben, why: 'closed' as const }] };
    const buckets = fitting(absent, everybody, dan).map(({ bucket }) => bucket);
    expect(buckets).toEqual(['undecided', 'cannot-take-part', 'undecided', 'cannot-take-part']);
    expect(mayBeAsked({ ...engagement, status: 'blocked' }, ann, pm)).toBe(false);
  });
});

it('has everybody who fits in one bucket, and decides it once', () => {
  const someOf = <Each>(all: readonly Each[]) => fc.subarray([...all]);
  const audiences = fc.record({
    roles: someOf(customerRoles),
    kinds: someOf(customerKinds),
    people: someOf([ann, ben, cleo, dan]),
  });
  const reasons = fc.infiniteStream(fc.constantFrom('asked' as const, ...notAskedReasons));
  fc.assert(
    fc.property(audiences, someOf([ann, ben]), reasons, (audience, gone, buckets) => {
      const absent = gone.map((accountId) => ({ accountId, why: 'off-request' as const }));
      let now = roster({ people: fitting({ ...engagement, absent }, audience, cleo) });
      const fits = idsOf(now.people);
      for (const { accountId } of now.people.filter(isUndecided)) {
        const bucket = buckets.next().value;
        now = decided(now, accountId, bucket ?? 'asked');
        expect(() => decided(now, accountId, 'asked')).toThrow();
      }
      expect(idsOf(now.people)).toEqual(fits);
      expect(new Set(fits).size).toBe(fits.length);
      const inBuckets = ['undecided', 'asked', ...notAskedReasons].map(
        (bucket) => now.people.filter((each) => each.bucket === bucket).length,
      );
      expect(inBuckets[0]).toBe(0);
      expect(inBuckets.reduce((sum, count) => sum + count, 0)).toBe(fits.length);
      expect(askedIn(now).every(isAsked)).toBe(true);
      expect(askedIn(now).some(({ accountId }) => accountId === cleo || gone.includes(accountId))).toBe(false);
    }),
    { seed: 1 },
  );
});

describe('who has answered', () => {
  it('is noted by name, and taken back', () => {
    const done = notedBy(roster(), ann, { done: 'complete' });
    expect(done.people).toEqual([row(ann, { done: 'complete' }), row(ben), row(cleo, { bucket: 'asked-recently' })]);
    expect(notedBy(done, ann, {})).toEqual(roster());
  });
  it('is never noted in confidence', () => {
    expect(() => notedBy(roster({ mode: 'confidential' }), ann, { done: 'complete' })).toThrow('In confidence');
  });
});

it('is asked of those alone who are asked, once that is decided, and never of who planned it', () => {
  expect(surveyParties(roster())).toMatchObject({ isAsked: true, askedOf: [ann, ben], team: [pm] });
  expect(surveyParties(roster({ state: { name: 'deciding', since: '' } })).isAsked).toBe(false);
});
