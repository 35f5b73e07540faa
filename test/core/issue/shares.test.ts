import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../src/core/issue/shares';

describe('what fits into one read', () => {
  it('is all there is, where there is room', () => {
    expect(sharesOf({ task: 12, gate: 3 }, 20)).toEqual({ task: 12, gate: 3 });
    expect(sharesOf({ task: 0, gate: 0 }, 20)).toEqual({ task: 0, gate: 0 });
  });
  it('is all of a kind that has few, and as many of the other as it leaves room for', () => {
    expect(sharesOf({ task: 200, gate: 3 }, 20)).toEqual({ task: 17, gate: 3 });
    expect(sharesOf({ task: 2, gate: 20 }, 10)).toEqual({ task: 2, gate: 8 });
  });
  it('is half of the room each, where both have more', () => {
    expect(sharesOf({ task: 200, gate: 20 }, 21)).toEqual({ task: 11, gate: 10 });
  });
  it('is one at least', () => {
    expect(sharesOf({ task: 200, gate: 20 }, -3)).toEqual({ task: 1, gate: 1 });
  });
});
