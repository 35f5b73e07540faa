import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidentialCells, countByCell } from '../../../src/core/survey/asking/asked-cells';
import { cellOf, restCell } from '../../../src/core/survey/cell';
import { blocksOf, fitsFilter, isOfWholeBlocks } from '../../../src/core/survey/cells';
import { row } from './given';

const names = [
  'sponsor.external',
  'user.external',
  'user.internal',
  'partner.external',
  'signatory.internal',
  'none.external',
];
const counts = fc.dictionary(fc.constantFrom(...names, restCell), fc.integer({ min: 0, max: 14 }), { minKeys: 1 });
const thresholds = fc.integer({ min: 5, max: 14 });

describe('cells', () => {
  it('are of one role and one kind', () => {
    const people = [row('a'), row('b'), row('c', { role: 'none', kind: 'internal' })];
    expect(people.map(cellOf)).toEqual(['user.external', 'user.external', 'none.internal']);
    expect(countByCell(people)).toEqual({ 'user.external': 2, 'none.internal': 1 });
  });
  it('fit the filters of their role and kind; the rest fits none but that of all', () => {
    expect(fitsFilter('user.external', { role: 'user', kind: null })).toBe(true);
    expect(fitsFilter('user.external', { role: null, kind: 'external' })).toBe(true);
    expect(fitsFilter('user.external', { role: 'user', kind: 'internal' })).toBe(false);
    expect(fitsFilter('user.external', { role: 'sponsor', kind: null })).toBe(false);
    expect(fitsFilter('none.internal', { role: 'none', kind: 'internal' })).toBe(true);
    expect(fitsFilter(restCell, { role: null, kind: null })).toBe(true);
    expect(fitsFilter(restCell, { role: null, kind: 'external' })).toBe(false);
  });
});

const sum = (sizes: Readonly<Record<string, number>>, cells: readonly string[]) =>
  cells.reduce((total, cell) => total + (sizes[cell] ?? 0), 0);

describe('blocks', () => {
  it('join small cells, and the smallest of the others where these are still too few', () => {
    expect(blocksOf({ a: 2, b: 3, c: 6, d: 9 }, 5)).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(blocksOf({ a: 2, b: 9, c: 6 }, 5)).toEqual([['a', 'c'], ['b']]);
    expect(blocksOf({ a: 0, b: 9 }, 5)).toEqual([['a', 'b']]);
    expect(blocksOf({ a: 2, b: 1 }, 5)).toEqual([['a', 'b']]);
  });

  it('part all cells, and each holds enough unless all together hold too few', () => {
    fc.assert(
      fc.property(counts, thresholds, (sizes, threshold) => {
        const blocks = blocksOf(sizes, threshold);
        expect(blocks.flat().sort()).toEqual(Object.keys(sizes).sort());
        expect(blocks.length === 1 || blocks.every((block) => sum(sizes, block) >= threshold)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('of a higher threshold are made of whole ones of a lower', () => {
    fc.assert(
      fc.property(counts, thresholds, thresholds, (sizes, one, other) => {
        const fine = blocksOf(sizes, Math.min(one, other));
        expect(blocksOf(sizes, Math.max(one, other)).every((block) => isOfWholeBlocks(block, fine))).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('leave nobody in a smaller group, whatever is told of their unions is subtracted', () => {
    fc.assert(
      fc.property(counts, thresholds, fc.infiniteStream(fc.boolean()), (sizes, threshold, picks) => {
        const blocks = blocksOf(sizes, threshold);
        const some = () => blocks.filter(() => picks.next().value).flat();
        const [one, other] = [some(), some()];
        for (const told of [one, other]) expect(isOfWholeBlocks(told, blocks)).toBe(true);
        const left = sum(
          sizes,
          one.filter((cell) => !other.includes(cell)),
        );
        expect(left === 0 || left >= threshold || blocks.length === 1).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

it('counts answers in confidence under cells that enough people are asked of', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 14 }), { minKeys: 1 }), (asked) => {
      fc.pre(sum(asked, Object.keys(asked)) >= 5);
      const cells = confidentialCells(asked, 5);
      expect(Object.keys(cells).sort()).toEqual(Object.keys(asked).sort());
      for (const to of new Set(Object.values(cells))) {
        const from = Object.keys(cells).filter((cell) => cells[cell] === to);
        expect(to === restCell || (from.length === 1 && from[0] === to)).toBe(true);
        expect(sum(asked, from)).toBeGreaterThanOrEqual(5);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
