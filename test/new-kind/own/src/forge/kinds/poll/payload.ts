import { type AnswerPoll, type OpenPoll, pollLimits, pollStates } from '../../../contract/poll';
import { accountId, attempt, count, cursor, day, id, line, number, required } from '../../calls/payload';
import * as s from '../../calls/shape';

export const poll = s.object({ pollId: id });
export const answerPoll: s.Shape<AnswerPoll> = s.object({
  pollId: id,
  option: count(pollLimits.options - 1),
});
export const openPoll: s.Shape<OpenPoll> = s.object({
  attempt,
  engagementId: id,
  issueId: number,
  title: line(pollLimits.title),
  question: required(pollLimits.question),
  options: s.list(line(pollLimits.option), 2, pollLimits.options),
  people: s.list(accountId, 1, pollLimits.people),
  due: day,
  minutes: count(pollLimits.minutes),
});
export const listPolls = s.object({ state: s.oneOf(...pollStates), after: s.optional(cursor) });
