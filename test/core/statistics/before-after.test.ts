import fc from 'fast-check';
import { dbinom, dhyper } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { fewestUntiedPairs, fisherExact, signProbability, signTest } from '../../../src/core/statistics/before-after';
import { anyProportion, runs, sure } from './given';

/** The number of bits that are set among the lowest `of` of a number. */
const bitsIn = (number: number, of: number): number =>
  Array.from({ length: of }, (_, at) => (number >> at) & 1).reduce((total, bit) => total + bit, 0);

/**
 * The two-sided p of Fisher by counting: the number of all ways to choose the same number of people from both sides
 * together that give a table in no more ways than the observed one is given.
 */
function fisherByCounting(before: number, ofBefore: number, after: number, ofAfter: number): number {
  const all = ofBefore + ofAfter;
  const ways = Array<number>(ofBefore + 1).fill(0);
  for (let chosen = 0; chosen < 2 ** all; chosen += 1) {
    if (bitsIn(chosen, all) !== before + after) continue;
    const count = bitsIn(chosen, ofBefore);
    ways[count] = (ways[count] ?? 0) + 1;
  }
  const limit = ways[before] ?? 0;
  const total = ways.reduce((sum, each) => sum + each, 0);
  return ways.reduce((sum, each) => (each <= limit ? sum + each : sum), 0) / total;
}

const choices = (count: number, of: number): number => {
  let found = 1;
  for (let each = 1; each <= count; each += 1) found = (found * (of - count + each)) / each;
  return Math.round(found);
};

