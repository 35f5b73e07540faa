import type { OfferedQuestionnaire } from '../../../contract/survey/own-questionnaires';
import type { BrowsableProject } from '../../../core/access/team';
import { snapshotOf } from '../../../core/survey/questionnaire/snapshot';
import type { StoredQuestionnaire } from '../../../core/survey/questionnaire/stored-questionnaire';

/** A questionnaire of the project, for who may see the project. */
export function ownQuestionnaire(project: BrowsableProject, questionnaire: StoredQuestionnaire): OfferedQuestionnaire {
  project.assertOf(questionnaire);
  return { ...snapshotOf(questionnaire), isOwn: true };
}
