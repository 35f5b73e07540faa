import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { wordsOf } from '../../../../static/team/survey/results/figure-words';
import { figureOf } from '../../../../static/team/survey/results/figures';
import { QuestionFigure } from '../../../../static/team/survey/results/question-figure';
import { tQuantile } from '../../../../static/team/survey/results/t-quantile';
import { ces, comment, csat, inGerman, needed, nps, results, satisfiedOf, shown, texts, wordsIn } from './given';

const say = (question: Question, result: QuestionResult, of: Partial<SurveyResults> = {}, language = texts) => {
  const { headline, notes } = wordsOf(figureOf(question, result, results(of)), question, language);
  return [headline, ...notes];
};
const markup = (question: Question, result: QuestionResult, of: Partial<SurveyResults> = {}) =>
  shown(QuestionFigure, { question, result, results: results(of), language: 'en-US' });

describe('satisfaction', () => {
  it('is told with those it is of, its interval, and what silence leaves open', () => {
    expect(say(csat, satisfiedOf(8, 10))).toEqual([
      '8 of 10 satisfied (14 asked): 80.0%',
      'A score of 4 or more counts, on a scale from 1 to 5.',
      'If those who answered are like the others, it lies between 49.0% and 94.3%, with 95 % confidence.',
      'Whatever those think who are silent, it lies between 57.1% and 85.7% for all who were asked.',
    ]);
  });
  it('is told in German by German rules', () => {
    expect(say(csat, satisfiedOf(8, 10), {}, inGerman).join(' ').replace(/\s/g, ' ')).toMatch(
      /^8 von 10 zufrieden \(14 befragt\): 80,0 %.* zwischen 49,0 % und 94,3 %\..* zwischen 57,1 % und 85,7 %\.$/,
    );
  });
  it('of nobody is not 0', () => {
    expect(say(csat, satisfiedOf(0, 0))).toEqual(['Nobody has answered yet (14 asked)']);
    expect(markup(csat, satisfiedOf(0, 0))).not.toMatch(/0(\.0)?%|<svg|<table/);
  });
  it.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [4, 4],
  ])('of %i of %i by name is counted alone: no share, no interval, no picture', (satisfied, answered) => {
    const html = markup(csat, satisfiedOf(satisfied, answered));
    expect(wordsIn(html)).toContain(`${satisfied} of ${answered} satisfied (14 asked)`);
    expect(wordsIn(html)).toContain('Fewer than 5 answers are counted');
    expect(html).not.toMatch(/%|<svg/);
  });
  it('of five has a share', () => {
    expect(say(csat, satisfiedOf(0, 5))[0]).toBe('0 of 5 satisfied (14 asked): 0.0%');
  });
  it('of all who were asked is estimated by nothing', () => {
    expect(say(csat, satisfiedOf(8, 10), { asked: 10 })).toEqual([
      '8 of 10 satisfied (10 asked): 80.0%',
      'A score of 4 or more counts, on a scale from 1 to 5.',
      'Everybody who was asked has answered: nothing is estimated.',
    ]);
    expect(markup(csat, satisfiedOf(8, 10), { asked: 10 })).not.toContain('role="img"');
  });
  it('is drawn with a sentence for who does not see it, and with no colour of good or bad', () => {
    const html = markup(csat, satisfiedOf(8, 10));
    expect(html).toContain(
      'aria-label="80.0%, between 49.0% and 94.3% with 95 % confidence; whatever the silent think, between 57.1% and 85.7%"',
    );
    expect(html).not.toMatch(/success|danger|warning/);
  });
  it('is drawn where its numbers are', () => {
    const html = markup(csat, satisfiedOf(8, 10));
    expect(html).toMatch(/x1="80%" x2="80%"/);
    expect(html).toMatch(/x="49\.0\d*%" width="45\.3\d*%"/);
    expect(html).toMatch(/x="57\.14\d*%" width="28\.57\d*%"/);
  });
});

describe('the Net Promoter Score', () => {
  const promoted = (promoters: number, detractors: number, answered: number): QuestionResult => ({
    key: 'nps',
    answered,
    cantSay: 0,
    counts: { 10: promoters, 3: detractors, 7: answered - promoters - detractors },
    score: { kind: 'promoters', promoters, detractors },
  });
  it('has its sign, no per cent, and its interval', () => {
    expect(say(nps, promoted(6, 2, 10))).toEqual([
      'Net Promoter Score: +40',
      '10 answers (14 asked): promoters (9–10) 6, passives (7–8) 2, detractors (0–6) 2',
      'If those who answered are like the others, it lies between −12.6 and +74.1, with 95 % confidence.',
    ]);
  });
  it('of 0 is a score, and one below has its sign', () => {
    expect(say(nps, promoted(3, 3, 10))[0]).toBe('Net Promoter Score: 0');
    expect(say(nps, promoted(2, 6, 10))[0]).toBe('Net Promoter Score: −40');
  });
  it('of four by name is counted alone', () => {
    expect(say(nps, promoted(3, 1, 4))).toEqual([
      '4 answers (14 asked): promoters (9–10) 3, passives (7–8) 0, detractors (0–6) 1',
      'Fewer than 5 answers are counted, and nothing is calculated from them.',
    ]);
  });
});

