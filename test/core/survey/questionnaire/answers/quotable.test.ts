import { describe, expect, it } from 'vitest';
import type { GivenAnswers } from '../../../../../src/contract/survey/answers';
import { amendedAnswers, noAnswers } from '../../../../../src/core/survey/questionnaire/answers/answers';
import { textKeys } from '../../../../../src/core/survey/questionnaire/answers/quotable';
import { isKey, isKeyOfQuestion } from '../../../../../src/core/survey/questionnaire/key';
import { question, questionnaire, scale, text } from '../../given';

const asked = {
  questions: [question('nps', scale(0, 10)), question('good', text), question('bad', text)],
  branch: questionnaire.branch,
};
const amended = (before: typeof noAnswers, given: object) => amendedAnswers(asked, before, given);
const answered = (given: object, before = noAnswers) => {
  const result = amended(before, given);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.field}`);
  return result.value;
};
const both: GivenAnswers = { values: { 'nps.1': 9, 'good.1': 'Fast', 'bad.1': 'Dear' } };

describe('the word that a text may be quoted', () => {
  it('is there for each text by itself, and for none that nobody has agreed to', () => {
    expect(textKeys(asked)).toEqual(['branch', 'good', 'bad']);
    expect(answered(both)).not.toHaveProperty('quotable');
    expect(answered({ ...both, quotable: { bad: true } }).quotable).toEqual({ bad: true });
    const agreed = answered({ ...both, quotable: { bad: true, good: true } });
    expect(agreed.quotable).toEqual({ good: true, bad: true });
    expect(answered({ quotable: { bad: false } }, agreed).quotable).toEqual({ good: true });
    expect(answered({ quotable: { good: false, bad: false } }, agreed)).not.toHaveProperty('quotable');
  });

  it('stays while its text is put in other words, and goes with it', () => {
    const agreed = answered({ ...both, quotable: { good: true, bad: true } });
    expect(answered({ values: { 'good.1': 'Quick' } }, agreed).quotable).toEqual({ good: true, bad: true });
    for (const gone of [null, '', '  \n'])
      expect(answered({ values: { 'good.1': gone } }, agreed).quotable).toEqual({ bad: true });
    const without = answered({ values: { 'good.1': null } }, agreed);
    expect(answered({ values: { 'good.1': 'Fast' } }, without).quotable).toEqual({ bad: true });
  });

  it('is of no text that is not there', () => {
    expect(answered({ quotable: { good: true, branch: true } })).not.toHaveProperty('quotable');
  });

  it('goes with what was written of a low score where the score rises', () => {
    const low = answered({ values: { 'nps.1': 2 }, branchText: 'Call', quotable: { branch: true } });
    expect(low.quotable).toEqual({ branch: true });
    const high = answered({ values: { 'nps.1': 9 } }, low);
    expect(high).not.toHaveProperty('quotable');
    expect(answered({ values: { 'nps.1': 2 }, branchText: 'Call' }, high)).not.toHaveProperty('quotable');
  });

  it.each([
    ['a number', { nps: true }],
    ['a question that is not asked', { other: true }],
    ['the reason of who declines', { declined: true }],
    ['the key of an answer', { 'good.1': true }],
    ['a name that every object has', JSON.parse('{"__proto__": true}')],
    ['no yes or no', { good: 'yes' }],
    ['null', { good: null }],
    ['a list', ['good']],
    ['null in its place', null],
    ['more than there is', { good: true, bad: true, branch: true, other: false }],
  ])('is refused for %s', (_, quotable) => {
    const result = amended(noAnswers, { ...both, quotable });
    expect(result).toMatchObject({ ok: false, error: { code: 'field-invalid', field: 'quotable' } });
  });
});

it('no question has the key of other words', () => {
  for (const key of ['branch', 'declined']) {
    expect(isKey(key)).toBe(true);
    expect(isKeyOfQuestion(key)).toBe(false);
  }
  expect(isKeyOfQuestion('comment')).toBe(true);
});
