import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../src/contract/engagement';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import { measures } from '../../../../src/contract/survey/questionnaire';
import { questionBank, questionOf, specialOptionTexts } from '../../../../src/core/survey/questionnaire/bank';
import { checkDraft } from '../../../../src/core/survey/questionnaire/check';
import { checkQuestion } from '../../../../src/core/survey/questionnaire/check-question';
import { languageFor } from '../../../../src/core/survey/questionnaire/language';
import { lintQuestion } from '../../../../src/core/survey/questionnaire/lint/lint';
import { shippedKeys, shippedQuestionnaire } from '../../../../src/core/survey/questionnaire/shipped';
import * as g from './given';

const bankKeys = Object.keys(questionBank) as (keyof typeof questionBank)[];
const inAll = shippedKeys.flatMap((key) => languages.map((language): [typeof key, Language] => [key, language]));

describe('the question bank', () => {
  it('has one question for each measure, in the form of the measure', () => {
    const entries = bankKeys.flatMap((key) => {
      const { measure, form } = questionOf(key, g.textOf);
      return measure ? [[measure, form]] : [];
    });
    expect(Object.fromEntries(entries)).toEqual(formsOfMeasures);
    expect(entries).toHaveLength(measures.length);
  });
  it.each(bankKeys)('has all words of %s in every language', (key) => {
    const question = questionOf(key, g.textOf);
    for (const language of languages) expect(checkQuestion(question, language)).toEqual({ ok: true, value: question });
  });
  it('has words for the options that the app brings', () => {
    for (const language of languages) {
      for (const key of Object.values(specialOptionTexts)) expect(g.textOf(language, key)).not.toBe('');
    }
  });
  it.each(bankKeys)('gives no cause for advice on %s', (key) => {
    const { form, texts } = questionOf(key, g.textOf);
    for (const language of languages) expect(lintQuestion(texts[language] ?? { text: '' }, form, language)).toEqual([]);
  });
});

describe('the questionnaires that ship', () => {
  it.each(inAll)('are allowed as they are: %s in %s', (key, language) => {
    const draft = shippedQuestionnaire(key, g.textOf, language);
    expect(checkDraft(draft)).toEqual({ ok: true, value: draft });
    for (const wanted of languages) expect(languageFor(g.made(draft), wanted)).toBe(wanted);
  });
  it.each(languages)('have names of their own in %s', (language) => {
    const names = shippedKeys.map((key) => shippedQuestionnaire(key, g.textOf, language).name);
    expect(new Set(names).size).toBe(names.length);
  });
  it.each(inAll)('give no cause for advice: %s in %s', (key, language) => {
    const { questions, branch } = shippedQuestionnaire(key, g.textOf, language);
    const findings = [
      ...questions.flatMap(({ texts, form }) => lintQuestion(texts[language] ?? { text: '' }, form, language)),
      ...lintQuestion({ text: branch?.texts[language] ?? '' }, { kind: 'text' }, language),
    ];
    expect(findings).toEqual([]);
  });
  it('have one question where they are a pulse, and ask for confidence then', () => {
    const { questions } = shippedQuestionnaire('pulse', g.textOf, 'en-US');
    expect(questions.map(({ measure }) => measure)).toEqual(['confidence']);
  });
});
