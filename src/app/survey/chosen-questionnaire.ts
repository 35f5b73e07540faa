import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import type { Ports } from '../ports/ports';
import type { UnitOfWork } from '../unit-of-work';
import { offeredQuestionnaires } from './offered-questionnaires';
import { ownQuestionnaire } from './own-questionnaire';

/**
 * The questionnaire that somebody has chosen to ask with, as it is now; undefined where the project has no such one, or has it no
 * more. What the command saves is saved only if nobody changes the questionnaire first.
 */
export async function chosenQuestionnaire(
  ports: Pick<Ports, 'textsOf'>,
  work: UnitOfWork,
  projectId: string,
  id: string,
): Promise<QuestionnaireSnapshot | undefined> {
  const shipped = await offeredQuestionnaires(ports, projectId);
  const chosen = shipped.find(({ questionnaireId }) => questionnaireId === id);
  if (chosen) return chosen;
  return ownQuestionnaire(work, projectId, id);
}
