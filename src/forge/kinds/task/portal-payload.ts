import type { CompleteTask, HandOverTask, ProposeDate, TaskCommand } from '../../../contract/task/portal-task';
import { taskLimits } from '../../../contract/task/task';
import { accountId, cursor, day, id, required, revision, text, webAddress } from '../../calls/payload';
import { risk } from '../../calls/payload-portal';
import * as s from '../../calls/shape';

/** The shapes of what customers send about tasks. */

const reference = { taskId: id, revision };

export const actOnTask: s.Shape<TaskCommand> = s.object(reference);
export const actWithReason = s.object({ ...reference, reason: required(taskLimits.reason) });
export const proposeDate: s.Shape<ProposeDate> = s.object({
  ...reference,
  date: day,
  reason: required(taskLimits.reason),
});
export const handOverTask: s.Shape<HandOverTask> = s.object({ ...reference, to: s.nullable(accountId) });
export const listDone = s.object({ engagementId: id, after: s.optional(cursor) });
export const completeTask: s.Shape<CompleteTask> = s.object({
  ...reference,
  comment: text(taskLimits.comment),
  link: s.optional(webAddress),
  answers: s.optional(s.list(text(taskLimits.answer), 1, taskLimits.questions)),
  risks: s.optional(s.list(risk, 1, taskLimits.risks)),
});
