import { describe, expect, it } from 'vitest';
import type { ToldFollowUp } from '../../../../src/contract/survey/portal-survey';
import type { QuestionResult, SharedNumbers } from '../../../../src/contract/survey/results';
import { AnsweredLine } from '../../../../static/portal/survey/answered/answered';
import { FollowUp } from '../../../../static/portal/survey/follow-up/follow-up';
import { questionnaire, shown } from './given';

const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const followUp = (numbers: SharedNumbers | null = null): ToldFollowUp => ({
  text: 'We answer <sooner>\nhttps://example.org/plan',
  at: '2026-12-10T09:00:00Z',
  fewest: 5,
  numbers,
  quotes: [],
});
const [first] = questionnaire.questions;
const result = (changes: Partial<QuestionResult> = {}): QuestionResult => ({
  key: first?.key ?? '',
  answered: 8,
  cantSay: 0,
  counts: { 3: 2, 9: 6 },
  score: { kind: 'promoters', promoters: 6, detractors: 2 },
  isAlike: false,
  ...changes,
});
const numbers = (changes: Partial<SharedNumbers> = {}): SharedNumbers => ({
  asked: 10,
  complete: 8,
  isSuppressed: false,
  questions: [result()],
  ...changes,
});
const said = (of: ToldFollowUp | null, language?: 'de-DE') =>
  words(shown(FollowUp, { followUp: of, questionnaire }, language));

describe('what follows from a survey', () => {
  it('is the team’s text as it was typed, and nothing where there is none', () => {
    const markup = shown(FollowUp, { followUp: followUp(), questionnaire });
    expect(markup).toContain('We answer &lt;sooner&gt;');
    expect(markup).toContain('href="https://example.org/plan"');
    expect(words(markup)).toMatch(
      /^What follows from this survey .* The team to everybody who was asked, Dec 10, 2026/,
    );
    expect(said(null)).toBe('');
    expect(said(followUp(), 'de-DE')).toContain('Was aus dieser Umfrage folgt');
  });
  it('has the words of customers as they were typed, in blocks, without names or markup', () => {
    const quotes = ['It is <b>slow</b>', 'It is <b>slow</b>', 'שלום (ok)'];
    const markup = shown(FollowUp, { followUp: { ...followUp(), quotes }, questionnaire });
    expect(markup.match(/<blockquote><div class="[^"]*" dir="auto">/g)).toHaveLength(3);
    expect(markup).toContain('It is &lt;b&gt;slow&lt;/b&gt;');
    const told = { ...followUp(), quotes };
    expect(said(told)).toMatch(/What customers said .*Whoever wrote this agreed to be quoted without their name\.$/);
    expect(said(told, 'de-DE')).toContain('Was Kunden gesagt haben');
    expect(said(followUp())).not.toContain('What customers said');
  });
  it('shows the numbers that are shared with those that they are of, and what is silent', () => {
    const text = said(followUp(numbers()));
    expect(text).toContain(
      'These numbers count the answers of 8 of the 10 people asked. What the other 2 think is not in',
    );
    expect(text).toContain('8 answers · 9 to 10: 6, 7 to 8: 0, 0 to 6: 2');
    expect(text).toMatch(/3: 2 · 9: 6/);
    expect(said(followUp(numbers({ asked: 8 })))).not.toContain('think is not in');
  });
  it('shows of few no more than how many they are', () => {
    const suppressed = said(followUp(numbers({ complete: 3, isSuppressed: true })));
    expect(suppressed).toContain('3 of the 10 people asked');
    expect(suppressed).toContain('Fewer than 5 people have answered');
    expect(suppressed).not.toContain('answers ·');
    const untold = result({ answered: 0, counts: null, score: null });
    expect(said(followUp(numbers({ questions: [untold] })))).toContain('Too few people have answered this question');
    const unspread = said(followUp(numbers({ questions: [result({ answered: 6, counts: null })] })));
    expect(unspread).not.toMatch(/3: 2/);
  });
  it('says a mean with its scale', () => {
    const mean = result({ score: { kind: 'mean', sum: 60 } });
    expect(said(followUp(numbers({ questions: [mean] })))).toContain('mean 7.50, on a scale from 0 to 10');
  });
  it('says no more than that nearly all have answered alike', () => {
    const saidOf = (changes: Partial<QuestionResult>) =>
      said(followUp(numbers({ questions: [result({ counts: null, ...changes })] })));
    const least = { kind: 'bracket', of: 'mean', side: 'at-least', bound: 72 } as const;
    expect(saidOf({ score: least })).toContain('mean 9.00 or more, on a scale from 0 to 10');
    expect(saidOf({ score: { ...least, of: 'share', bound: 7 } })).toContain('at least 7 of them');
    expect(saidOf({ score: { ...least, of: 'difference', side: 'at-most', bound: -6 } })).toContain(
      'Net Promoter Score −75 or less',
    );
    expect(saidOf({ score: { kind: 'difference', difference: 2 } })).toContain('Net Promoter Score +25,');
    expect(saidOf({ score: null, isAlike: true })).toContain('Nearly all have answered alike');
  });
  it('stands with what its reader has answered', () => {
    const answered = {
      surveyId: 's1',
      title: 'Review',
      questionnaire,
      answers: { values: {}, branchText: '', wantsCallback: false },
      declined: '',
      savedAt: '2026-11-23T09:00:00Z',
      followUp: followUp(),
      recovery: null,
    };
    expect(words(shown(AnsweredLine, { answered }))).toContain('What follows from this survey');
  });
});
