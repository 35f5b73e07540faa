import type { Struct } from 'superstruct';
import { addStakeholder } from '../../app/engagement/add-stakeholder';
import { createEngagement } from '../../app/engagement/create-engagement';
import { findCustomers, listRequestTypes, listServiceProjects } from '../../app/engagement/find-choices';
import { openRequestAgain } from '../../app/engagement/open-request-again';
import { sendAgain } from '../../app/engagement/send-again';
import { showSettings } from '../../app/engagement/show-settings';
import type { AdminCalls } from '../../contract/admin';
import type { Answer } from '../../contract/answer';
import { refuse } from '../../core/answer';
import { ports } from '../ports';
import { openDoor, room, type Visit } from './door';
import { payloads } from './payload';

/** A call from a project's settings; from anywhere else it finds nothing. */
const inProject = <Payload, Reply extends Answer<unknown>>(
  shape: Struct<Payload, unknown>,
  enter: (visit: Visit<Payload> & { project: { id: string; key: string } }) => Promise<Reply>,
) =>
  room(shape, async (visit): Promise<Reply | Answer<never>> => {
    const { project } = visit.extension;
    return project === undefined ? refuse('not-found') : enter({ ...visit, project });
  });

/** Project administrators, from project settings. Each call asks Jira whether they are. */
export const admin = openDoor<AdminCalls>(
  { name: 'admin', accountTypes: ['licensed'], modules: ['project-settings'] },
  ports,
  {
    'show-settings': inProject(payloads.nothing, ({ ports, project }) => showSettings(ports, project)),
    'list-service-projects': inProject(payloads.nothing, ({ ports, project }) =>
      listServiceProjects(ports, project.id),
    ),
    'list-request-types': inProject(payloads.serviceDesk, ({ ports, project, payload }) =>
      listRequestTypes(ports, project.id, payload.serviceDeskId),
    ),
    'find-customers': inProject(payloads.findCustomers, ({ ports, project, payload }) =>
      findCustomers(ports, project.id, payload),
    ),
    'create-engagement': inProject(payloads.createEngagement, ({ ports, caller, project, payload }) =>
      createEngagement(ports, caller, project.id, payload),
    ),
    'open-request-again': inProject(payloads.engagement, ({ ports, caller, project, payload }) =>
      openRequestAgain(ports, caller, project.id, payload.engagementId),
    ),
    'send-again': inProject(payloads.engagement, ({ ports, caller, project, payload }) =>
      sendAgain(ports, caller, project.id, payload.engagementId),
    ),
    'add-stakeholder': inProject(payloads.addStakeholder, ({ ports, caller, project, payload }) =>
      addStakeholder(ports, caller, project.id, payload),
    ),
  },
);
