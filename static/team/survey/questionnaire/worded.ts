import type { Language } from '../../../../src/contract/engagement';
import type { Question, QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { optionText } from '../../../../src/core/survey/questionnaire/wording';
import type { TextKey } from '../../../i18n/keys';

/** A value that can be answered: the number of a scale, with the words at its end, or an option. */
export type WordedValue = { readonly value: string; readonly label: string };

/** A question in the words of one language. Without values it is answered in the customer's own words. */
export type WordedQuestion = {
  readonly key: string;
  readonly text: string;
  readonly values: readonly WordedValue[];
};

type Words = (key: TextKey) => string;

/** The questions of a questionnaire in a language in which all of it is worded. @param words the app's, in that language */
export const wordedQuestions = (
  { questions }: Pick<QuestionnaireSnapshot, 'questions'>,
  language: Language,
  words: Words,
): WordedQuestion[] =>
  questions.map((question) => ({
    key: question.key,
    text: question.texts[language]?.text ?? '',
    values: valuesOf(question, language, words),
  }));

function valuesOf({ form, texts }: Question, language: Language, words: Words): WordedValue[] {
  if (form.kind === 'text') return [];
  const wording = texts[language];
  if (form.kind === 'scale') {
    const { least, most } = form;
    const end = (score: number) => (score === least ? wording?.ends?.least : score === most ? wording?.ends?.most : '');
    return Array.from({ length: most - least + 1 }, (_, step) => {
      const score = least + step;
      const words = end(score);
      return { value: String(score), label: words ? `${score} – ${words}` : String(score) };
    });
  }
  const [first, ...rest] = form.options.map((option) => ({
    value: option,
    label: wording ? optionText(wording, option) : '',
  }));
  const special = (['partly', 'cant-say'] as const)
    .filter((option) => form.special.includes(option))
    .map((value) => ({ value, label: words(`survey-bank.option.${value}`) }));
  const partly = special.filter(({ value }) => value === 'partly');
  const cantSay = special.filter(({ value }) => value === 'cant-say');
  return [...(first ? [first] : []), ...partly, ...rest, ...cantSay];
}
