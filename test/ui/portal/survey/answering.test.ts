import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue, GivenAnswers } from '../../../../src/contract/survey/answers';
import { surveyLimits } from '../../../../src/contract/survey/questionnaire';
import { amendedAnswers, noAnswers } from '../../../../src/core/survey/questionnaire/answers/answers';
import { progressOf } from '../../../../src/core/survey/questionnaire/answers/path';
import { isWritten } from '../../../../src/core/survey/questionnaire/answers/quotable';
import {
  type Answering,
  afterChange,
  countAnswered,
  merged,
  missingIn,
  nothingAnswered,
  onlyAsked,
  parted,
  withGiven,
  wordsIn,
} from '../../../../static/portal/survey/form/saving/answering';
import { questionnaire } from './given';

const change: fc.Arbitrary<GivenAnswers> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((score) => ({ values: { 'score.1': score } })),
  fc.constantFrom('yes', 'partly', 'no', 'cant-say').map((option) => ({ values: { 'agreed.1': option } })),
  fc
    .constantFrom<AnswerValue | null>(['quay'], ['quay', 'crane'], ['cant-say'], null)
    .map((chosen) => ({ values: { 'parts.1': chosen } })),
  fc.constantFrom('', 'a', 'b').map((text) => ({ values: { 'comment.1': text } })),
  fc.constantFrom('', 'c', 'd').map((branchText) => ({ branchText })),
  fc.boolean().map((wantsCallback) => ({ wantsCallback })),
  fc.tuple(fc.constantFrom('comment', 'branch'), fc.boolean()).map(([key, value]) => ({ quotable: { [key]: value } })),
);

/** The changes that a screen offers: the branch is answered only where it is asked, and a text may be quoted once it is there. */
const isOffered = ({ answers }: Answering, { branchText, wantsCallback, quotable = {} }: GivenAnswers) =>
  ((branchText === undefined && wantsCallback === undefined) || Number(answers.values['score.1'] ?? 10) <= 4) &&
  Object.keys(quotable).every((key) => isWritten(questionnaire, answers, key));

describe('answers as they are changed', () => {
  it('come to the same with the app as on the screen, however they are put together and wherever a call is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean())), (steps) => {
        let answering: Answering = { answers: nothingAnswered, aside: '' };
        let [app, unsent]: [typeof noAnswers, GivenAnswers] = [noAnswers, {}];
        const send = () => {
          const after = amendedAnswers(questionnaire, app, unsent);
          if (!after.ok) throw new Error(`The app refuses ${JSON.stringify(unsent)} as ${after.error.field}`);
          [app, unsent] = [after.value, {}];
        };
        for (const [given, isSent] of steps) {
          if (!isOffered(answering, given)) continue;
          const { now, change: all } = afterChange(questionnaire, answering, given);
          answering = now;
          unsent = onlyAsked(questionnaire, app, merged(unsent, all));
          if (isSent) send();
        }
        send();
        const { 'comment.1': comment, ...values } = answering.answers.values;
        expect(app).toEqual({
          ...answering.answers,
          values: comment === undefined || comment === '' ? values : { ...values, 'comment.1': comment },
        });
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('may no longer be quoted where a text is taken back, and where a low score rises, though it falls again', () => {
    const agreed: Answering = {
      answers: {
        ...nothingAnswered,
        values: { 'score.1': 2, 'comment.1': 'a' },
        branchText: 'b',
        quotable: { comment: true, branch: true },
      },
      aside: '',
    };
    const without = afterChange(questionnaire, agreed, { values: { 'comment.1': ' ' } });
    expect(without.now.answers.quotable).toEqual({ branch: true });
    expect(without.change.quotable).toEqual({ comment: false });
    const risen = afterChange(questionnaire, agreed, { values: { 'score.1': 9 } });
    expect(risen.change.quotable).toEqual({ branch: false });
    const fallen = afterChange(questionnaire, risen.now, { values: { 'score.1': 2 } });
    expect(fallen.now.answers).toMatchObject({ branchText: 'b', quotable: { comment: true } });
    expect(fallen.now.answers.quotable).not.toHaveProperty('branch');
  });

  it('wait with what is agreed of a text that can’t be sent yet, and not with what is taken back', () => {
    const long = 'x'.repeat(surveyLimits.comment + 1);
    const unsent = { values: { 'comment.1': long }, branchText: 'b', quotable: { comment: true, branch: true } };
    expect(parted(unsent, questionnaire)).toEqual({
      sound: { branchText: 'b', quotable: { branch: true } },
      held: { values: { 'comment.1': long }, quotable: { comment: true } },
    });
    const back = { ...unsent, quotable: { comment: false } };
    expect(parted(back, questionnaire).sound.quotable).toEqual({ comment: false });
    expect(parted(back, questionnaire).held).not.toHaveProperty('quotable');
  });

  it('are complete by the app’s own rule when none is missing', () => {
    fc.assert(
      fc.property(fc.array(change), (steps) => {
        const answers = steps.reduce(withGiven, nothingAnswered);
        expect(missingIn(questionnaire, answers).length === 0).toBe(progressOf(questionnaire, answers) === 'complete');
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it('are some words at least where nothing but words is asked', () => {
    const asked = { questions: questionnaire.questions.filter(({ form }) => form.kind === 'text'), branch: null };
    expect(missingIn(asked, withGiven(nothingAnswered, { values: { 'comment.1': '  ' } }))).toEqual(['comment.1']);
    expect(missingIn(asked, withGiven(nothingAnswered, { values: { 'comment.1': 'a' } }))).toEqual([]);
  });

  it('are counted with the lowest number of a scale, and without words that say nothing', () => {
    expect(countAnswered(questionnaire, { values: { 'score.1': 0, 'comment.1': ' ', 'parts.1': ['quay'] } })).toBe(2);
  });

  it('have words to give back: those of all fields, once each', () => {
    expect(wordsIn({ values: { 'score.1': 3, 'comment.1': ' a ' }, branchText: 'b' }, questionnaire)).toBe('a\n\nb');
    expect(wordsIn({ values: { 'score.1': 3 } }, questionnaire)).toBe('');
  });
});
