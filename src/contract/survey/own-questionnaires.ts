import type { Refusal, Result } from '../result';
import type { Thresholds } from './checkpoint';
import type { QuestionnaireDraft, QuestionnaireSnapshot } from './questionnaire';

/** The calls of the project page about the questionnaires that a project can ask with. */
export type QuestionnaireCalls = {
  'list-questionnaires': { payload: Record<never, never>; reply: Result<ToPlanWith> };
  'save-questionnaire': { payload: SaveQuestionnaire; reply: Result<OfferedQuestionnaire> };
  'remove-questionnaire': { payload: RemoveQuestionnaire; reply: Result<null> };
  'import-questionnaires': { payload: ImportQuestionnaires; reply: Result<readonly ImportedQuestionnaire[]> };
};

/** @property isOwn the project keeps it and can change it; else it ships */
export type OfferedQuestionnaire = QuestionnaireSnapshot & { readonly isOwn: boolean };

/**
 * @property attempt made once per filled-in form, so that a call sent twice keeps one questionnaire
 * @property questionnaireId null for a new one
 * @property version that of the questionnaire as it was seen; 0 for a new one
 */
export type SaveQuestionnaire = {
  attempt: string;
  questionnaireId: string | null;
  version: number;
  draft: QuestionnaireDraft;
};

/** @property version that of the questionnaire as it was seen */
export type RemoveQuestionnaire = { questionnaireId: string; version: number };

/** @property file the text of a file of questionnaires */
export type ImportQuestionnaires = { attempt: string; file: string };

/** The outcome of one questionnaire of a file. @property refusal null where the project keeps it now */
export type ImportedQuestionnaire = { readonly name: string; readonly refusal: Refusal | null };

/** All that a survey of a project is planned with: the questionnaires that there are, and the thresholds with which it would open now. */
export type ToPlanWith = { readonly questionnaires: readonly OfferedQuestionnaire[]; readonly thresholds: Thresholds };
