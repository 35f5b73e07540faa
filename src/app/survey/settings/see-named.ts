import type { Result } from '../../../contract/result';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { SeenWords } from '../../../core/access/seen-words';
import { accept, refuse } from '../../../core/result';
import type { Ports } from '../../ports/ports';
import { surveySettingsId } from './survey-settings';

/** Proves that somebody who may see a survey is also shown what its customers have said by name, by the settings of the project. Whoever edits costs no read. */
export async function seeNamed(
  ports: Pick<Ports, 'storage'>,
  { project }: Pick<SeenSurvey, 'project'>,
): Promise<Result<SeenWords>> {
  const id = surveySettingsId(project.projectId);
  const [found] = project.may('EDIT_ISSUES') ? [] : await ports.storage.load([{ kind: 'survey-settings', id }]);
  const words = SeenWords.of(project, found?.value);
  return words ? accept(words) : refuse('named-answers-kept');
}
