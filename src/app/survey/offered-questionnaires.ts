import { type Language, languages } from '../../contract/engagement';
import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { newQuestionnaire } from '../../core/survey/questionnaire/change';
import { shippedKeys, shippedQuestionnaire } from '../../core/survey/questionnaire/shipped';
import { snapshotOf } from '../../core/survey/questionnaire/snapshot';
import type { Ports } from '../ports/ports';

/** The questionnaires that ship, in all languages of the app, under ids that no stored one has. */
export async function offeredQuestionnaires(
  ports: Pick<Ports, 'textsOf'>,
  projectId: string,
): Promise<QuestionnaireSnapshot[]> {
  const texts = new Map<Language, (key: string) => string>();
  for (const language of languages) texts.set(language, await ports.textsOf(language));
  const textOf = (language: Language, key: string) => texts.get(language)?.(key) ?? key;
  return shippedKeys.map((key) => {
    const draft = shippedQuestionnaire(key, textOf, 'en-US');
    const made = newQuestionnaire([], draft, `shipped.${key}`, { kind: 'project', projectId });
    if (!made.ok) throw new Error(`The questionnaire ${key} that ships is not allowed: ${made.error.code}`);
    return snapshotOf(made.value);
  });
}
