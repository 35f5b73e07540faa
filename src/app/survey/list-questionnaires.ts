import type { Result } from '../../contract/result';
import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import { accept } from '../../core/result';
import { browseProject } from '../access/project';
import type { Ports } from '../ports';
import { offeredQuestionnaires } from './offered-questionnaires';

/** The questionnaires that a project can ask with. */
export async function listQuestionnaires(
  ports: Ports,
  projectId: string,
): Promise<Result<readonly QuestionnaireSnapshot[]>> {
  const project = await browseProject(ports, projectId);
  return project.ok ? accept(await offeredQuestionnaires(ports, projectId)) : project;
}
