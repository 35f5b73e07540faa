import * as s from 'superstruct';
import { type AnswerPoll, type OpenPoll, pollLimits, pollStates } from '../../../contract/poll';
import { accountId, attempt, count, cursor, day, id, line, list, number, required } from '../../calls/payload';

export const poll = s.object({ pollId: id });
export const answerPoll: s.Struct<AnswerPoll, unknown> = s.object({
  pollId: id,
  option: count(pollLimits.options - 1),
});
export const openPoll: s.Struct<OpenPoll, unknown> = s.object({
  attempt,
  engagementId: id,
  issueId: number,
  title: line(pollLimits.title),
  question: required(pollLimits.question),
  options: list(line(pollLimits.option), 2, pollLimits.options),
  people: list(accountId, 1, pollLimits.people),
  due: day,
  minutes: count(pollLimits.minutes),
});
export const listPolls = s.object({ state: s.enums(pollStates), after: s.optional(cursor) });
