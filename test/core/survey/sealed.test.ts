import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointLimits } from '../../../src/contract/survey/checkpoint';
import type { QuestionForm } from '../../../src/contract/survey/questionnaire';
import { surveyLimits } from '../../../src/contract/survey/questionnaire';
import { type AnswerInside, givenCount, sealedBytes, withGiven, writtenText } from '../../../src/core/survey/sealed';
import { nps, question, questionnaire, scale, text } from './given';

describe('the number of what was given', () => {
  it('is not known where it is not kept, which is not zero', () => {
    expect(givenCount(undefined, 'sealed-answer')).toBeUndefined();
    const none = withGiven(undefined, 'c', {});
    expect([givenCount(none, 'sealed-answer'), givenCount(none, 'nullifier')]).toEqual([0, 0]);
  });
  it('counts each kind by itself', () => {
    const both = withGiven(withGiven(undefined, 'c', { 'sealed-answer': 2, nullifier: 3 }), 'c', { nullifier: -1 });
    expect([givenCount(both, 'sealed-answer'), givenCount(both, 'nullifier')]).toEqual([2, 2]);
    expect(givenCount(withGiven(both, 'c', { 'sealed-answer': -20 }), 'sealed-answer')).toBe(0);
  });
});

describe('the length of a sealed answer', () => {
  const many: QuestionForm = {
    kind: 'choice',
    options: Array.from({ length: surveyLimits.options.most }, (_, at) => `${at}`.padStart(surveyLimits.key, 'o')),
    isMany: true,
    special: ['cant-say'],
  };
  const forms = [text, many, scale(0, 10)];
  const nothing = { values: {}, branchText: '', wantsCallback: false };
  /** The signs that are longest when they are written down, alone and mixed with others. */
  const sign = fc.constantFrom('a', 'ü', '"', '\\', '\n', '\t', '漢', '€', '🐢');
  const written = fc
    .array(sign, { minLength: surveyLimits.comment / 2, maxLength: surveyLimits.comment, size: 'max' })
    .map((signs) => signs.reduce((all, each) => ((all + each).length > surveyLimits.comment ? all : all + each), ''));

  it('is room enough for every answer that can be given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: surveyLimits.questions }),
        written,
        fc.constantFrom('漢', '"', '🐢'),
        (chosen, words, longest) => {
          const questions = chosen.map((form, at) => question(`${at}`.padStart(surveyLimits.key, 'k'), form));
          const full = longest.repeat(surveyLimits.comment / longest.length);
          const values = questions.map(({ key, form }, at) => [
            `${key}.1000`,
            form.kind === 'text'
              ? at % 2
                ? words
                : full
              : form.kind === 'choice'
                ? [...form.options, 'cant-say']
                : 10,
          ]);
          const answers = { values: Object.fromEntries(values), branchText: full, wantsCallback: false };
          const inside: AnswerInside = { cell: 'signatory.external', answers, declined: null };
          const bytesOf = (sealed: AnswerInside) => new TextEncoder().encode(JSON.stringify(sealed)).length;
          expect(bytesOf(inside)).toBeLessThanOrEqual(sealedBytes({ questions, branch: questionnaire.branch }));
          const reason = longest.repeat(checkpointLimits.declineReason / longest.length);
          const declined: AnswerInside = { cell: 'signatory.external', answers: nothing, declined: reason };
          expect(bytesOf(declined)).toBeLessThanOrEqual(sealedBytes({ questions: [nps], branch: null }));
        },
      ),
      { seed: 24, numRuns: 60 },
    );
  });
  it('depends on what is asked alone', () => {
    expect(sealedBytes({ questions: [nps], branch: null })).toBeLessThan(3072);
    expect(sealedBytes(questionnaire)).toBeGreaterThan(2 * surveyLimits.comment * 3);
  });
});

it('names each text of each answer by itself', () => {
  const names = ['s1', 's2'].flatMap((id) => ['comment', 'branch'].map((key) => writtenText(id, key)));
  expect(new Set(names).size).toBe(4);
});
