import type { Language } from '../../../../../src/contract/engagement';
import { languages } from '../../../../../src/contract/engagement';
import type { LintFinding, LintRule } from '../../../../../src/contract/survey/lint';
import type { QuestionDraft } from '../../../../../src/contract/survey/questionnaire';
import { lintQuestion } from '../../../../../src/core/survey/questionnaire/lint/lint';

/** @property words those that gave cause, each once; empty where something is missing */
export type Advice = { readonly language: Language; readonly rule: LintRule; readonly words: readonly string[] };

/** The advice on a question in each language in which it is worded, once for each rule. */
export const adviceOn = ({ form, texts }: QuestionDraft): readonly Advice[] =>
  languages.flatMap((language) => {
    const wording = texts[language];
    return wording && wording.text.trim() !== '' ? byRule(language, lintQuestion(wording, form, language)) : [];
  });

function byRule(language: Language, findings: readonly LintFinding[]): readonly Advice[] {
  const words = new Map<LintRule, Set<string>>();
  for (const { rule, words: found } of findings) {
    const known = words.get(rule) ?? new Set();
    if (found !== '') known.add(found);
    words.set(rule, known);
  }
  return [...words].map(([rule, found]) => ({ language, rule, words: [...found] }));
}
