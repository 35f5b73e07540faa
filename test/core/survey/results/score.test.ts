import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../../src/contract/survey/questionnaire';
import { scoreOf } from '../../../../src/core/survey/results/score';
import { choice, question, scale, text } from '../given';

describe('the measure of a question', () => {
  it('is who would recommend and who would not, nought being a score', () => {
    const counts = { 0: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 2 };
    expect(scoreOf(question('nps', scale(0, 10), 'nps'), counts)).toEqual({
      kind: 'promoters',
      promoters: 3,
      detractors: 2,
    });
  });
  it.each<Measure>(['csat', 'informed', 'value', 'fair-outcome', 'fair-process', 'fair-treatment'])(
    'is who is satisfied for %s: the upper two of five',
    (measure) => {
      const counts = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };
      expect(scoreOf(question('q', scale(1, 5), measure), counts)).toEqual({ kind: 'share', satisfied: 9 });
    },
  );
  it('is the sum of all scores for others, to which a nought adds nothing', () => {
    expect(scoreOf(question('confidence', scale(0, 10), 'confidence'), { 0: 3, 4: 2 })).toEqual({
      kind: 'mean',
      sum: 8,
    });
    expect(scoreOf(question('own', scale(0, 3)), {})).toEqual({ kind: 'mean', sum: 0 });
    expect(scoreOf(question('ces', scale(1, 7), 'ces'), { 7: 1 })).toEqual({ kind: 'mean', sum: 7 });
  });
  it.each<Measure>(['knows-offer', 'knows-contact', 'needed'])('is who says yes for %s', (measure) => {
    expect(scoreOf(question('q', choice, measure), { yes: 2, partly: 3, no: 1 })).toEqual({
      kind: 'share',
      satisfied: 2,
    });
    expect(scoreOf(question('q', choice, measure), { no: 1 })).toEqual({ kind: 'share', satisfied: 0 });
  });
  it('is none for what is no scale, nor asks for a yes', () => {
    expect(scoreOf(question('own', choice), { yes: 2 })).toBeNull();
    expect(scoreOf(question('comment', text), {})).toBeNull();
  });
});
