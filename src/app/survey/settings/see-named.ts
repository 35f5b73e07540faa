import type { Result } from '../../../contract/result';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { accept, refuse } from '../../../core/result';
import type { Ports } from '../../ports/ports';
import { surveySettingsId } from './survey-settings';

/** Whether somebody who may see a survey is also shown what its customers have said by name, by the settings of the project. */
export async function seeNamed(
  ports: Pick<Ports, 'storage'>,
  { project }: Pick<SeenSurvey, 'project'>,
): Promise<Result<object>> {
  if (project.may('EDIT_ISSUES')) return accept({});
  const id = surveySettingsId(project.projectId);
  const [{ value: settings }] = await ports.storage.load([{ kind: 'survey-settings', id }]);
  return settings?.namedAnswers === 'editors' ? refuse('named-answers-kept') : accept({});
}
