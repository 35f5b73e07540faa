import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../../src/contract/survey/occasion';
import type { SurveyKind } from '../../../src/contract/survey/questionnaire';
import { checkLength } from '../../../src/core/survey/length';
import { nps } from './given';

describe('the number of questions', () => {
  const length = (surveyKind: SurveyKind, count: number, recurrence: Recurrence | null = null) => {
    const result = checkLength({ surveyKind, questions: Array.from({ length: count }, () => nps) }, recurrence);
    return result.ok ? 'accepted' : [result.error.code, result.error.field];
  };
  const tooMany = ['question-limit-reached', 'questionnaireId'];
  const notOne = ['pulse-one-question', 'questionnaireId'];
  it('is one of what comes round every few weeks, whatever its questionnaire is called', () => {
    expect([length('pulse', 1), length('pulse', 2)]).toEqual(['accepted', notOne]);
    for (const everyWeeks of [2, 4]) expect(length('relationship', 2, { everyWeeks })).toEqual(notOne);
    expect(length('relationship', 1, { everyWeeks: 2 })).toBe('accepted');
    expect(length('relationship', 5, { everyWeeks: 5 })).toBe('accepted');
    expect(length('relationship', 5, { everyMonths: 1 })).toBe('accepted');
  });
  it('is three about one event, and five otherwise', () => {
    expect([length('transactional', 3), length('transactional', 4)]).toEqual(['accepted', tooMany]);
    expect([length('relationship', 5), length('relationship', 6)]).toEqual(['accepted', tooMany]);
  });
});
