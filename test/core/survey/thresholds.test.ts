import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../../src/contract/survey/checkpoint';
import { standardSettings } from '../../../src/contract/survey/settings';
import { checkSettings } from '../../../src/core/survey/asking/settings';
import { stricter, thresholdsOf } from '../../../src/core/survey/fewest/thresholds';

describe('the thresholds of confidence', () => {
  it('are the usual ones where none are kept, and never lower, whatever is', () => {
    expect(thresholdsOf({})).toEqual(usualThresholds);
    expect(thresholdsOf({ thresholds: { answers: 3, spread: 4, words: 20 } })).toEqual({
      answers: 5,
      spread: 8,
      words: 20,
    });
  });
  it('of spread and words are never under that of answers', () => {
    expect(thresholdsOf({ thresholds: { answers: 12, spread: 8, words: 9 } })).toEqual({
      answers: 12,
      spread: 12,
      words: 12,
    });
  });
  it('of two are the stricter ones, each for itself', () => {
    const [one, other] = [
      { answers: 6, spread: 20, words: 9 },
      { answers: 7, spread: 10, words: 30 },
    ];
    expect(stricter(one, other)).toEqual({ answers: 7, spread: 20, words: 30 });
    expect(stricter(one, one)).toEqual(one);
  });
  it.each([
    { answers: 4 },
    { answers: 3 },
    { spread: 7 },
    { words: 7 },
    { answers: 51, spread: 51, words: 51 },
    { answers: 9, spread: 8, words: 9 },
    { answers: 9, spread: 9, words: 8 },
  ])('are refused as %j', (changes) => {
    const thresholds = { ...usualThresholds, ...changes };
    expect(checkSettings({ ...standardSettings, thresholds })).toMatchObject({
      ok: false,
      error: { field: 'thresholds' },
    });
  });
  it('are taken where they are raised', () => {
    expect(checkSettings({ ...standardSettings, thresholds: { answers: 10, spread: 10, words: 50 } }).ok).toBe(true);
  });
});
