import type { KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { keepDrafts, readDrafts } from '../../../static/draft/kept-drafts';
import { keyOf } from '../../../static/field/key-of';
import { isUnsentOn, signingKey, wordsIn } from '../../../static/portal/gate/sign/draft/kept-signing';
import { newSigning } from '../../../static/portal/gate/sign/draft/sign-draft';

/** A tab's storage. @param isFull it takes nothing any more */
const storageOf = (isFull = false) => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new Error('QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
};
const drafts = new Map<string, unknown>([['complete t1', { comment: 'Sent on Monday 🚢' }]]);

describe('drafts', () => {
  it('outlive a reload, for the reader who wrote them and nobody else', () => {
    const storage = storageOf();
    keepDrafts(storage, 'anna', drafts);
    expect(readDrafts(storage, 'anna')).toEqual(drafts);
    expect(readDrafts(storage, 'ben')).toEqual(new Map());
    keepDrafts(storage, 'anna', new Map());
    expect(storage.kept.size).toBe(0);
  });
  it('are not kept where there is no place for them, and nothing breaks', () => {
    keepDrafts(storageOf(true), 'anna', drafts);
    keepDrafts(null, 'anna', drafts);
    expect(readDrafts(null, 'anna')).toEqual(new Map());
    const storage = storageOf();
    keepDrafts(storage, 'anna', new Map([['sign g', { reason: 'x'.repeat(300_000) }]]));
    expect(storage.kept.size).toBe(0);
  });
  it('make room for the newest by dropping the oldest alone', () => {
    const storage = storageOf();
    const long = (letter: string) => ({ reason: letter.repeat(90_000) });
    const all = new Map([
      ['a', long('a')],
      ['b', long('b')],
      ['c', long('c')],
    ]);
    keepDrafts(storage, 'anna', all);
    expect([...readDrafts(storage, 'anna').keys()]).toEqual(['b', 'c']);
  });
  it('begin anew where what was kept can’t be read', () => {
    for (const text of ['{', 'null', '7']) {
      const storage = { ...storageOf(), getItem: () => text };
      expect(readDrafts(storage, 'anna').size).toBe(0);
    }
  });
});

it('the words of a signature that can’t be sent are all that was written in it', () => {
  expect(wordsIn(newSigning)).toBe('');
  const draft = {
    ...newSigning,
    reason: 'Too early',
    answers: { 'must A': { verdict: 'not-met' as const, reason: ' It is slow ' } },
    conditions: [
      { row: 1, text: 'Translate it', due: '' },
      { row: 2, text: ' ', due: '' },
    ],
  };
  expect(wordsIn(draft)).toBe('Too early\n\nIt is slow\n\nTranslate it');
  expect(signingKey({ id: 'g', signsFor: null })).not.toBe(signingKey({ id: 'g', signsFor: 'ben' }));
});

it.each([
  ['Enter', false, 13, 'Enter'],
  ['Enter', true, 13, ''],
  ['Enter', false, 229, ''],
  ['Escape', true, 27, ''],
])('%s is a key of the field’s unless an input method composes: %s, %i', (key, isComposing, keyCode, found) => {
  expect(keyOf({ key, nativeEvent: { isComposing, keyCode } } as KeyboardEvent)).toBe(found);
});

it('the words for a gate are found for whomever they were written, but for those in the form that is shown', () => {
  const [own, forBen] = [signingKey({ id: 'g', signsFor: null }), signingKey({ id: 'g', signsFor: 'ben' })];
  const begun = { ...newSigning, reason: 'But page 7 is blank' };
  expect([own, forBen].map((key) => isUnsentOn('g', null, key, begun))).toEqual([true, true]);
  expect([own, forBen].map((key) => isUnsentOn('g', own, key, begun))).toEqual([false, true]);
  expect(isUnsentOn('g2', null, own, begun)).toBe(false);
  expect(isUnsentOn('g', null, own, newSigning)).toBe(false);
  expect(isUnsentOn('g', null, own, { ...begun, signedRound: 1 })).toBe(false);
});
