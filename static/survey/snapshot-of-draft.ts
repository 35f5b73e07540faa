import { type Language, languages } from '../../src/contract/engagement';
import type {
  BranchText,
  QuestionDraft,
  QuestionnaireDraft,
  QuestionnaireSnapshot,
  QuestionText,
} from '../../src/contract/survey/questionnaire';

/** A draft as a checkpoint would ask with it, though it may not be allowed yet: for a look at it. */
export const snapshotOfDraft = (draft: QuestionnaireDraft): QuestionnaireSnapshot => ({
  ...draft,
  questionnaireId: '',
  version: 1,
  questions: draft.questions.map((question) => ({ ...question, version: 1, texts: versioned(question) })),
  branch: draft.branch && { ...draft.branch, texts: branchTexts(draft.branch.texts) },
});

function versioned({ texts }: QuestionDraft) {
  const kept: { [language in Language]?: QuestionText } = {};
  for (const language of languages) {
    const wording = texts[language];
    if (wording) kept[language] = { ...wording, version: 1 };
  }
  return kept;
}

function branchTexts(texts: NonNullable<QuestionnaireDraft['branch']>['texts']) {
  const kept: { [language in Language]?: BranchText } = {};
  for (const language of languages) {
    const text = texts[language];
    if (text) kept[language] = { text, version: 1 };
  }
  return kept;
}
