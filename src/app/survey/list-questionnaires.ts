import type { Result } from '../../contract/result';
import type { ToPlanWith } from '../../contract/survey/own-questionnaires';
import { accept } from '../../core/result';
import { thresholdsOf } from '../../core/survey/fewest/thresholds';
import { browseProject } from '../access/project';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { offeredQuestionnaires } from './offered-questionnaires';
import { ownQuestionnaire } from './questionnaire/own-questionnaire';
import { surveySettingsId } from './settings/survey-settings';

/** The questionnaires that a project can ask with: those that ship, and its own by name; and its thresholds. */
export async function listQuestionnaires(ports: Ports, projectId: string): Promise<Result<ToPlanWith>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const shipped = await offeredQuestionnaires(ports, projectId);
  const [{ value: shelf }, { value: settings }] = await ports.storage.load([
    { kind: 'questionnaires', id: projectId },
    { kind: 'survey-settings', id: surveySettingsId(projectId) },
  ]);
  const ids = (shelf?.questionnaires ?? []).map(({ id }) => id);
  const { questionnaire: found } = await loadGroups(ports, { questionnaire: ids });
  // One may have been removed between the two reads.
  const own = [...found.values()].filter(({ isRemoved }) => !isRemoved);
  const questionnaires = [
    ...shipped.map((each) => ({ ...each, isOwn: false })),
    ...own.map((each) => ownQuestionnaire(project.value, each)),
  ];
  return accept({ questionnaires, thresholds: thresholdsOf(settings ?? {}) });
}
