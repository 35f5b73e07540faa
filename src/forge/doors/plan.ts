import type { Struct } from 'superstruct';
import { giveTasks } from '../../app/plan/give-tasks';
import { listTasks } from '../../app/plan/list-tasks';
import { removeTemplate } from '../../app/plan/remove-template';
import { saveTemplate } from '../../app/plan/save-template';
import { showProject } from '../../app/plan/show-project';
import { showTasks } from '../../app/plan/show-tasks';
import { listTemplates, showTemplate } from '../../app/plan/templates';
import type { Answer } from '../../contract/answer';
import type { PlanCalls } from '../../contract/plan';
import { refuse } from '../../core/answer';
import { ports } from '../ports';
import { openDoor, room, type Visit } from './door';
import { payloads } from './payload';
import * as planPayloads from './payload-plan';
import { taskActRooms } from './task-acts';

/** A call from a project's page; from anywhere else it finds nothing. */
const inProject = <Payload, Reply extends Answer<unknown>>(
  shape: Struct<Payload, unknown>,
  enter: (visit: Visit<Payload> & { project: { id: string; key: string } }) => Promise<Reply>,
) =>
  room(shape, async (visit): Promise<Reply | Answer<never>> => {
    const { project } = visit.extension;
    return project === undefined ? refuse('not-found') : enter({ ...visit, project });
  });

/** Licensed users, from the project's page. */
export const plan = openDoor<PlanCalls>(
  { name: 'plan', accountTypes: ['licensed'], modules: ['project-page'] },
  ports,
  {
    ...taskActRooms,
    'show-project': inProject(payloads.page, ({ ports, project, payload: { after } }) =>
      showProject(ports, project, after),
    ),
    'list-tasks': inProject(planPayloads.listTasks, ({ ports, project, payload }) =>
      listTasks(ports, project.id, payload),
    ),
    'show-tasks': inProject(planPayloads.showTasks, ({ ports, project, payload: { taskIds } }) =>
      showTasks(ports, project.id, taskIds),
    ),
    'give-tasks': inProject(planPayloads.giveTasks, ({ ports, caller, project, payload }) =>
      giveTasks(ports, caller, project.id, payload),
    ),
    'list-templates': inProject(payloads.nothing, ({ ports, project }) => listTemplates(ports, project.id)),
    'show-template': inProject(planPayloads.template, ({ ports, project, payload: { templateId } }) =>
      showTemplate(ports, project.id, templateId),
    ),
    'save-template': inProject(planPayloads.saveTemplate, ({ ports, caller, project, payload }) =>
      saveTemplate(ports, caller, project.id, payload),
    ),
    'remove-template': inProject(planPayloads.template, ({ ports, caller, project, payload: { templateId } }) =>
      removeTemplate(ports, caller, project.id, templateId),
    ),
  },
);
