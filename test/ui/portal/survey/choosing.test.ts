import { describe, expect, it } from 'vitest';
import type { ChoiceForm } from '../../../../src/contract/survey/questionnaire';
import { withChosen } from '../../../../static/survey/chosen';
import { type Typed, typedNumber } from '../../../../static/survey/typed-number';

describe('digits on a scale', () => {
  const typed = (keys: readonly (readonly [string, number])[], least: number, most: number) =>
    keys.reduce<Typed | null>((before, [key, at]) => typedNumber(key, at, before, { kind: 'scale', least, most }), null)
      ?.value ?? null;

  it.each([
    ['7', [['7', 0]], 0, 10, 7],
    [
      '1 and 0 in one go',
      [
        ['1', 0],
        ['0', 400],
      ],
      0,
      10,
      10,
    ],
    [
      '1, and later 0',
      [
        ['1', 0],
        ['0', 2000],
      ],
      0,
      10,
      0,
    ],
    [
      '1 and 1, of which there is no number',
      [
        ['1', 0],
        ['1', 100],
      ],
      0,
      10,
      1,
    ],
    ['0 where the scale begins with 1', [['0', 0]], 1, 5, null],
    ['9 above the scale', [['9', 0]], 1, 5, null],
    ['a letter', [['x', 0]], 0, 10, null],
    [
      '1, a letter and 0',
      [
        ['1', 0],
        ['x', 100],
        ['0', 200],
      ],
      0,
      10,
      0,
    ],
  ] as const)('%s', (_, keys, least, most, value) => {
    expect(typed(keys, least, most)).toBe(value);
  });
});

describe('options of which several are chosen', () => {
  const form: ChoiceForm = { kind: 'choice', options: ['quay', 'crane'], isMany: true, special: ['cant-say'] };
  it('are in their order, each once', () => {
    expect(withChosen(form, ['crane'], 'quay', true)).toEqual(['quay', 'crane']);
    expect(withChosen(form, ['quay', 'crane'], 'quay', true)).toEqual(['quay', 'crane']);
  });
  it('are none beside that of who can’t say', () => {
    expect(withChosen(form, ['quay', 'crane'], 'cant-say', true)).toEqual(['cant-say']);
    expect(withChosen(form, ['cant-say'], 'crane', true)).toEqual(['crane']);
  });
  it('are no answer when the last is taken away', () => {
    expect(withChosen(form, ['quay', 'crane'], 'quay', false)).toEqual(['crane']);
    expect(withChosen(form, ['crane'], 'crane', false)).toBeNull();
  });
});
