import type { Language } from '../../../contract/engagement';
import { languages } from '../../../contract/engagement';
import type { Result } from '../../../contract/result';
import {
  type BranchDraft,
  type ByLanguage,
  type QuestionDraft,
  type QuestionnaireDraft,
  type SurveyKind,
  surveyLimits,
} from '../../../contract/survey/questionnaire';
import { accept, refuse } from '../../result';
import { checkQuestion } from './check-question';
import { keptLine } from './kept-text';
import { within } from './place';

/** The questions that a questionnaire of each kind can have. */
export const questionLimits: Readonly<Record<SurveyKind, number>> = {
  transactional: surveyLimits.questionsOfEvent,
  relationship: surveyLimits.questions,
  pulse: surveyLimits.questionsOfPulse,
};

/** A questionnaire as it is kept; or a refusal with the place of what is not allowed: `questions/0/texts/de-DE/ends/least`. */
export function checkDraft(draft: QuestionnaireDraft): Result<QuestionnaireDraft> {
  const { surveyKind, mainLanguage } = draft;
  const name = within('name', keptLine(draft.name, surveyLimits.name, true));
  if (!name.ok) return name;
  const questions = checkQuestions(draft);
  if (!questions.ok) return questions;
  const branch = draft.branch
    ? within('branch', checkBranch(draft.branch, questions.value, mainLanguage))
    : accept(null);
  if (!branch.ok) return branch;
  return accept({ name: name.value, surveyKind, mainLanguage, questions: questions.value, branch: branch.value });
}

function checkQuestions({ questions, surveyKind, mainLanguage }: QuestionnaireDraft): Result<readonly QuestionDraft[]> {
  const limit = questionLimits[surveyKind];
  if (questions.length === 0) return refuse('field-missing', { field: 'questions' });
  if (questions.length > limit) {
    return surveyKind === 'pulse'
      ? refuse('pulse-one-question', { field: 'questions' })
      : refuse('question-limit-reached', { field: 'questions', facts: { limit } });
  }
  const kept: QuestionDraft[] = [];
  for (const [at, question] of questions.entries()) {
    const checked = within(`questions/${at}`, checkQuestion(question, mainLanguage));
    if (!checked.ok) return checked;
    if (kept.some(({ key }) => key === question.key)) return refuse('field-invalid', { field: `questions/${at}/key` });
    // One person's two answers would be counted as two people's.
    if (question.measure && kept.some(({ measure }) => measure === question.measure)) {
      return refuse('measure-twice', { field: `questions/${at}/measure` });
    }
    kept.push(checked.value);
  }
  return accept(kept);
}

/** A branch belongs to a question with a scale, on which not every score is low. */
function checkBranch(
  { question, atMost, texts }: BranchDraft,
  questions: readonly QuestionDraft[],
  mainLanguage: Language,
): Result<BranchDraft> {
  const form = questions.find(({ key }) => key === question)?.form;
  if (form?.kind !== 'scale') return refuse('field-invalid', { field: 'question' });
  const isLow = Number.isInteger(atMost) && atMost >= form.least && atMost < form.most;
  if (!isLow) return refuse('field-invalid', { field: 'atMost' });
  const kept = within('texts', checkBranchTexts(texts, mainLanguage));
  return kept.ok ? accept({ question, atMost, texts: kept.value }) : kept;
}

function checkBranchTexts(texts: ByLanguage<string>, mainLanguage: Language): Result<ByLanguage<string>> {
  const kept: { [language in Language]?: string } = {};
  for (const language of languages) {
    const line = within(
      language,
      keptLine(texts[language] ?? '', surveyLimits.questionText, language === mainLanguage),
    );
    if (!line.ok) return line;
    if (line.value !== '') kept[language] = line.value;
  }
  return accept(kept);
}
