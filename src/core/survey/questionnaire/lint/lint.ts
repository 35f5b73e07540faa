import type { Language } from '../../../../contract/engagement';
import { type LintFinding, type LintRule, lintRules } from '../../../../contract/survey/lint';
import type { QuestionForm, Wording } from '../../../../contract/survey/questionnaire';
import { onFirstUse } from '../../../on-first-use';
import { optionText } from '../wording';
import { leaning } from './balance';
import { english } from './english';
import { german } from './german';
import type { Vocabulary } from './vocabulary';

const vocabularies: Readonly<Record<Language, () => Vocabulary>> = {
  'en-US': onFirstUse(english),
  'de-DE': onFirstUse(german),
};

/** More words than this are hard to keep in mind up to the answer. */
const wordsAtMost = 25;

type Judged = { readonly wording: Wording; readonly form: QuestionForm; readonly vocabulary: Vocabulary };

/** The words that each rule finds fault with, an entry for each fault. */
const rules: Readonly<Record<LintRule, (judged: Judged) => readonly string[]>> = {
  'double-barrelled': ({ wording, vocabulary }) =>
    found(vocabulary.joined, without(vocabulary.harmlessJoins, wording.text)),
  leading: ({ wording, vocabulary }) =>
    sentencesOf(wording.text).flatMap((sentence) => found(vocabulary.leading, sentence)),
  absolute: ({ wording, vocabulary }) =>
    found(vocabulary.absolute, without(vocabulary.harmlessAbsolutes, wording.text)),
  'double-negation': ({ wording, vocabulary }) =>
    sentencesOf(without(vocabulary.harmlessNegations, wording.text)).flatMap((sentence) => {
      const negations = found(vocabulary.negation, sentence);
      return negations.length > 1 ? [negations.join(' … ')] : [];
    }),
  'vague-time': ({ wording, vocabulary }) => found(vocabulary.vagueTime, wording.text),
  unbalanced: ({ wording, form, vocabulary }) => {
    const words = leaning(wording, form, vocabulary);
    return words === null ? [] : [words];
  },
  'no-cant-say': ({ wording, form, vocabulary }) => {
    if (form.kind !== 'choice' || form.special.includes('cant-say')) return [];
    const isSaid = form.options.some((option) => found(vocabulary.cantSay, optionText(wording, option)).length > 0);
    return isSaid ? [] : [''];
  },
  long: ({ wording }) => {
    const words = wording.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return words.length > wordsAtMost ? [words.slice(wordsAtMost).join(' ')] : [];
  },
  jargon: ({ wording, vocabulary }) => found(vocabulary.jargon, wording.text),
  closed: ({ wording, form, vocabulary }) =>
    form.kind === 'text' ? found(vocabulary.closed, sentencesOf(wording.text).at(-1) ?? '') : [],
};

/** Advice on the words of a question in one language, in the order of the rules. */
export function lintQuestion(wording: Wording, form: QuestionForm, language: Language): readonly LintFinding[] {
  const judged = { wording: straight(wording), form, vocabulary: vocabularies[language]() };
  return lintRules.flatMap((rule) => rules[rule](judged).map((words) => ({ rule, words })));
}

const found = (pattern: RegExp, text: string): readonly string[] => [...text.matchAll(pattern)].map(([words]) => words);

/** Text without some of its words. They leave a mark, so that what was apart is not joined. */
const without = (pattern: RegExp, text: string): string => text.replace(pattern, '·');

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Words with apostrophes of one kind, whoever typed them. */
const straight = ({ text, ends, options }: Wording): Wording => ({
  text: plain(text),
  ...(ends ? { ends: { least: plain(ends.least), most: plain(ends.most) } } : {}),
  ...(options
    ? { options: Object.fromEntries(Object.entries(options).map(([option, label]) => [option, plain(label)])) }
    : {}),
});

const plain = (text: string): string => text.replace(/[’ʼ]/g, "'");
