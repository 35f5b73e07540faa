import type { AccountId, IsoDate, IsoInstant } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import { type ReplyToCase, recoveryLimits } from '../../../contract/survey/recovery';
import type { Attribution } from '../../audit/event';
import { checkDay } from '../../calendar/due-day';
import { type Engagement, isCustomer } from '../../engagement/engagement';
import { accept, refuse } from '../../result';
import type { Roster, RosterRow } from '../roster';
import { inState, isOver, type RecoveryCase, repliesIn } from './case';

type Changed = Result<{ readonly after: RecoveryCase }>;

/** Those who can be the owner of a case: the caller, whoever has it or planned the survey, and the team's contacts. No customer is. */
export function ownersOf(of: RecoveryCase, engagement: Engagement, caller: AccountId): readonly AccountId[] {
  const all = [of.owner, caller, of.plannedBy, ...engagement.contacts.map(({ accountId }) => accountId)];
  return [...new Set(all)].filter((each) => !isCustomer(engagement, each));
}

/** Takes it on, or hands it to somebody else of the team. */
export function ownCase(
  of: RecoveryCase,
  owner: AccountId,
  engagement: Engagement,
  { actor, at }: Attribution,
): Changed {
  if (isOver(of)) return refuse('case-over');
  if (!ownersOf(of, engagement, actor).includes(owner)) return refuse('case-owner-unknown', { field: 'owner' });
  const taken = of.state.name === 'open' ? inState(of, 'owned', at) : of;
  return accept({ after: { ...taken, owner } });
}

/** Replies to the customer: who does so without being asked for it takes the case on. @param today in the customer's time zone */
export function replyToCase(
  of: RecoveryCase,
  { acknowledgement, text, by }: Pick<ReplyToCase, 'acknowledgement' | 'text' | 'by'>,
  today: IsoDate,
  { actor, at }: Attribution,
): Changed {
  if (isOver(of)) return refuse('case-over');
  if (repliesIn(of).length >= recoveryLimits.replies)
    return refuse('case-replies-reached', { facts: { limit: recoveryLimits.replies } });
  const day = by === null ? accept(null) : checkDay(by, today, 'by');
  if (!day.ok) return day;
  const turn = { side: 'team', who: actor, at, acknowledgement, text, by, deliveredAt: null } as const;
  const owner = of.state.name === 'open' ? actor : of.owner;
  const after = inState({ ...of, owner, turns: [...of.turns, turn] }, 'answered', at);
  return accept({ after });
}

/**
 * The case once the message about its newest reply is known to be on the request: the first time stops the clock. Twice is once.
 * @param turn the place of the reply that the message was about
 */
export function withDelivered(of: RecoveryCase, turn: number, at: IsoInstant): RecoveryCase | undefined {
  const reply = of.turns[turn];
  if (reply?.side !== 'team' || reply.deliveredAt !== null) return undefined;
  const turns = of.turns.map((each, index) => (index === turn ? { ...each, deliveredAt: at } : each));
  return { ...of, turns, firstDeliveredAt: of.firstDeliveredAt ?? at };
}

/** The roster with a mark for somebody whose word on a reply is waited for; null takes it away. */
export const withReplied = (roster: Roster, accountId: AccountId, repliedAt: IsoInstant | null): Roster => ({
  ...roster,
  people: roster.people.map((row): RosterRow => {
    if (row.accountId !== accountId) return row;
    const { repliedAt: _before, ...rest } = row;
    return repliedAt === null ? rest : { ...rest, repliedAt };
  }),
});
