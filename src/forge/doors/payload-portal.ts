import * as s from 'superstruct';
import type { ActOnTask, CompleteTask, HandOverTask, ProposeDate } from '../../contract/portal';
import { type RaiseEntry, raidLimits } from '../../contract/raid';
import { grades, type Risk, taskLimits } from '../../contract/task';
import { accountId, attempt, day, id, list, required, seen, text, webAddress } from './payload';

/** The shapes of what customers send. */

const reference = { taskId: id, seen };

const risk: s.Describe<Risk> = s.object({
  what: required(taskLimits.risk),
  likelihood: s.enums(grades),
  impact: s.enums(grades),
  noticedBy: text(taskLimits.linkLabel),
});

export const actOnTask: s.Describe<ActOnTask> = s.object(reference);
export const actWithReason = s.object({ ...reference, reason: required(taskLimits.reason) });
export const proposeDate: s.Describe<ProposeDate> = s.object({
  ...reference,
  date: day,
  reason: required(taskLimits.reason),
});
export const handOverTask: s.Describe<HandOverTask> = s.object({ ...reference, to: s.nullable(accountId) });
export const completeTask: s.Struct<CompleteTask, unknown> = s.object({
  ...reference,
  comment: text(taskLimits.comment),
  link: s.optional(webAddress),
  answers: s.optional(list(text(taskLimits.answer), 1, taskLimits.questions)),
  risks: s.optional(list(risk, 1, taskLimits.risks)),
});

const raised = { attempt, engagementId: id };
const shapes = {
  risk: s.object({ ...raised, kind: s.literal('risk'), risk }),
  issue: s.object({ ...raised, kind: s.literal('issue'), what: required(raidLimits.what) }),
};

/** One shape for each kind, so that a refusal names the field at fault. */
export const raiseEntry: s.Struct<RaiseEntry, unknown> = s.dynamic((value) => {
  const isRisk = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'risk';
  return (isRisk ? shapes.risk : shapes.issue) as unknown as s.Struct<RaiseEntry>;
}) as unknown as s.Struct<RaiseEntry, unknown>;
export const setMails = s.object({ engagementId: id, areWanted: s.boolean() });
