import type { QuestionnaireDraft } from '../../../../../src/contract/survey/questionnaire';

/** The props that all parts of the form get. @property errorAt the fault at a place, in words */
export type FieldsProps = {
  readonly draft: QuestionnaireDraft;
  readonly change: (next: (before: QuestionnaireDraft) => QuestionnaireDraft) => void;
  readonly errorAt: (place: string) => string | undefined;
};
