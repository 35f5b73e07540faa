import type { Language } from '../../../../../src/contract/engagement';
import type { QuestionDraft, QuestionnaireDraft } from '../../../../../src/contract/survey/questionnaire';
import { optionText } from '../../../../../src/core/survey/questionnaire/wording';

/** The number of texts that a language lacks; 0 where all of it is worded, so that customers read it. */
export function missingTexts({ questions, branch }: QuestionnaireDraft, language: Language): number {
  const texts = questions.flatMap((question) => textsOf(question, language));
  if (branch) texts.push(branch.texts[language] ?? '');
  return texts.filter((text) => text.trim() === '').length;
}

/** Whether nothing at all is said in a language. */
export function isUnworded({ questions, branch }: QuestionnaireDraft, language: Language): boolean {
  const texts = questions.flatMap((question) => textsOf(question, language));
  return [...texts, branch?.texts[language] ?? ''].every((text) => text.trim() === '');
}

/** All texts that a question needs in a language, blank where they are missing. */
function textsOf({ form, texts }: QuestionDraft, language: Language): string[] {
  const wording = texts[language] ?? { text: '' };
  switch (form.kind) {
    case 'scale':
      return [wording.text, wording.ends?.least ?? '', wording.ends?.most ?? ''];
    case 'choice':
      return [wording.text, ...form.options.map((option) => optionText(wording, option))];
    case 'text':
      return [wording.text];
  }
}
