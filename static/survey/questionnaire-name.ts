import type { QuestionnaireSnapshot } from '../../src/contract/survey/questionnaire';
import type { TextKey } from '../i18n/keys';

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
