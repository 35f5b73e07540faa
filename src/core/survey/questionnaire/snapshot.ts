import type { Questionnaire, QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';

/** The questionnaire as it is now, for a checkpoint that begins to ask with it. */
export const snapshotOf = (questionnaire: Questionnaire): QuestionnaireSnapshot => ({
  questionnaireId: questionnaire.id,
  version: questionnaire.version,
  name: questionnaire.name,
  surveyKind: questionnaire.surveyKind,
  mainLanguage: questionnaire.mainLanguage,
  questions: questionnaire.questions,
  branch: questionnaire.branch,
});
