import type { QuestionnaireSnapshot, SurveyKind } from '../../src/contract/survey/questionnaire';
import type { TextKey } from '../i18n/keys';
import type { Texts } from '../i18n/texts';

/** The names of the questionnaires that ship, by their ids. */
const shipped = {
  'shipped.delivery': 'survey-bank.delivery.name',
  'shipped.request': 'survey-bank.request.name',
  'shipped.needs': 'survey-bank.needs.name',
  'shipped.pulse': 'survey-bank.pulse.name',
  'shipped.close': 'survey-bank.close.name',
} as const satisfies Record<string, TextKey>;

const isShipped = (id: string): id is keyof typeof shipped => Object.hasOwn(shipped, id);

/** The name of a questionnaire: of one that ships in the reader's language, of a project's own as the project calls it. */
export const questionnaireName = (
  { questionnaireId, name }: Pick<QuestionnaireSnapshot, 'questionnaireId' | 'name'>,
  t: (key: TextKey) => string,
): string => (isShipped(questionnaireId) ? t(shipped[questionnaireId]) : name);

/** A questionnaire by its name and its kind. One that is called as its kind is has its name alone. */
export function formatQuestionnaire(
  questionnaire: Pick<QuestionnaireSnapshot, 'questionnaireId' | 'name'>,
  surveyKind: SurveyKind,
  { t }: Pick<Texts, 't'>,
): string {
  const name = questionnaireName(questionnaire, t);
  const kind = t(`survey-team.kind.${surveyKind}`);
  return kind === name ? name : t('survey-plan.questionnaire-option', { name, kind });
}
