import * as s from 'superstruct';
import { askLimits } from '../../../contract/calls/ask';
import { linkLimits } from '../../../contract/common';
import type {
  AnswerProposal,
  ChangeTask,
  ReassignTask,
  ReturnTask,
  TaskReference,
  UnblockTask,
  WithdrawTask,
} from '../../../contract/task/commands';
import { type Activation, type EvidenceRule, type TaskTerms, taskLimits, taskTypes } from '../../../contract/task/task';
import type { GiveTask } from '../../../contract/task/team-task';
import {
  attempt,
  count,
  day,
  id,
  line,
  list,
  number,
  owner,
  required,
  revision,
  text,
  webAddress,
} from '../../calls/payload';

/** The shapes of what the team sends about tasks. */

const evidenceRule: s.Struct<EvidenceRule, null> = s.union([
  s.object({ kind: s.literal('none') }),
  s.object({ kind: s.literal('comment') }),
  s.object({ kind: s.literal('link') }),
  s.object({
    kind: s.literal('answers'),
    questions: list(line(taskLimits.question), 1, taskLimits.questions),
  }),
  s.object({ kind: s.literal('risks') }),
]);

const activation: s.Struct<Activation, null> = s.union([
  s.object({ kind: s.literal('now') }),
  s.object({ kind: s.literal('date'), day }),
  s.object({ kind: s.literal('issues'), issueIds: list(number, 1, taskLimits.waitsFor) }),
]);

const link = s.object({ url: webAddress, label: text(linkLimits.label) });

export const shapeOfTerms = {
  title: line(taskLimits.title),
  instructions: text(taskLimits.instructions),
  type: s.enums(taskTypes),
  due: s.nullable(day),
  dueReason: s.optional(text(askLimits.dueReason)),
  effort: s.nullable(s.min(count(taskLimits.effort), 1)),
  evidenceRule,
  links: list(link, 0, taskLimits.links),
  isUrgent: s.boolean(),
  urgentReason: s.optional(text(askLimits.urgentReason)),
  isEvenNow: s.optional(s.literal(true)),
};

/** Risk identification asks for risks, and nothing else does. */
export const fitsType = ({ type, evidenceRule: { kind } }: Pick<TaskTerms, 'type' | 'evidenceRule'>) =>
  (type === 'risk-identification') === (kind === 'risks');

const terms: s.Struct<TaskTerms, unknown> = s.refine(s.object(shapeOfTerms), 'field-invalid', fitsType);

export const shapeOfGiving = { ...shapeOfTerms, attempt, engagementId: id, owner, activation };
export const giveTask: s.Struct<GiveTask, unknown> = s.refine(s.object(shapeOfGiving), 'field-invalid', fitsType);

const reference = { taskId: id, revision };
const words = required(taskLimits.reason);

export const task = s.object({ taskId: id });
export const taskReference: s.Describe<TaskReference> = s.object(reference);
export const withdrawTask: s.Describe<WithdrawTask> = s.object({ ...reference, reason: words });
export const returnTask: s.Describe<ReturnTask> = s.object({ ...reference, missing: words });
export const reassignTask: s.Struct<ReassignTask, unknown> = s.object({ ...reference, owner });
export const changeTask: s.Struct<ChangeTask, unknown> = s.object({ ...reference, terms });
export const answerProposal: s.Describe<AnswerProposal> = s.object({
  ...reference,
  isAccepted: s.boolean(),
  words: text(taskLimits.reason),
  date: s.optional(day),
});
export const unblockTask: s.Describe<UnblockTask> = s.object({ ...reference, words });
