import type { Result } from '../../../contract/result';
import type { OfferedQuestionnaire, SaveQuestionnaire } from '../../../contract/survey/own-questionnaires';
import { accept } from '../../../core/result';
import { readDraft } from '../../../core/survey/questionnaire/exchange/file';
import { editProject } from '../../access/edit-project';
import type { Caller } from '../../caller';
import { idFor } from '../../identity';
import type { Ports } from '../../ports/ports';
import { keepQuestionnaire } from './keep-questionnaire';
import { ownQuestionnaire } from './own-questionnaire';

/** @property draft of which nothing is known */
export type SaveAsItComes = Omit<SaveQuestionnaire, 'draft'> & { readonly draft: unknown };

/** Keeps a questionnaire as a project's own: a new one, or a change of one. A refusal of its content names the place in it. */
export async function saveQuestionnaire(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { attempt, questionnaireId, version, draft }: SaveAsItComes,
): Promise<Result<OfferedQuestionnaire>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const read = readDraft(draft);
  if (!read.ok) return read;
  const id = questionnaireId ?? idFor('questionnaire', projectId, caller.accountId, attempt);
  const revision = questionnaireId === null ? null : version;
  const saved = await keepQuestionnaire(ports, caller, projectId, { id, revision, draft: read.value });
  return saved.ok ? accept(ownQuestionnaire(project.value, saved.value)) : saved;
}
