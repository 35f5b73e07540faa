import { recoveryLimits } from '../../../contract/survey/recovery';
import { accountId, cursor, day, id, required, revision, text } from '../../calls/payload';
import * as s from '../../calls/shape';

export const listCases = s.object({ checkpointId: s.nullable(id), isOver: s.boolean, after: s.optional(cursor) });
export const showCase = s.object({ caseId: id });
export const ownCase = s.object({ caseId: id, revision, owner: accountId });
export const replyToCase = s.object({
  caseId: id,
  revision,
  acknowledgement: required(recoveryLimits.acknowledgement),
  text: required(recoveryLimits.reply),
  by: s.nullable(day),
});
export const answerReply = s.object({
  surveyId: id,
  revision,
  isSettled: s.boolean,
  words: text(recoveryLimits.notYet),
});
