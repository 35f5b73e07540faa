import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { fairnessIn, formatFairness } from '../../../../static/team/survey/results/fairness';
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
      '8 of 10 satisfied (10 of 14 have answered): 80.0%',
      'Scores of 4 or more count, on a scale from 1 to 5.',
      // Of Wilson, with √((14 − 10) / 13) for a group of which ten of fourteen answered; no more than silence leaves open.
      'If those who did not answer think like those who did, the value for everybody asked is between 63.4% and 85.7%, with 95% confidence.',
      'Whatever those who did not answer think, the value for everybody asked is between 57.1% and 85.7%.',
    ]);
  });
  it('is told in German by German rules', () => {
    expect(say(csat, satisfiedOf(8, 10), {}, inGerman).join(' ').replace(/\s/g, ' ')).toMatch(
      /^8 von 10 zufrieden \(10 von 14 haben geantwortet\): 80,0 %.* zwischen 63,4 % und 85,7 %\..* zwischen 57,1 % und 85,7 %\.$/,
    );
  });
  it('of nobody is not 0', () => {
    expect(say(csat, satisfiedOf(0, 0))).toEqual(['None of 14 has answered yet']);
    expect(markup(csat, satisfiedOf(0, 0))).not.toMatch(/0(\.0)?%|<svg|<table/);
  });
  it.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [4, 4],
  ])('of %i of %i by name is counted alone: no share, no interval, no picture', (satisfied, answered) => {
    const html = markup(csat, satisfiedOf(satisfied, answered));
    expect(wordsIn(html)).toContain(
      `${satisfied} of ${answered} satisfied (${answered} of 14 ${answered === 1 ? 'has' : 'have'} answered)`,
    );
    expect(wordsIn(html)).toContain('With fewer than 5 answers');
    expect(html).not.toMatch(/%|<svg/);
  });
  it('of five has a share', () => {
    expect(say(csat, satisfiedOf(0, 5))[0]).toBe('0 of 5 satisfied (5 of 14 have answered): 0.0%');
  });
  it('of all who were asked is estimated by nothing', () => {
    expect(say(csat, satisfiedOf(8, 10), { asked: 10 })).toEqual([
      '8 of 10 satisfied (10 of 10 have answered): 80.0%',
      'Scores of 4 or more count, on a scale from 1 to 5.',
      'Everybody asked has answered: nothing is estimated.',
    ]);
    expect(markup(csat, satisfiedOf(8, 10), { asked: 10 })).not.toContain('role="img"');
  });
  it('is drawn with a sentence for who does not see it, and with no colour of good or bad', () => {
    const html = markup(csat, satisfiedOf(8, 10));
    expect(html).toContain(
      'aria-label="80.0%, between 63.4% and 85.7% with 95% confidence; whatever those who did not answer think, between 57.1% and 85.7%"',
    );
    expect(html).not.toMatch(/success|danger|warning/);
  });
  it('is drawn where its numbers are', () => {
    const html = markup(csat, satisfiedOf(8, 10));
    expect(html).toMatch(/x1="80%" x2="80%"/);
    expect(html).toMatch(/x="63\.44\d*%" width="22\.27\d*%"/);
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
    isAlike: false,
  });
  it('has its sign, no per cent, and its interval', () => {
    expect(say(nps, promoted(6, 2, 10))).toEqual([
      'Net Promoter Score: +40',
      '10 of 14 have answered: promoters (9–10) 6, passives (7–8) 2, detractors (0–6) 2',
      'If those who did not answer think like those who did, the value for everybody asked is between +10.3 and +57.1, with 95% confidence.',
      'Whatever those who did not answer think, the value for everybody asked is between 0.0 and +57.1.',
    ]);
  });
  it('of 0 is a score, and one below has its sign', () => {
    expect(say(nps, promoted(3, 3, 10))[0]).toBe('Net Promoter Score: 0');
    expect(say(nps, promoted(2, 6, 10))[0]).toBe('Net Promoter Score: −40');
  });
  it('of four by name is counted alone', () => {
    expect(say(nps, promoted(3, 1, 4))).toEqual([
      '4 of 14 have answered: promoters (9–10) 3, passives (7–8) 0, detractors (0–6) 1',
      'With fewer than 5 answers, only counts are shown.',
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
    isAlike: false,
  });
  it('has its scale and its interval, which ends with the scale', () => {
    // x̄ 6.2, s 0.8367, t(0.975, 4) 2.7764, √((14 − 5) / 13): 5.336 to 7.064; with nine of seven at most (31 + 63) / 14.
    expect(say(ces, eased([6, 7, 5, 6, 7]))).toEqual([
      'Mean: 6.20',
      '5 of 14 have answered',
      'On a scale from 1 to 7.',
      '5 of 5 gave 5 or more: 100.0%',
      'If those who did not answer think like those who did, the value for everybody asked is between 5.34 and 6.71, with 95% confidence.',
      'Whatever those who did not answer think, the value for everybody asked is between 2.86 and 6.71.',
    ]);
  });
  it('has no interval where it is not told how the answers are spread', () => {
    const words = say(ces, eased([6, 7, 5, 6, 7], false), { mode: 'confidential' });
    expect(words[0]).toBe('Mean: 6.20');
    expect(words.join()).not.toContain('95%');
    expect(words.at(-1)).toContain('is between 2.86 and 6.71');
  });
  it('of four by name is not told', () => {
    expect(say(ces, eased([6, 7, 5, 6])).join()).not.toContain('Mean');
  });
});

