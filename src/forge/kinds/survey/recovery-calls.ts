import { caseCommands } from '../../../app/survey/recovery/case-commands';
import { listCases } from '../../../app/survey/recovery/list-cases';
import { showCase } from '../../../app/survey/recovery/show-case';
import { showCaseHistory } from '../../../app/survey/recovery/show-case-history';
import type { RecoveryPlanCalls } from '../../../contract/survey/recovery';
import { inProject } from '../../calls/in-project';
import type { Handlers } from '../../calls/resolver';
import * as payloads from './recovery-payload';

/** The calls of the project page about recovery cases. */
export const recoveryCalls: Handlers<RecoveryPlanCalls> = {
  'list-cases': inProject(payloads.listCases, ({ ports, caller, project, payload }) =>
    listCases(ports, caller, project.id, payload),
  ),
  'show-case': inProject(payloads.showCase, ({ ports, caller, project, payload: { caseId } }) =>
    showCase(ports, caller, project.id, caseId),
  ),
  'show-case-history': inProject(payloads.showCase, ({ ports, caller, project, payload: { caseId } }) =>
    showCaseHistory(ports, caller, project.id, caseId),
  ),
  'own-case': inProject(payloads.ownCase, ({ ports, caller, project, payload }) =>
    caseCommands.own(ports, caller, project.id, payload),
  ),
  'reply-to-case': inProject(payloads.replyToCase, ({ ports, caller, project, payload }) =>
    caseCommands.reply(ports, caller, project.id, payload),
  ),
};
