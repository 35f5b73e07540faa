import { describe, expect, it } from 'vitest';
import { givenCount, withGiven, writtenText } from '../../../src/core/survey/sealed';

describe('the number of what was given', () => {
  it('is not known where it is not kept, which is not zero', () => {
    expect(givenCount(undefined, 'sealed-answer')).toBeUndefined();
    const none = withGiven(undefined, 'c', {});
    expect([givenCount(none, 'sealed-answer'), givenCount(none, 'nullifier')]).toEqual([0, 0]);
  });
  it('counts each kind by itself', () => {
    const both = withGiven(withGiven(undefined, 'c', { 'sealed-answer': 2, nullifier: 3 }), 'c', { nullifier: -1 });
    expect([givenCount(both, 'sealed-answer'), givenCount(both, 'nullifier')]).toEqual([2, 2]);
    expect(givenCount(withGiven(both, 'c', { 'sealed-answer': -20 }), 'sealed-answer')).toBe(0);
  });
});

it('names each text of each answer by itself', () => {
  const names = ['s1', 's2'].flatMap((id) => ['comment', 'branch'].map((key) => writtenText(id, key)));
  expect(new Set(names).size).toBe(4);
});