describe('options', () => {
  const chosen: QuestionResult = {
    key: 'needed',
    answered: 8,
    cantSay: 2,
    counts: { yes: 6, no: 2 },
    score: null,
    isAlike: false,
  };
  it('are counted each, and who can’t say is no part of what shares are of', () => {
    const words = wordsIn(markup(needed, chosen));
    expect(words).toMatch(/Yes 6 \(75\.0%\).*Partly 0 \(0\.0%\).*No 2 \(25\.0%\).*I can’t say 2(?! \()/);
  });
  it('in confidence are told once enough have answered', () => {
    const few: QuestionResult = { key: 'needed', answered: 6, cantSay: 0, counts: null, score: null, isAlike: false };
    expect(say(needed, few, { mode: 'confidential' })).toEqual([
      '6 of 14 have answered',
      'In confidence, the spread of answers is shown from 8 answers on.',
    ]);
  });
});

it('tells nothing in confidence of a question that too few have answered', () => {
  const nothing: QuestionResult = { key: 'csat', answered: 0, cantSay: 0, counts: null, score: null, isAlike: false };
  expect(say(csat, nothing, { mode: 'confidential' })).toEqual([
    'Too few have answered this question in confidence to show anything.',
  ]);
  const ofPart = say(csat, nothing, { mode: 'confidential', filter: { role: 'user', kind: null } });
  expect(ofPart.join()).toContain('Nothing is shown of this question for this selection');
});

describe('in confidence, where nearly all have answered alike', () => {
  const near = (
    question: Question,
    bracket: Omit<Extract<QuestionResult['score'], { kind: 'bracket' }>, 'kind'>,
  ): QuestionResult => ({
    ...{ key: question.key, answered: 5, cantSay: 0, counts: null, isAlike: true },
    score: { kind: 'bracket', ...bracket },
  });
  const confidential = { mode: 'confidential', asked: 7 } as const;
  const why =
    'Nearly all have answered alike. In confidence this is not shown more exactly: it would reveal what each person said.';
  it('a share is told as at least or at most', () => {
    const high = near(csat, { of: 'share', side: 'at-least', bound: 4 });
    expect(say(csat, high, confidential)).toEqual([
      'At least 4 of 5 satisfied (5 of 7 have answered)',
      'Scores of 4 or more count, on a scale from 1 to 5.',
      'Whatever those who did not answer think, the value for everybody asked is between 57.1% and 100.0%.',
      why,
    ]);
    expect(say(csat, near(csat, { of: 'share', side: 'at-most', bound: 1 }), confidential, inGerman)[0]).toBe(
      'Höchstens 1 von 5 zufrieden (5 von 7 haben geantwortet)',
    );
    expect(markup(csat, high, confidential)).not.toMatch(/80(\.0)?%|<svg|<table|<button/);
  });
  it('a score and a mean are told as no more and no less than an end', () => {
    expect(say(nps, near(nps, { of: 'difference', side: 'at-least', bound: 3 }), confidential)).toEqual([
      'Net Promoter Score: +60 or more',
      '5 of 7 have answered',
      'Whatever those who did not answer think, the value for everybody asked is between +14.3 and +100.0.',
      why,
    ]);
    expect(say(ces, near(ces, { of: 'mean', side: 'at-most', bound: 11 }), confidential)).toEqual([
      'Mean: 2.20 or less',
      '5 of 7 have answered',
      'On a scale from 1 to 7.',
      'Whatever those who did not answer think, the value for everybody asked is between 1.00 and 3.57.',
      why,
    ]);
  });
  it('nothing else is told of them', () => {
    const alike: QuestionResult = { key: 'needed', answered: 9, cantSay: 0, counts: null, score: null, isAlike: true };
    expect(say(needed, alike, { ...confidential, asked: 10 })).toEqual([
      '9 of 10 have answered',
      'Nearly all have answered alike. In confidence this is not shown: it would reveal what each person said.',
    ]);
  });
});

it('tells a score without those it is of in confidence, as long as they are not told apart', () => {
  const few: QuestionResult = {
    ...{ key: 'nps', answered: 6, cantSay: 0, counts: null, isAlike: false },
    score: { kind: 'difference', difference: -2 },
  };
  const words = say(nps, few, { mode: 'confidential' });
  expect(words.slice(0, 2)).toEqual(['Net Promoter Score: −33', '6 of 14 have answered']);
  expect(words.join()).not.toMatch(/promoters|95%/);
  expect(words[2]).toContain(
    'Whatever those who did not answer think, the value for everybody asked is between −71.4 and +42.9',
  );
});

describe('fairness', () => {
  const measures = ['fair-outcome', 'fair-process', 'fair-treatment'] as const;
  const asked = measures.map((measure): Question => ({ ...csat, key: measure, measure }));
  const fair = (answered: number, changes: Partial<QuestionResult> = {}) =>
    results({
      questions: measures.map((key, at) => ({ ...satisfiedOf(at, answered), key, ...(at === 2 && changes) })),
    });
  it('is the mean of its three parts', () => {
    // Of eight each: none, one and two gave 5, and all others 2.
    expect(fairnessIn(asked, fair(8))).toBeCloseTo((2 + (5 + 7 * 2) / 8 + (2 * 5 + 6 * 2) / 8) / 3, 10);
    expect(formatFairness(asked, fair(8), texts)).toBe(
      'Fairness overall: 2.38, the mean of its three parts on a scale from 1 to 5.',
    );
  });
  it('is nothing where a part is not asked, is not told, or is answered by a few', () => {
    expect(fairnessIn(asked.slice(1), fair(8))).toBeNull();
    expect(fairnessIn(asked, fair(8, { counts: null }))).toBeNull();
    expect(fairnessIn(asked, fair(4))).toBeNull();
  });
});

it('has no figure for what is answered in words', () => {
  const words: QuestionResult = { key: 'comment', answered: 3, cantSay: 0, counts: {}, score: null, isAlike: false };
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
