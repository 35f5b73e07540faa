import * as s from 'superstruct';
import type { AnswerProposedDeputy, EndDeputy, NameDeputy } from '../../contract/portal-deputies';
import { grades, type RaiseEntry, type Risk, raidLimits } from '../../contract/raid';
import { accountId, attempt, cursor, deputy, id, required, text } from './payload';

/** The shapes of what customers send, whatever it is about. */

export const risk: s.Describe<Risk> = s.object({
  what: required(raidLimits.what),
  likelihood: s.enums(grades),
  impact: s.enums(grades),
  noticedBy: text(raidLimits.noticedBy),
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
export const listColleagues = s.object({
  engagementId: id,
  asDeputy: s.optional(s.literal(true)),
  taskId: s.optional(id),
});
export const listRaised = s.object({ engagementId: id, after: s.optional(cursor) });
export const showInbox = s.object({ engagementId: s.optional(id) });
const deputies = { engagementId: id };
export const nameDeputy: s.Struct<NameDeputy> = s.object({ ...deputies, deputy });
export const answerProposedDeputy: s.Struct<AnswerProposedDeputy> = s.object({
  ...deputies,
  deputy,
  isAgreed: s.boolean(),
});
export const endDeputy: s.Struct<EndDeputy> = s.object({ ...deputies, accountId });
export const setMails = s.object({ engagementId: id, areWanted: s.boolean() });
