import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../src/core/issue/shares';

describe('what fits into one read', () => {
  it('is all there is, where there is room', () => {
    expect(sharesOf({ task: 12, gate: 3, survey: 0 }, 20)).toEqual({ task: 12, gate: 3, survey: 0 });
    expect(sharesOf({ task: 0, gate: 0, survey: 0 }, 20)).toEqual({ task: 0, gate: 0, survey: 0 });
  });
  it('is all of a kind that has few, and as many of the other as it leaves room for', () => {
    expect(sharesOf({ task: 200, gate: 3, survey: 0 }, 20)).toEqual({ task: 17, gate: 3, survey: 0 });
    expect(sharesOf({ task: 2, gate: 20, survey: 0 }, 10)).toEqual({ task: 2, gate: 8, survey: 0 });
  });
  it('is half of the room each, where both have more', () => {
    expect(sharesOf({ task: 200, gate: 20, survey: 0 }, 21)).toEqual({ task: 11, gate: 10, survey: 0 });
  });
  it('is one at least', () => {
    expect(sharesOf({ task: 200, gate: 20, survey: 0 }, -3)).toEqual({ task: 1, gate: 1, survey: 0 });
  });
});
