import { listQuestionnaires } from '../../../app/survey/list-questionnaires';
import { importQuestionnaires } from '../../../app/survey/questionnaire/import-questionnaires';
import { removeQuestionnaire } from '../../../app/survey/questionnaire/remove-questionnaire';
import { saveQuestionnaire } from '../../../app/survey/questionnaire/save-questionnaire';
import type { QuestionnaireCalls } from '../../../contract/survey/own-questionnaires';
import { inProject } from '../../calls/in-project';
import { payloads as common } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as payloads from './questionnaire-payload';

/** The calls of the project page about questionnaires. */
export const questionnaireCalls: Handlers<QuestionnaireCalls> = {
  'list-questionnaires': inProject(common.nothing, ({ ports, project }) => listQuestionnaires(ports, project.id)),
  'save-questionnaire': inProject(payloads.saveQuestionnaire, ({ ports, caller, project, payload }) =>
    saveQuestionnaire(ports, caller, project.id, payload),
  ),
  'remove-questionnaire': inProject(payloads.removeQuestionnaire, ({ ports, caller, project, payload }) =>
    removeQuestionnaire(ports, caller, project.id, payload),
  ),
  'import-questionnaires': inProject(payloads.importQuestionnaires, ({ ports, caller, project, payload }) =>
    importQuestionnaires(ports, caller, project.id, payload),
  ),
};
