import { listGates } from '../../app/gate/list-gates';
import { listVersions } from '../../app/gate/list-versions';
import { giveTasks } from '../../app/plan/give-tasks';
import { listTasks } from '../../app/plan/list-tasks';
import { removeTemplate } from '../../app/plan/remove-template';
import { saveTemplate } from '../../app/plan/save-template';
import { showProject } from '../../app/plan/show-project';
import { showTasks } from '../../app/plan/show-tasks';
import { listTemplates, showTemplate } from '../../app/plan/templates';
import type { PlanCalls } from '../../contract/plan';
import { ports } from '../ports/ports';
import { openDoor } from './door';
import { gateActRooms } from './gate-acts';
import { inProject } from './in-project';
import { payloads } from './payload';
import * as gatePayloads from './payload-gate';
import * as planPayloads from './payload-plan';
import { taskActRooms } from './task-acts';

/** Licensed users, from the project's page. */
export const plan = openDoor<PlanCalls>(
  { name: 'plan', accountTypes: ['licensed'], modules: ['project-page'] },
  ports,
  {
    ...taskActRooms,
    ...gateActRooms,
    'list-gates': inProject(gatePayloads.listGates, ({ ports, project, payload }) =>
      listGates(ports, project.id, payload),
    ),
    'list-versions': inProject(payloads.nothing, ({ ports, project }) => listVersions(ports, project.id)),
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
