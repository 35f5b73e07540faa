import type { Result } from '../../../contract/result';
import { type AnswerReply, recoveryLimits } from '../../../contract/survey/recovery';
import type { Attribution } from '../../audit/event';
import { accept, refuse } from '../../result';
import { withDelivered } from './by-team';
import { inState, type RecoveryCase, repliesIn } from './case';

/** Whether another reply can come: else "not yet" would wait for nobody. */
export const mayGoOn = (of: RecoveryCase): boolean => repliesIn(of).length < recoveryLimits.replies;

/**
 * The customer's word on a reply: it settles the case, or not yet, and why. Only they can say that it is settled. Whoever answers a reply has
 * read it, whether or not the message about it is known to be there.
 */
export function answerReply(
  of: RecoveryCase,
  { isSettled, words }: Pick<AnswerReply, 'isSettled' | 'words'>,
  { actor: who, at }: Attribution,
): Result<{ readonly after: RecoveryCase }> {
  if (of.state.name !== 'answered') return refuse('case-not-answered');
  if (!isSettled && words === '') return refuse('field-missing', { field: 'words' });
  if (!isSettled && !mayGoOn(of)) return refuse('case-replies-reached', { facts: { limit: recoveryLimits.replies } });
  const read = withDelivered(of, of.turns.length - 1, at) ?? of;
  const word = { side: 'customer', who, at, acknowledgement: '', text: words, by: null, deliveredAt: null } as const;
  const turns = words === '' ? read.turns : [...read.turns, word];
  return accept({ after: inState({ ...read, turns }, isSettled ? 'settled' : 'owned', at) });
}
