import type { Result } from '../../../contract/result';
import type { Questionnaire, QuestionnaireDraft } from '../../../contract/survey/questionnaire';
import { emptyHistory } from '../../../core/audit/chain';
import { fingerprintOf, isRepeat } from '../../../core/command/decide-once';
import { accept, refuse } from '../../../core/result';
import { editedQuestionnaire, newQuestionnaire } from '../../../core/survey/questionnaire/change';
import {
  besides,
  contentHash,
  type QuestionnaireShelf,
  type StoredQuestionnaire,
  shelveQuestionnaire,
} from '../../../core/survey/questionnaire/stored-questionnaire';
import { attributionTo, type Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';

type What = 'questionnaire-saved' | 'questionnaire-changed' | 'questionnaire-removed';

/** @property revision the version of the questionnaire as it was seen; null for a new one */
type Wanted = { readonly id: string; readonly revision: number | null; readonly draft: QuestionnaireDraft };

/** Keeps a questionnaire on the project's shelf: a new one, or what became of the one that is there. Kept again it is kept once. */
export function keepQuestionnaire(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: Wanted,
): Promise<Result<StoredQuestionnaire>> {
  return inUnitOfWork(ports, async (work) => {
    const { kept, shelf } = await loadQuestionnaire(work, projectId, wanted.id);
    const command = { ...wanted, revision: wanted.revision ?? 0 };
    if (kept && isRepeat('save-questionnaire', kept, command, caller.accountId)) return accept(kept);
    const changed = kept ? edited(shelf, kept, wanted) : begun(shelf, wanted);
    if (!changed.ok) return changed;
    const before = kept ?? { projectId, history: emptyHistory };
    const lastCommand = fingerprintOf('save-questionnaire', command, caller.accountId);
    const after = { ...before, ...changed.value, lastCommand };
    return accept(shelve(ports, work, caller, shelf, after, kept ? 'questionnaire-changed' : 'questionnaire-saved'));
  });
}

/** A questionnaire of the project and its shelf, empty where nothing was ever kept. One of another project is as if it were not there. */
export async function loadQuestionnaire(work: UnitOfWork, projectId: string, id: string) {
  const [{ value: shelf }, { value: kept }] = await work.load(
    { kind: 'questionnaires', id: projectId },
    { kind: 'questionnaire', id },
  );
  return {
    shelf: shelf ?? { projectId, questionnaires: [] },
    kept: kept?.projectId === projectId ? kept : undefined,
  };
}

/** Writes what became of a questionnaire, its history, and the shelf with it. */
export function shelve(
  ports: Ports,
  work: UnitOfWork,
  caller: Caller,
  shelf: QuestionnaireShelf,
  after: StoredQuestionnaire,
  what: What,
): StoredQuestionnaire {
  const { name, version } = after;
  const facts = { name, version, content: contentHash(after) };
  const saved = work.appendEvent(after, { ...attributionTo(ports, caller), what, facts });
  work.save('questionnaire', saved.id, saved);
  work.save('questionnaires', saved.projectId, shelveQuestionnaire(shelf, saved));
  return saved;
}

function begun(shelf: QuestionnaireShelf, { id, revision, draft }: Wanted): Result<Questionnaire> {
  if (revision !== null) return refuse('not-found');
  return newQuestionnaire(besides(shelf), draft, id, { kind: 'project', projectId: shelf.projectId });
}

function edited(
  shelf: QuestionnaireShelf,
  kept: StoredQuestionnaire,
  { revision, draft }: Wanted,
): Result<StoredQuestionnaire> {
  if (kept.version !== revision) return refuse('changed-meanwhile');
  return editedQuestionnaire(besides(shelf), kept, draft);
}
