import type { PollQuestion } from '../../../contract/poll';
import type { Result } from '../../../contract/result';
import { VisibleAsk } from '../../../core/access/customer';
import { dayIn } from '../../../core/calendar/day';
import { type Poll, pollParties } from '../../../core/poll/poll';
import { accept, refuse } from '../../../core/result';
import { proveCustomer } from '../../access/customer';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';

/** A poll in full, for who is asked, and for who stands in for them. */
export async function showPoll(ports: Ports, caller: Caller, pollId: string): Promise<Result<PollQuestion>> {
  const [{ value: poll }] = await ports.storage.load([{ kind: 'poll', id: pollId }]);
  if (!poll) return refuse('not-found');
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: poll.engagementId }]);
  if (!engagement) return refuse('not-found');
  const proved = await proveCustomer(ports, caller, engagement);
  if (!proved.ok) return proved;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const ask = VisibleAsk.of(proved.value, engagement, pollParties(poll), today);
  return ask ? accept(pollQuestion(ask, poll)) : refuse('not-found');
}

export function pollQuestion(ask: VisibleAsk, poll: Poll): PollQuestion {
  ask.assertIs(poll);
  const { id, title, question, options, due, state, answered } = poll;
  const hasAnswered = answered.includes(ask.customer.accountId);
  return { id, title, question, options, due, state: state.name, hasAnswered };
}
