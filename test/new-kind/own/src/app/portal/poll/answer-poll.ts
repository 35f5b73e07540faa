import type { AnswerPoll, PollQuestion } from '../../../contract/poll';
import type { Result } from '../../../contract/result';
import { mayAct, VisibleAsk } from '../../../core/access/customer';
import { personInbox } from '../../../core/ask/inbox';
import { placeAsk } from '../../../core/ask/place';
import { dayIn } from '../../../core/calendar/day';
import type { ConfidentialSums } from '../../../core/confidential/answer';
import { urgencyIn } from '../../../core/kinds/urgency';
import { answeredBy, type Poll, pollParties } from '../../../core/poll/poll';
import { placeOfPoll } from '../../../core/poll/poll-entry';
import { accept, refuse } from '../../../core/result';
import { proveCustomer } from '../../access/customer';
import { loadHeld, saveHeld } from '../../ask/held';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { pollQuestion } from './show-poll';

/**
 * Answers a poll in confidence: beside the answer, which names nobody, it is kept that this person has answered. Whoever
 * answers again, or whose call comes twice, changes nothing.
 */
export async function answerPoll(
  ports: Ports,
  caller: Caller,
  { pollId, option }: AnswerPoll,
): Promise<Result<PollQuestion>> {
  const { accountId } = caller;
  let ask: VisibleAsk | undefined;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: poll }, { value: sums }] = await work.load(
      { kind: 'poll', id: pollId },
      { kind: 'confidential-sums', id: pollId },
    );
    if (!poll) return refuse('not-found');
    const inboxId = personInbox(poll.engagementId, accountId);
    const found = await loadHeld(work, [inboxId], [{ kind: 'engagement', id: poll.engagementId }]);
    const [{ value: engagement }] = found.others;
    const held = found.held.get(inboxId);
    if (!engagement || !held) return refuse('not-found');
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const parties = pollParties(poll);
    // Nobody answers for somebody else: who stands in for them may only look.
    if (!poll.people.includes(accountId) || !mayAct(engagement, parties, accountId, today)) return refuse('not-found');
    if (!ask) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      ask = VisibleAsk.of(proved.value, engagement, parties, today);
      if (!ask) return refuse('not-found');
    }
    if (poll.answered.includes(accountId)) return accept(pollQuestion(ask, poll));
    if (poll.state.name !== 'open' || poll.due < today) return refuse('changed-meanwhile');
    const choice = poll.options[option];
    if (choice === undefined) return refuse('field-invalid', { field: 'option' });
    const after = answeredBy(poll, accountId);
    work.createUnattributed('confidential-answer', { askId: pollId, answers: { choice } });
    work.save('confidential-sums', pollId, withChoice(poll, sums, choice));
    work.save('poll', pollId, after);
    work.expectUnchanged({ kind: 'engagement', id: engagement.id });
    const own = { kind: 'poll', id: pollId, engagementId: engagement.id } as const;
    saveHeld(work, inboxId, held, placeAsk(held, own, placeOfPoll(after, inboxId), urgencyIn(engagement, today)));
    return accept(pollQuestion(ask, after));
  });
}

/** Every option is counted, in the order of the question, so that the sums don't tell which was chosen first. */
function withChoice({ id, options }: Poll, sums: ConfidentialSums | undefined, choice: string): ConfidentialSums {
  const before = sums?.counts.choice ?? {};
  const counted = options.map((option) => [option, (before[option] ?? 0) + (option === choice ? 1 : 0)]);
  return { askId: id, counts: { choice: Object.fromEntries(counted) } };
}
