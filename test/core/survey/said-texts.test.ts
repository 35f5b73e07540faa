import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/core/survey/said/standing';
import { textsIn } from '../../../src/core/survey/said-texts';
import { answers, questionnaire } from './given';

describe('the texts of an answer', () => {
  it('are what was written, and nothing that was chosen', () => {
    const said = answers({ nps: 0, needed: 'no', comment: 'Slow 🐢' }, { branchText: 'Hurry' });
    expect(textsIn(questionnaire, { answers: said, declined: null })).toEqual([
      { key: 'comment', text: 'Slow 🐢' },
      { key: 'branch', text: 'Hurry' },
    ]);
    expect(textsIn(questionnaire, { answers: answers({}), declined: 'No time' })).toEqual([
      { key: 'declined', text: 'No time' },
    ]);
    expect(textsIn(questionnaire, { answers: answers({ needed: 'yes' }), declined: '' })).toEqual([]);
  });
});

describe('what is counted of a response', () => {
  const all = answers({ nps: 0, needed: 'no', several: ['a'] });
  it('is how far it is, or that it is declined', () => {
    expect(saidIn(questionnaire, undefined)).toBeUndefined();
    expect(saidIn(questionnaire, { answers: answers({}), declined: null })).toBeUndefined();
    expect(saidIn(questionnaire, { answers: answers({ nps: 0 }), declined: null })?.standing).toBe('partial');
    expect(saidIn(questionnaire, { answers: all, declined: null })?.standing).toBe('complete');
    expect(saidIn(questionnaire, { answers: all, declined: '' })?.standing).toBe('declined');
  });
});
