import { describe, expect, it } from 'vitest';
import { surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { checkWords, wordsLimit } from '../../../../../src/core/survey/questionnaire/answers/words';
import { answers, question, questionnaire, text } from '../../given';

const limit = surveyLimits.wordsInConfidence;
const two = { questions: [...questionnaire.questions, question('more', text)] };
const written = (comment: number, more: number, branch: number) =>
  answers({ nps: 3, comment: 'c'.repeat(comment), more: 'm'.repeat(more) }, { branchText: 'b'.repeat(branch) });

describe('the words of one person', () => {
  it('may each be long by name, whatever the others are', () => {
    expect(wordsLimit(two, written(limit, limit, limit), 'comment.1', false)).toBe(surveyLimits.comment);
  });
  it('share one length in confidence: each may have what the others leave', () => {
    const all = written(100, 200, 300);
    const limitOf = (field: string) => wordsLimit(two, all, field, true);
    expect(['comment.1', 'more.1', 'branchText'].map(limitOf)).toEqual([limit - 500, limit - 400, limit - 300]);
    expect(wordsLimit(two, written(limit, 1, 0), 'branchText', true)).toBe(0);
    // An option's key is no words, and white space at an end is not kept.
    expect(wordsLimit(two, answers({ needed: 'yes', comment: '  ' }), 'branchText', true)).toBe(limit);
  });
  it('are too long together from one character too many on, and the longest of them is named', () => {
    const fieldOf = (...lengths: Parameters<typeof written>) => {
      const checked = checkWords(two, written(...lengths));
      return checked.ok ? null : checked.error.field;
    };
    expect(fieldOf(limit - 2, 1, 1)).toBeNull();
    expect(fieldOf(limit - 2, 1, 2)).toBe('values/comment.1');
    expect(fieldOf(1, 0, limit)).toBe('branchText');
  });
});
