import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestUsefulPoints, runChart } from '../../../src/core/statistics/run-chart';
import { runs, sure } from './given';

/** Values above (+), below (−) and on (=) the median, which is 5 if as many are above as below, or some are on it. */
const drawn = (sides: string): readonly number[] => [...sides].map((side) => (side === '+' ? 8 : side === '-' ? 2 : 5));

/** As many points above as below, in any order. */
const balanced = fc
  .integer({ min: 5, max: 30 })
  .chain((half) => fc.shuffledSubarray([...'+-'.repeat(half)], { minLength: 2 * half }))
  .map((sides) => sides.join(''));

describe('a run chart', () => {
  it.each([
    // The limits that Anhøj and Olesen (2014) give.
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [15, 7, 4],
    [16, 7, 4],
    [20, 7, 6],
    [23, 8, 7],
    [24, 8, 8],
    [30, 8, 10],
  ])(
    'of %d useful points allows runs up to %d and asks for %d crossings',
    (useful, longestByChance, fewestByChance) => {
      const sides = `${'+-'.repeat(useful).slice(0, useful)}==`;
      expect(runChart(drawn(sides))).toEqual({
        median: 5,
        useful,
        longestRun: 1,
        longestByChance,
        crossings: useful - 1,
        fewestByChance,
        isShifted: false,
        isRarelyCrossed: false,
      });
    },
  );
  it.each([
    ['++++++++---+---+----', 8, 5, true, true],
    ['++++++++--+-+-------', 8, 5, true, true],
    ['--++++++++--+--+----', 8, 6, true, false],
    ['+++++++---+--+--+---', 7, 7, false, false],
    ['+++---++++---+++----', 4, 5, false, true],
    ['+++---++++---++----+', 4, 6, false, false],
  ])('%s has a run of %d and %d crossings', (sides, longestRun, crossings, isShifted, isRarelyCrossed) => {
    // Two points on the median, so that it is 5.
    const found = runChart(drawn(`${sides}==`));
    expect(found).toMatchObject({ median: 5, useful: 20, longestRun, crossings, isShifted, isRarelyCrossed });
  });
  it.each([
    ['no points', []],
    ['one', [0]],
    ['nine useful ones, however many there are', drawn('+-+-+-+-+=======')],
    ['equal ones', Array<number>(30).fill(0)],
  ])('has not enough data in %s', (_, values) => expect(runChart(values)).toBeNull());
  it('has just enough in ten useful points, and 0 is one of them', () => {
    expect(fewestUsefulPoints).toBe(10);
    expect(runChart([0, 1, 0, 1, 0, 1, 0, 1, 0, 1])).toMatchObject({ median: 0.5, useful: 10, crossings: 9 });
  });

  it('counts runs and crossings as they are drawn, wherever points on the median are', () => {
    fc.assert(
      fc.property(balanced, fc.array(fc.nat(60), { maxLength: 20 }), (sides, places) => {
        const withOthers = places.reduce((text, place) => `${text.slice(0, place)}=${text.slice(place)}`, sides);
        const parts = sides.match(/\++|-+/g) ?? [];
        expect(runChart(drawn(withOthers))).toMatchObject({
          useful: sides.length,
          longestRun: Math.max(...parts.map((part) => part.length)),
          crossings: parts.length - 1,
        });
      }),
      runs(91),
    );
  });
  it('says the same backwards and upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 60 }), (values) => {
        const found = runChart(values);
        expect(runChart(values.toReversed())).toEqual(found);
        const mirrored = runChart(values.map((value) => 6 - value));
        expect(mirrored).toEqual(found && { ...found, median: 6 - found.median });
      }),
      runs(92),
    );
  });
  it('is rarely alarmed by chance', () => {
    // Orders that mean nothing: as many points on each side, shuffled.
    const drawnByChance = fc.sample(fc.shuffledSubarray([...'+-'.repeat(12)], { minLength: 24 }), runs(93, 2000));
    const found = drawnByChance.map((sides) => sure(runChart(drawn(sides.join('')))));
    expect(found.filter(({ isShifted }) => isShifted).length / found.length).toBeLessThan(0.05);
    expect(found.filter(({ isRarelyCrossed }) => isRarelyCrossed).length / found.length).toBeLessThan(0.08);
  });
});
