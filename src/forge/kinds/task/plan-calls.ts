import { giveTasks } from '../../../app/plan/give-tasks';
import { listTasks } from '../../../app/plan/list-tasks';
import { removeTemplate } from '../../../app/plan/remove-template';
import { saveTemplate } from '../../../app/plan/save-template';
import { showTasks } from '../../../app/plan/show-tasks';
import { listTemplates, showTemplate } from '../../../app/plan/templates';
import type { TaskPlanCalls } from '../../../contract/task/team-task';
import { inProject } from '../../calls/in-project';
import { payloads } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as planPayloads from './plan-payload';

/** The calls of the project page about tasks. */
export const taskPlanCalls: Handlers<TaskPlanCalls> = {
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
};
