import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { snapshotOf } from '../../core/survey/questionnaire/snapshot';
import type { UnitOfWork } from '../unit-of-work';

/**
 * A questionnaire that the project keeps, as it is now; undefined where it has no such one, or has it no more. What the command saves is
 * saved only if nobody changes the questionnaire first.
 */
export async function ownQuestionnaire(
  work: UnitOfWork,
  projectId: string,
  id: string,
): Promise<QuestionnaireSnapshot | undefined> {
  const [{ value: own }] = await work.load({ kind: 'questionnaire', id });
  if (own?.projectId !== projectId || own.isRemoved) return undefined;
  work.expectUnchanged({ kind: 'questionnaire', id });
  return snapshotOf(own);
}
