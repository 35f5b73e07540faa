import type { Questionnaire, QuestionnaireDraft } from '../../../../contract/survey/questionnaire';
import { draftOf } from '../draft';

/** A file of questionnaires, by which a team takes them from one project to another. `docs/questionnaires.schema.json` describes it. */
export type QuestionnaireFile = {
  readonly format: 'countersign-questionnaires';
  readonly version: 1;
  readonly questionnaires: readonly QuestionnaireDraft[];
};

type Written = Pick<Questionnaire, keyof QuestionnaireDraft> & Partial<Pick<Questionnaire, 'isRemoved'>>;

/** The file of a project's questionnaires, without those that were removed. */
export const fileOf = (questionnaires: readonly Written[]): QuestionnaireFile =>
  fileWith(questionnaires.filter(({ isRemoved }) => !isRemoved).map(draftOf));

export const fileWith = (questionnaires: readonly QuestionnaireDraft[]): QuestionnaireFile => ({
  format: 'countersign-questionnaires',
  version: 1,
  questionnaires,
});
