import canonicalize from 'canonicalize';
import { type Language, languages } from '../../../contract/engagement';
import type { ByLanguage, Question, QuestionForm, QuestionText, Wording } from '../../../contract/survey/questionnaire';
import { isSameForm } from './form';

export const optionText = ({ options = {} }: Wording, option: string): string =>
  Object.hasOwn(options, option) ? (options[option] ?? '') : '';

/** Words without the number of their version. */
export const wordingOf = ({ version: _, ...wording }: QuestionText): Wording => wording;

/** No words at all, in whatever form. */
export const isBlank = ({ text, ends, options = {} }: Wording): boolean =>
  [text, ends?.least, ends?.most, ...Object.values(options)].every((each) => !each);

/** A question in other words in one language. Only the version of that language is raised, and nothing if nothing changed. */
export function reworded(question: Question, language: Language, wording: Wording): Question {
  const texts = withText(question.texts, language, wording, wordingOf);
  return texts === question.texts ? question : { ...question, texts };
}

/** Texts of which the one in a language is another, in its next version; the same object if it is as it was. */
export function withText<Words, Text extends Words & { readonly version: number }>(
  texts: ByLanguage<Text>,
  language: Language,
  words: Words,
  wordsOf: (text: Text) => Words,
): ByLanguage<Words & { readonly version: number }> {
  const before = texts[language];
  if (before && canonicalize(wordsOf(before)) === canonicalize(words)) return texts;
  return { ...texts, [language]: { ...words, version: (before?.version ?? 0) + 1 } };
}

/** A question of another measure or form, in its next version. The words that still apply are kept in every language. */
export function reformed(question: Question, form: QuestionForm, measure: Question['measure']): Question {
  if (isSameForm([question.form, question.measure], [form, measure])) return question;
  const texts: { [language in Language]?: QuestionText } = {};
  for (const language of languages) {
    const text = question.texts[language];
    if (text) texts[language] = applying(form, text);
  }
  return { ...question, version: question.version + 1, form, measure, texts };
}

/** The words that apply to a form. */
function applying(form: QuestionForm, { text, version, ends, options }: QuestionText): QuestionText {
  if (form.kind === 'scale') return { text, version, ...(ends ? { ends } : {}) };
  if (form.kind === 'text' || !options) return { text, version };
  const kept = form.options.filter((option) => Object.hasOwn(options, option));
  return { text, version, options: Object.fromEntries(kept.map((option) => [option, options[option] ?? ''])) };
}