describe('a mean', () => {
  const eased = (answers: readonly number[], isSpread = true): QuestionResult => ({
    key: 'ces',
    answered: answers.length,
    cantSay: 0,
    counts: isSpread
      ? Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((each) => [each, answers.filter((one) => one === each).length]))
      : null,
    score: { kind: 'mean', sum: answers.reduce((sum, each) => sum + each, 0) },
  });
  it('has its scale and its interval, which ends with the scale', () => {
    // x̄ 6.2, s 0.8367, t(0.975, 4) 2.7764: 5.161 to 7.239.
    expect(say(ces, eased([6, 7, 5, 6, 7]))).toEqual([
      'Mean: 6.20',
      '5 have answered (14 asked)',
      'On a scale from 1 to 7.',
      'If those who answered are like the others, it lies between 5.16 and 7.00, with 95 % confidence.',
    ]);
  });
  it('has no interval where it is not told how the answers are spread', () => {
    const words = say(ces, eased([6, 7, 5, 6, 7], false), { mode: 'confidential' });
    expect(words[0]).toBe('Mean: 6.20');
    expect(words.join()).not.toContain('between');
  });
  it('of four by name is not told', () => {
    expect(say(ces, eased([6, 7, 5, 6])).join()).not.toContain('Mean');
  });
});

describe('options', () => {
  const chosen: QuestionResult = { key: 'needed', answered: 8, cantSay: 2, counts: { yes: 6, no: 2 }, score: null };
  it('are counted each, and who can’t say is no part of what shares are of', () => {
    const words = wordsIn(markup(needed, chosen));
    expect(words).toMatch(/Yes 6 \(75\.0%\).*Partly 0 \(0\.0%\).*No 2 \(25\.0%\).*I can’t say 2(?! \()/);
  });
  it('in confidence are told once enough have answered', () => {
    const few: QuestionResult = { key: 'needed', answered: 6, cantSay: 0, counts: null, score: null };
    expect(say(needed, few, { mode: 'confidential' })).toEqual([
      '6 have answered (14 asked)',
      'In confidence it is told from 8 answers on how they are spread.',
    ]);
  });
});

it('tells nothing in confidence of a question that too few have answered', () => {
  const nothing: QuestionResult = { key: 'csat', answered: 0, cantSay: 0, counts: null, score: null };
  expect(say(csat, nothing, { mode: 'confidential' })).toEqual([
    'Too few have answered this question in confidence for anything to be told.',
  ]);
});

it('has no figure for what is answered in words', () => {
  const words: QuestionResult = { key: 'comment', answered: 3, cantSay: 0, counts: {}, score: null };
  expect(wordsIn(markup(comment, words))).toBe('What else?');
});

it('never tells a share below five answers by name, nor an interval that does not hold it', () => {
  const answered = fc.integer({ min: 0, max: 40 });
  const given = answered.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.nat({ max: 30 })));
  fc.assert(
    fc.property(given, ([satisfied, n, silent]) => {
      const figure = figureOf(csat, satisfiedOf(satisfied, n), results({ asked: n + silent }));
      expect(figure.kind).toBe(n === 0 ? 'nobody' : 'share');
      if (figure.kind !== 'share') return;
      expect(figure.share === null).toBe(n < 5);
      expect(figure.interval === null).toBe(n < 5 || silent === 0);
      if (!figure.interval || !figure.bounds || figure.share === null) return;
      expect(figure.interval.low).toBeLessThanOrEqual(figure.share);
      expect(figure.interval.high).toBeGreaterThanOrEqual(figure.share);
      expect(figure.bounds.low).toBeLessThanOrEqual(figure.share);
      expect(figure.bounds.high).toBeGreaterThanOrEqual(figure.share);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});

it.each([
  [1, 12.7062],
  [2, 4.30265],
  [3, 3.18245],
  [4, 2.77645],
  [9, 2.26216],
  [30, 2.04227],
  [100, 1.98397],
])('has the quantile of t with %i degrees of freedom as tables print it', (df, quantile) => {
  expect(tQuantile(0.975, df)).toBeCloseTo(quantile, 4);
});