describe('the exact test of Fisher', () => {
  it('of 9 of 12 against 4 of 12 has p = .0995', () => {
    expect(fisherExact({ count: 9, of: 12 }, { count: 4, of: 12 })).toBeCloseTo(0.0995, 4);
  });
  it('is as counted over every choice, for the tables of small sides', () => {
    for (let ofBefore = 1; ofBefore <= 4; ofBefore += 1)
      for (let ofAfter = 1; ofAfter <= 4; ofAfter += 1)
        for (let before = 0; before <= ofBefore; before += 1)
          for (let after = 0; after <= ofAfter; after += 1) {
            const found = fisherExact({ count: before, of: ofBefore }, { count: after, of: ofAfter });
            expect(found).toBeCloseTo(fisherByCounting(before, ofBefore, after, ofAfter), 10);
          }
  });
  it('is as whole numbers of ways say, for all tables up to eight on each side', () => {
    for (let ofBefore = 1; ofBefore <= 8; ofBefore += 1)
      for (let ofAfter = 1; ofAfter <= 8; ofAfter += 1)
        for (let before = 0; before <= ofBefore; before += 1)
          for (let after = 0; after <= ofAfter; after += 1) {
            const ways = Array.from({ length: ofBefore + 1 }, (_, count) => {
              const others = before + after - count;
              return others < 0 || others > ofAfter ? 0 : choices(count, ofBefore) * choices(others, ofAfter);
            });
            const [limit, total] = [ways[before] ?? 0, choices(before + after, ofBefore + ofAfter)];
            const expected = ways.reduce((sum, each) => (each <= limit ? sum + each : sum), 0) / total;
            const found = fisherExact({ count: before, of: ofBefore }, { count: after, of: ofAfter });
            if (Math.abs(sure(found) - expected) > 1e-12)
              expect.fail(`${before} of ${ofBefore}, ${after} of ${ofAfter}: ${found} is not ${expected}`);
          }
  });
  it('is as R says of large sides', () => {
    fc.assert(
      fc.property(anyProportion(400), anyProportion(400), (before, after) => {
        const counted = before.count + after.count;
        const probabilities = Array.from({ length: before.of + 1 }, (_, count) =>
          dhyper(count, before.of, after.of, counted),
        );
        const limit = (probabilities[before.count] ?? 0) * (1 + 1e-7);
        const expected = probabilities.reduce((sum, each) => (each <= limit ? sum + each : sum), 0);
        expect(fisherExact(before, after)).toBeCloseTo(expected, 9);
      }),
      runs(71, 200),
    );
  });
  it('is the same where the sides change places, and is never above 1', () => {
    fc.assert(
      fc.property(anyProportion(), anyProportion(), (before, after) => {
        const found = sure(fisherExact(before, after));
        expect(fisherExact(after, before)).toBeCloseTo(found, 9);
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
      runs(72),
    );
  });
  it('proves nothing where all agree, and says nothing where a side is empty', () => {
    expect(fisherExact({ count: 5, of: 5 }, { count: 9, of: 9 })).toBe(1);
    expect(fisherExact({ count: 0, of: 5 }, { count: 0, of: 9 })).toBe(1);
    expect(fisherExact({ count: 1, of: 1 }, { count: 0, of: 1 })).toBeCloseTo(1, 12);
    expect(fisherExact({ count: 0, of: 0 }, { count: 4, of: 9 })).toBeNull();
    expect(fisherExact({ count: 4, of: 9 }, { count: 0, of: 0 })).toBeNull();
  });
  it('reaches where factorials overflow', () => {
    const found = sure(fisherExact({ count: 1500, of: 3000 }, { count: 1600, of: 3000 }));
    expect(found).toBeGreaterThan(0.009);
    expect(found).toBeLessThan(0.012);
  });
});

describe('the sign test', () => {
  it.each([
    [0, 6, 0.0312],
    [0, 5, 0.0625],
    [1, 8, 0.0703],
    [1, 9, 0.0391],
    [0, 0, 1],
    [3, 6, 1],
  ])('of %d of %d has p = %d', (higher, untied, p) => {
    expect(Math.abs(signProbability(higher, untied) - p)).toBeLessThanOrEqual(0.00005 + 1e-9);
  });
  it('is as counted over all signs of up to ten people', () => {
    for (let untied = 1; untied <= 10; untied += 1)
      for (let higher = 0; higher <= untied; higher += 1) {
        const uneven = (ups: number) => Math.abs(2 * ups - untied);
        const patterns = Array.from({ length: 2 ** untied }, (_, signs) => bitsIn(signs, untied));
        const expected = patterns.filter((ups) => uneven(ups) >= uneven(higher)).length / patterns.length;
        expect(signProbability(higher, untied)).toBeCloseTo(expected, 12);
      }
  });
  it('is as R says of many people', () => {
    for (const untied of [11, 50, 333])
      for (let higher = 0; 2 * higher < untied; higher += 7) {
        const tail = Array.from({ length: higher + 1 }, (_, heads) => dbinom(heads, untied, 0.5));
        const expected = 2 * tail.reduce((total, each) => total + each, 0);
        expect(signProbability(higher, untied)).toBeCloseTo(expected, 10);
        expect(signProbability(untied - higher, untied)).toBe(signProbability(higher, untied));
      }
  });

  const pairs = (higher: number, lower: number, tied: number) => [
    ...Array.from({ length: higher }, () => ({ before: 0, after: 3 })),
    ...Array.from({ length: lower }, () => ({ before: 5, after: 4 })),
    ...Array.from({ length: tied }, () => ({ before: 0, after: 0 })),
  ];
  it('knows only people whose answers differ, and says how many they are', () => {
    expect(signTest(pairs(5, 2, 9))).toMatchObject({ higher: 5, lower: 2, untied: 7 });
    expect(signTest(pairs(5, 2, 9)).p).toBeCloseTo(signProbability(5, 7), 12);
  });
  it('has not enough data under six of them', () => {
    expect(signTest(pairs(5, 0, 20))).toEqual({ higher: 5, lower: 0, untied: 5, p: null });
    expect(signTest([])).toEqual({ higher: 0, lower: 0, untied: 0, p: null });
    expect(signTest(pairs(6, 0, 0)).p).toBeCloseTo(0.03125, 12);
    expect(signTest(pairs(0, 6, 0)).p).toBeCloseTo(0.03125, 12);
    // The reason for six: with one fewer, the best that can happen proves nothing.
    expect(signProbability(0, fewestUntiedPairs - 1)).toBeGreaterThan(0.05);
    expect(signProbability(0, fewestUntiedPairs)).toBeLessThan(0.05);
  });
});
