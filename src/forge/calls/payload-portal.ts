import type { AnswerProposedDeputy, EndDeputy, NameDeputy } from '../../contract/portal-deputies';
import { grades, type RaiseEntry, type Risk, raidLimits } from '../../contract/raid';
import { accountId, attempt, cursor, deputy, id, required, text } from './payload';
import * as s from './shape';

/** The shapes of what customers send, whatever it is about. */

export const risk: s.Shape<Risk> = s.object({
  what: required(raidLimits.what),
  likelihood: s.oneOf(...grades),
  impact: s.oneOf(...grades),
  noticedBy: text(raidLimits.noticedBy),
});

const raised = { attempt, engagementId: id };
const shapes = {
  risk: s.object({ ...raised, kind: s.oneOf('risk'), risk }),
  issue: s.object({ ...raised, kind: s.oneOf('issue'), what: required(raidLimits.what) }),
};

/** One shape for each kind, so that a refusal names the field at fault. */
export const raiseEntry: s.Shape<RaiseEntry> = (value) => {
  const isRisk = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'risk';
  return (isRisk ? shapes.risk : shapes.issue)(value);
};
export const listColleagues = s.object({
  engagementId: id,
  asDeputy: s.optional(s.oneOf(true)),
  taskId: s.optional(id),
});
export const listRaised = s.object({ engagementId: id, after: s.optional(cursor) });
export const showInbox = s.object({ engagementId: s.optional(id) });
const deputies = { engagementId: id };
export const nameDeputy: s.Shape<NameDeputy> = s.object({ ...deputies, deputy });
export const answerProposedDeputy: s.Shape<AnswerProposedDeputy> = s.object({
  ...deputies,
  deputy,
  isAgreed: s.boolean,
});
export const endDeputy: s.Shape<EndDeputy> = s.object({ ...deputies, accountId });
export const setMails = s.object({ engagementId: id, areWanted: s.boolean });
