import type { Result } from '../../../contract/result';
import type { ImportedQuestionnaire, ImportQuestionnaires } from '../../../contract/survey/own-questionnaires';
import { accept, refuse } from '../../../core/result';
import { readFile } from '../../../core/survey/questionnaire/exchange/file';
import { editProject } from '../../access/edit-project';
import type { Caller } from '../../caller';
import { idFor } from '../../identity';
import type { Ports } from '../../ports/ports';
import { keepQuestionnaire } from './keep-questionnaire';

/**
 * Keeps the questionnaires of a file as a project's own. A fault in the file refuses all of it; else each is kept or refused by
 * itself, in a transaction of its own. The same file sent again with the same attempt keeps nothing twice.
 */
export async function importQuestionnaires(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { attempt, file }: ImportQuestionnaires,
): Promise<Result<readonly ImportedQuestionnaire[]>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const drafts = readFile(file);
  if (!drafts.ok) return drafts;
  const imported: ImportedQuestionnaire[] = [];
  for (const [at, draft] of drafts.value.entries()) {
    const id = idFor('questionnaire', projectId, caller.accountId, attempt, String(at));
    const kept = ports.hasTime()
      ? await keepQuestionnaire(ports, caller, projectId, { id, revision: null, draft })
      : refuse('try-again');
    imported.push({ name: draft.name, refusal: kept.ok ? null : kept.error });
  }
  return accept(imported);
}
