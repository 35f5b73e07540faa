import type { Language } from '../../../../../../src/contract/engagement';
import type { QuestionDraft } from '../../../../../../src/contract/survey/questionnaire';

export type QuestionProps = {
  readonly question: QuestionDraft;
  readonly mainLanguage: Language;
  /** The fault at a place within the question, in words. */
  readonly errorAt: (place: string) => string | undefined;
  readonly onChange: (next: (before: QuestionDraft) => QuestionDraft) => void;
};
