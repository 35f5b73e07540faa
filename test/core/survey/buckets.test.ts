import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAskedReasons } from '../../../src/contract/survey/checkpoint';
import { countedOnce, reasonOf } from '../../../src/core/survey/buckets';
import { type Bucket, isAsked, type Roster } from '../../../src/core/survey/roster';
import { ann, ben, cleo, dan, roster, row } from './given';

const inRoster = (id: string, buckets: Readonly<Record<string, Bucket>>): Roster =>
  roster({ id, people: Object.entries(buckets).map(([accountId, bucket]) => row(accountId, { bucket })) });
const idsOf = (rows: readonly { readonly accountId: string }[]) => rows.map(({ accountId }) => accountId);

describe('somebody of two engagements', () => {
  it('counts where they are asked', () => {
    const [first, second] = countedOnce([
      inRoster('r1', { [ann]: 'critical-period', [ben]: 'asked' }),
      inRoster('r2', { [ann]: 'asked', [ben]: 'asked-elsewhere' }),
    ]);
    expect([idsOf(first?.counted ?? []), idsOf(first?.elsewhere ?? [])]).toEqual([[ben], [ann]]);
    expect([idsOf(second?.counted ?? []), idsOf(second?.elsewhere ?? [])]).toEqual([[ann], [ben]]);
  });

  it('and is asked in neither counts once, where they came nearest to it', () => {
    const [first, second] = countedOnce([
      inRoster('r1', { [ann]: 'cannot-take-part', [ben]: 'asked-recently' }),
      inRoster('r2', { [ann]: 'asked-recently', [ben]: 'asked-recently' }),
    ]);
    expect(idsOf(first?.counted ?? [])).toEqual([ben]);
    expect(second?.counted.map(reasonOf)).toEqual(['asked-recently']);
  });
});

it('has everybody in exactly one bucket over the whole checkpoint', () => {
  const people = [ann, ben, cleo, dan];
  // As it is decided: one roster asks a person at most, and those that are decided after it find that.
  const fates = fc.array(fc.constantFrom<Bucket>('asked', 'undecided', ...notAskedReasons), {
    minLength: 3,
    maxLength: 3,
  });
  const presence = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fates, presence), { minLength: 4, maxLength: 4 }), (drawn) => {
      const rosters = [0, 1, 2].map((index) => {
        const buckets: Record<string, Bucket> = {};
        people.forEach((accountId, at) => {
          const [fate, isIn] = drawn[at] ?? [[], []];
          const isAskedBefore = fate.slice(0, index).some((each, before) => each === 'asked' && isIn[before]);
          if (isIn[index]) buckets[accountId] = isAskedBefore ? 'asked-elsewhere' : (fate[index] ?? 'asked');
        });
        return inRoster(`r${index}`, buckets);
      });
      const fit = new Set(rosters.flatMap(({ people: rows }) => idsOf(rows)));
      const once = countedOnce(rosters);
      const counted = once.flatMap((each) => each.counted);
      expect(idsOf(counted).toSorted()).toEqual([...fit].toSorted());
      expect(counted.some(({ bucket }) => bucket === 'asked-elsewhere')).toBe(false);
      // Nobody who is asked anywhere is counted as not asked.
      const asked = new Set(rosters.flatMap(({ people: rows }) => idsOf(rows.filter(isAsked))));
      expect(new Set(idsOf(counted.filter(isAsked)))).toEqual(asked);
      const sums = ['asked', 'undecided', ...notAskedReasons].map(
        (wanted) => counted.filter(({ bucket }) => bucket === wanted).length,
      );
      expect(sums.reduce((sum, count) => sum + count, 0)).toBe(fit.size);
      once.forEach(({ counted: here, elsewhere }, index) => {
        expect(here.length + elsewhere.length).toBe(rosters[index]?.people.length);
      });
    }),
    { seed: 17, numRuns: 300 },
  );
});
