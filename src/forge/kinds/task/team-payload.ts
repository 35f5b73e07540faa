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
import { attempt, day, id, line, number, owner, required, revision, text, webAddress } from '../../calls/payload';
import * as s from '../../calls/shape';

/** The shapes of what the team sends about tasks. */

const evidenceRule: s.Shape<EvidenceRule> = s.union(
  s.object({ kind: s.oneOf('none') }),
  s.object({ kind: s.oneOf('comment') }),
  s.object({ kind: s.oneOf('link') }),
  s.object({
    kind: s.oneOf('answers'),
    questions: s.list(line(taskLimits.question), 1, taskLimits.questions),
  }),
  s.object({ kind: s.oneOf('risks') }),
);

const activation: s.Shape<Activation> = s.union(
  s.object({ kind: s.oneOf('now') }),
  s.object({ kind: s.oneOf('date'), day }),
  s.object({ kind: s.oneOf('issues'), issueIds: s.list(number, 1, taskLimits.waitsFor) }),
);

const link = s.object({ url: webAddress, label: text(linkLimits.label) });

export const shapeOfTerms = {
  title: line(taskLimits.title),
  instructions: text(taskLimits.instructions),
  type: s.oneOf(...taskTypes),
  due: s.nullable(day),
  dueReason: s.optional(text(askLimits.dueReason)),
  effort: s.nullable(s.integer(1, taskLimits.effort)),
  evidenceRule,
  links: s.list(link, 0, taskLimits.links),
  isUrgent: s.boolean,
  urgentReason: s.optional(text(askLimits.urgentReason)),
  isEvenNow: s.optional(s.oneOf(true)),
};

/** Risk identification asks for risks, and nothing else does. */
export const fitsType = ({ type, evidenceRule: { kind } }: Pick<TaskTerms, 'type' | 'evidenceRule'>) =>
  (type === 'risk-identification') === (kind === 'risks');

const terms: s.Shape<TaskTerms> = s.valid(s.object(shapeOfTerms), fitsType);

export const shapeOfGiving = { ...shapeOfTerms, attempt, engagementId: id, owner, activation };
export const giveTask: s.Shape<GiveTask> = s.valid(s.object(shapeOfGiving), fitsType);

const reference = { taskId: id, revision };
const words = required(taskLimits.reason);
export const taskReference: s.Shape<TaskReference> = s.object(reference);
export const withdrawTask: s.Shape<WithdrawTask> = s.object({ ...reference, reason: words });
export const returnTask: s.Shape<ReturnTask> = s.object({ ...reference, missing: words });
export const reassignTask: s.Shape<ReassignTask> = s.object({ ...reference, owner });
export const changeTask: s.Shape<ChangeTask> = s.object({ ...reference, terms });
export const answerProposal: s.Shape<AnswerProposal> = s.object({
  ...reference,
  isAccepted: s.boolean,
  words: text(taskLimits.reason),
  date: s.optional(day),
});
export const unblockTask: s.Shape<UnblockTask> = s.object({ ...reference, words });
