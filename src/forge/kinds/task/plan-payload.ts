import { taskLimits, taskStates } from '../../../contract/task/task';
import type { GiveTasks } from '../../../contract/task/team-task';
import { type SaveTemplate, type TemplateTask, taskTemplateLimits } from '../../../contract/task/template';
import { templateLimits } from '../../../contract/template';
import { attempt, count, cursor, id, line, number } from '../../calls/payload';
import * as s from '../../calls/shape';
import { fitsType, shapeOfGiving, shapeOfTerms } from './team-payload';

/** The shapes of what the project page sends. */

export const listTasks = s.object({
  state: s.oneOf(...taskStates),
  after: s.optional(cursor),
});

export const showTasks = s.object({ taskIds: s.list(id, 1, taskLimits.perCall) });

const given = s.valid(s.object({ ...shapeOfGiving, issueId: number }), fitsType);

export const giveTasks: s.Shape<GiveTasks> = s.object({ tasks: s.list(given, 1, taskLimits.perCall) });

export const template = s.object({ templateId: id });

const { due, dueReason, isEvenNow, ...terms } = shapeOfTerms;
const days = s.nullable(count(templateLimits.days));

const templateTask: s.Shape<TemplateTask> = s.valid(
  s.object({ ...terms, dueAfter: days, activeAfter: days }),
  fitsType,
);

export const saveTemplate: s.Shape<SaveTemplate> = s.object({
  attempt,
  templateId: s.nullable(id),
  name: line(templateLimits.name),
  tasks: s.list(templateTask, 1, taskTemplateLimits.tasks),
});
