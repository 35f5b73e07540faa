import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/core/survey/said/standing';
import { textsIn } from '../../../src/core/survey/said-texts';
import { answers, questionnaire } from './given';

describe('the texts of an answer', () => {
  it('are what was written, and nothing that was chosen', () => {
    const said = answers({ nps: 0, needed: 'no', comment: 'Slow 🐢' }, { branchText: 'Hurry' });
    expect(textsIn(questionnaire, { answers: said, declined: null })).toEqual([
      { key: 'comment', text: 'Slow 🐢', mayQuote: false },
      { key: 'branch', text: 'Hurry', mayQuote: false },
    ]);
    expect(textsIn(questionnaire, { answers: answers({}), declined: 'No time' })).toEqual([
      { key: 'declined', text: 'No time', mayQuote: false },
    ]);
    expect(textsIn(questionnaire, { answers: answers({ needed: 'yes' }), declined: '' })).toEqual([]);
  });
});

describe('the texts that may be quoted', () => {
  it('are those of which it is agreed, and never the reason of who declines', () => {
    const quotable = { branch: true, declined: true } as const;
    const said = answers({ nps: 0, comment: 'Slow' }, { branchText: 'Hurry', quotable });
    const quoted = textsIn(questionnaire, { answers: said, declined: 'No time' }).filter(({ mayQuote }) => mayQuote);
    expect(quoted.map(({ text }) => text)).toEqual(['Hurry']);
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
