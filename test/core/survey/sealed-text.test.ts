import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../src/contract/survey/answers';
import { checkpointLimits } from '../../../src/contract/survey/checkpoint';
import type { Question, QuestionForm } from '../../../src/contract/survey/questionnaire';
import { surveyLimits } from '../../../src/contract/survey/questionnaire';
import { answerKey } from '../../../src/core/survey/questionnaire/key';
import { optionsOf } from '../../../src/core/survey/questionnaire/options';
import { insideOf, sealedCharacters, sealedText } from '../../../src/core/survey/said/sealed-text';
import type { AnswerInside } from '../../../src/core/survey/sealed';
import { padded, unpadded } from '../../../src/forge/seals/padding';
import { question, questionnaire, scale, text } from './given';

const options = Array.from({ length: surveyLimits.options.most }, (_, at) => `${at}`.padStart(surveyLimits.key, 'o'));
const many: QuestionForm = { kind: 'choice', options, isMany: true, special: ['partly', 'cant-say'] };
const one: QuestionForm = { kind: 'choice', options, isMany: false, special: ['cant-say'] };
const cell = 'signatory.external';
const nothing = { values: {}, branchText: '', wantsCallback: false };

/** Questions of all forms, with the longest keys and the highest version. */
const asked = fc
  .array(fc.constantFrom(text, many, one, scale(0, 10)), { minLength: 1, maxLength: surveyLimits.questions })
  .map((forms) =>
    forms.map(
      (form, at): Question => ({ ...question(`${at}`.padStart(surveyLimits.key, 'k'), form), version: 1_000_000 }),
    ),
  );
/** The signs that are longest when they are written down, alone and mixed with others, and what stands in the text that is sealed. */
const words = fc
  .array(fc.constantFrom('a', 'ü', '"', '\\', '\n', '\t', '漢', '€', '🐢', '[', '{', '\0'), { maxLength: 400 })
  .map((signs) => signs.join(''));

const valueFor = ({ form }: Question, pick: number, written: string): AnswerValue | null => {
  if (pick === 0) return null;
  if (form.kind === 'text') return written === '' ? null : written;
  if (form.kind === 'scale') return pick % 11;
  const all = optionsOf(form);
  return form.isMany ? all.slice(pick % all.length) : (all[pick % all.length] ?? null);
};

const answered = (questions: readonly Question[], values: readonly (AnswerValue | null)[]) =>
  Object.fromEntries(
    questions.flatMap((each, at): [string, AnswerValue][] => {
      const value = values[at] ?? null;
      return value === null ? [] : [[answerKey(each), value]];
    }),
  );

describe('a sealed text', () => {
  it('comes back as what went in', () => {
    fc.assert(
      fc.property(
        asked,
        fc.array(fc.nat(1_000), { minLength: 5, maxLength: 5 }),
        words,
        words,
        fc.boolean(),
        (...all) => {
          const [questions, picks, own, branchText, isDeclined] = all;
          const values = answered(
            questions,
            questions.map((each, at) => valueFor(each, picks[at] ?? 0, own)),
          );
          const answers = isDeclined ? nothing : { values, branchText, wantsCallback: false };
          const inside: AnswerInside = { cell, answers, declined: isDeclined ? own : null };
          const sealed = sealedText({ questions, branch: null }, inside);
          expect(insideOf({ questions, branch: null }, unpadded(padded(sealed, sealedCharacters)))).toEqual(inside);
        },
      ),
      { seed: 24, numRuns: 300 },
    );
  });

  it('says of each text by itself whether it may be quoted: any can be, whatever is agreed of the others', () => {
    const keys = ['one', 'two', 'three', 'four'];
    const questions = [question('nps', scale(0, 10)), ...keys.map((key) => question(key, text))];
    const form = { questions, branch: { question: 'nps', atMost: 6, texts: {} } };
    const all = ['branch', ...keys];
    const values = { 'nps.1': 2, 'one.1': '1', 'two.1': '2', 'three.1': '3', 'four.1': '4' };
    for (let bits = 0; bits < 2 ** all.length; bits++) {
      const agreed = all.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
      const quotable = Object.fromEntries(agreed.map((key) => [key, true as const]));
      const answers = { values, branchText: 'b', wantsCallback: false, ...(bits > 0 && { quotable }) };
      const inside: AnswerInside = { cell, answers, declined: null };
      expect(insideOf(form, unpadded(padded(sealedText(form, inside), sealedCharacters)))).toEqual(inside);
    }
  });

  it('that was sealed before there was such a word may not be quoted', () => {
    const form = { questions: [question('comment', text)], branch: null };
    const before = '["rest",[4],0,null]\nSlow';
    expect(insideOf(form, before).answers).toEqual({ ...nothing, values: { 'comment.1': 'Slow' } });
  });

  it('has room enough for every answer that can be given, and is as long as every other', () => {
    const lengths = new Set<number>();
    const take = (questions: readonly Question[], inside: AnswerInside) =>
      lengths.add(padded(sealedText({ questions, branch: null }, inside), sealedCharacters).length);
    fc.assert(
      fc.property(asked, fc.constantFrom('a', '漢', '"', '🐢', 'a漢', '\n€'), (questions, sign) => {
        const full = sign.repeat(surveyLimits.wordsInConfidence / sign.length);
        const chosen = questions.map(({ form }) =>
          form.kind === 'text' ? '' : form.kind === 'scale' ? 10 : form.isMany ? optionsOf(form) : (options[7] ?? ''),
        );
        take(questions, {
          cell,
          answers: { ...nothing, values: answered(questions, chosen), branchText: full },
          declined: null,
        });
        take(questions, {
          cell,
          answers: nothing,
          declined: sign.repeat(checkpointLimits.declineReason / sign.length),
        });
        take(questions, { cell: 'rest', answers: nothing, declined: '' });
      }),
      { seed: 24, numRuns: 100 },
    );
    expect([...lengths]).toEqual([2 * sealedCharacters + 4]);
    // A text that is longer than any can be is not cut.
    const longer = 'x'.repeat(5 * sealedCharacters);
    expect(unpadded(padded(longer, sealedCharacters))).toBe(longer);
  });

  it('is read where it was sealed as the whole answer', () => {
    const answers = { values: { 'nps.1': 3, 'comment.1': 'Slow' }, branchText: 'Too dear', wantsCallback: false };
    for (const inside of [
      { cell, answers, declined: null },
      { cell: 'rest', answers: nothing, declined: 'No time' },
    ])
      expect(insideOf(questionnaire, JSON.stringify(inside))).toEqual(inside);
  });

  it.each([
    ['an option that is not there', '["rest",[null,9],0,null]\n'],
    ['less written than it says', '["rest",[],5,null]\nabc'],
    ['no end of its head', '["rest",[],0,null]'],
    ['other words', 'Slow'],
  ])('with %s is not read', (_, sealed) => {
    expect(() => insideOf(questionnaire, sealed)).toThrow();
  });
});
