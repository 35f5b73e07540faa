import type { Result } from '../../../contract/result';
import type { RemoveQuestionnaire } from '../../../contract/survey/own-questionnaires';
import { accept, refuse } from '../../../core/result';
import { removedQuestionnaire } from '../../../core/survey/questionnaire/change';
import { editProject } from '../../access/edit-project';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { loadQuestionnaire, shelve } from './keep-questionnaire';

/** Takes a questionnaire off the project's shelf: no new checkpoint asks with it. Removing it twice is removing it. */
export async function removeQuestionnaire(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { questionnaireId, version }: RemoveQuestionnaire,
): Promise<Result<null>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  return inUnitOfWork(ports, async (work) => {
    const { kept, shelf } = await loadQuestionnaire(work, projectId, questionnaireId);
    if (!kept) return refuse('not-found');
    if (kept.isRemoved) return accept(null);
    if (kept.version !== version) return refuse('changed-meanwhile');
    // Whoever then sends once more what they had saved last is told that it is gone.
    const removed = { ...removedQuestionnaire(kept), lastCommand: '' };
    shelve(ports, work, caller, shelf, removed, 'questionnaire-removed');
    return accept(null);
  });
}
