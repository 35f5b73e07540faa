import { addStakeholder } from '../../app/engagement/add-stakeholder';
import { listGatesToSign, listHeldTasks } from '../../app/engagement/before-removal';
import { changeEngagement } from '../../app/engagement/change-engagement';
import { changeStakeholder } from '../../app/engagement/change-stakeholder';
import { createEngagement } from '../../app/engagement/create-engagement';
import { findCustomers, listRequestTypes, listServiceProjects, listTimeZones } from '../../app/engagement/find-choices';
import { handOverTasks } from '../../app/engagement/hand-over-tasks';
import { openRequestAgain } from '../../app/engagement/open-request-again';
import { removeStakeholder } from '../../app/engagement/remove-stakeholder';
import { sendAgain } from '../../app/engagement/send-again';
import { sendTestMessage } from '../../app/engagement/send-test-message';
import { setContacts } from '../../app/engagement/set-contacts';
import { showSettings } from '../../app/engagement/show-settings';
import type { AdminCalls } from '../../contract/calls/admin';
import { inProject } from '../calls/in-project';
import { payloads } from '../calls/payload';
import { adminPayloads } from '../calls/payload-admin';
import { createResolver } from '../calls/resolver';
import { surveyAdminCalls } from '../kinds/survey/admin-calls';
import { portsFor } from '../ports/ports';

/** Project administrators, from project settings. Each call asks Jira whether they are. */
export const admin = createResolver<AdminCalls>(
  { name: 'admin', accountTypes: ['licensed'], modules: ['project-settings'] },
  portsFor,
  {
    'show-settings': inProject(payloads.nothing, ({ ports, project }) => showSettings(ports, project)),
    'list-service-projects': inProject(payloads.nothing, ({ ports, project }) =>
      listServiceProjects(ports, project.id),
    ),
    'list-request-types': inProject(adminPayloads.serviceDesk, ({ ports, project, payload }) =>
      listRequestTypes(ports, project.id, payload.serviceDeskId),
    ),
    'list-time-zones': inProject(payloads.nothing, ({ ports, project }) => listTimeZones(ports, project.id)),
    'find-customers': inProject(adminPayloads.findCustomers, ({ ports, project, payload }) =>
      findCustomers(ports, project.id, payload),
    ),
    'create-engagement': inProject(adminPayloads.createEngagement, ({ ports, caller, project, payload }) =>
      createEngagement(ports, caller, project.id, payload),
    ),
    'change-engagement': inProject(adminPayloads.changeEngagement, ({ ports, caller, project, payload }) =>
      changeEngagement(ports, caller, project.id, payload),
    ),
    'set-contacts': inProject(adminPayloads.setContacts, ({ ports, caller, project, payload }) =>
      setContacts(ports, caller, project.id, payload),
    ),
    'open-request-again': inProject(adminPayloads.engagement, ({ ports, caller, project, payload }) =>
      openRequestAgain(ports, caller, project.id, payload.engagementId),
    ),
    'send-again': inProject(adminPayloads.engagement, ({ ports, caller, project, payload }) =>
      sendAgain(ports, caller, project.id, payload.engagementId),
    ),
    'send-test-message': inProject(adminPayloads.sendTestMessage, ({ ports, caller, project, payload }) =>
      sendTestMessage(ports, caller, project.id, payload),
    ),
    'add-stakeholder': inProject(adminPayloads.addStakeholder, ({ ports, caller, project, payload }) =>
      addStakeholder(ports, caller, project.id, payload),
    ),
    'change-stakeholder': inProject(adminPayloads.changeStakeholder, ({ ports, caller, project, payload }) =>
      changeStakeholder(ports, caller, project.id, payload),
    ),
    'list-held-tasks': inProject(adminPayloads.stakeholder, ({ ports, caller, project, payload }) =>
      listHeldTasks(ports, caller, project.id, payload),
    ),
    'list-gates-to-sign': inProject(adminPayloads.stakeholder, ({ ports, caller, project, payload }) =>
      listGatesToSign(ports, caller, project.id, payload),
    ),
    'hand-over-tasks': inProject(adminPayloads.handOverTasks, ({ ports, caller, project, payload }) =>
      handOverTasks(ports, caller, project.id, payload),
    ),
    ...surveyAdminCalls,
    'remove-stakeholder': inProject(adminPayloads.stakeholder, ({ ports, caller, project, payload }) =>
      removeStakeholder(ports, caller, project.id, payload),
    ),
  },
);
