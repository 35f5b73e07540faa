import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceBounds } from '../../../src/core/statistics/silence';
import { expectClose, runs, sure } from './given';

/** A group that was asked, those of it who answered, and those of them who are satisfied. */
const anyGroup = fc
  .integer({ min: 1, max: 60 })
  .chain((asked) =>
    fc
      .nat(asked)
      .chain((of) =>
        fc.record({ asked: fc.constant(asked), satisfied: fc.record({ count: fc.nat(of), of: fc.constant(of) }) }),
      ),
  );

describe('what silence leaves open', () => {
  it('is 57.1 to 85.7 per cent with eight satisfied of ten answers of fourteen asked', () => {
    expectClose(silenceBounds({ count: 8, of: 10 }, 14), { low: 0.571, high: 0.857 }, 3);
  });
  it('is everything where nobody has answered, and nothing can be said where nobody was asked', () => {
    expect(silenceBounds({ count: 0, of: 0 }, 7)).toEqual({ low: 0, high: 1 });
    expect(silenceBounds({ count: 0, of: 0 }, 0)).toBeNull();
  });
  it('is nothing where all have answered', () => {
    expect(silenceBounds({ count: 0, of: 4 }, 4)).toEqual({ low: 0, high: 0 });
    expect(silenceBounds({ count: 3, of: 4 }, 4)).toEqual({ low: 0.75, high: 0.75 });
  });
  it('holds every completion of the silent, and its ends are two of them', () => {
    fc.assert(
      fc.property(anyGroup, ({ asked, satisfied }) => {
        const { low, high } = sure(silenceBounds(satisfied, asked));
        const completions = Array.from(
          { length: asked - satisfied.of + 1 },
          (_, more) => (satisfied.count + more) / asked,
        );
        for (const share of completions) {
          expect(share).toBeGreaterThanOrEqual(low);
          expect(share).toBeLessThanOrEqual(high);
        }
        expect([low, high]).toEqual([completions.at(0), completions.at(-1)]);
      }),
      runs(31),
    );
  });
  it('is refused for more answers than people, and for more satisfied than answers', () => {
    expect(() => silenceBounds({ count: 1, of: 5 }, 4)).toThrow('can’t have answered');
    expect(() => silenceBounds({ count: 3, of: 2 }, 4)).toThrow('is no proportion');
  });
});
