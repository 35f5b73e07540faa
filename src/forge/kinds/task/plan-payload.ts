import * as s from 'superstruct';
import { taskLimits, taskStates } from '../../../contract/task/task';
import type { GiveTasks } from '../../../contract/task/team-task';
import { type SaveTemplate, type TemplateTask, taskTemplateLimits } from '../../../contract/task/template';
import { templateLimits } from '../../../contract/template';
import { attempt, count, cursor, id, line, list, number } from '../../calls/payload';
import { fitsType, shapeOfGiving, shapeOfTerms } from './payload';

/** The shapes of what the project page sends. */

export const listTasks = s.object({
  state: s.enums(taskStates),
  after: s.optional(cursor),
});

export const showTasks = s.object({ taskIds: list(id, 1, taskLimits.perCall) });

const given = s.refine(s.object({ ...shapeOfGiving, issueId: number }), 'field-invalid', fitsType);

export const giveTasks: s.Struct<GiveTasks, unknown> = s.object({ tasks: list(given, 1, taskLimits.perCall) });

export const template = s.object({ templateId: id });

const { due, dueReason, isEvenNow, ...terms } = shapeOfTerms;
const days = s.nullable(count(templateLimits.days));

const templateTask: s.Struct<TemplateTask, unknown> = s.refine(
  s.object({ ...terms, dueAfter: days, activeAfter: days }),
  'field-invalid',
  fitsType,
);

export const saveTemplate: s.Struct<SaveTemplate, unknown> = s.object({
  attempt,
  templateId: s.nullable(id),
  name: line(templateLimits.name),
  tasks: list(templateTask, 1, taskTemplateLimits.tasks),
});
