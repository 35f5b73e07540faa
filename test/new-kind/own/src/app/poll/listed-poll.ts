import type { IsoDate } from '../../contract/common';
import { type ListedPoll, pollLimits } from '../../contract/poll';
import type { BrowsableProject, ItemAccess } from '../../core/access/team';
import type { ConfidentialSums } from '../../core/confidential/answer';
import type { Poll } from '../../core/poll/poll';

/** A poll for the team, under either proof. @param today in the customer's time zone */
export function listedPoll(
  proof: BrowsableProject | ItemAccess,
  poll: Poll,
  sums: ConfidentialSums | undefined,
  today: IsoDate,
): ListedPoll {
  if ('assertOn' in proof) proof.assertOn(poll);
  else proof.assertOf(poll);
  const { id, engagementId, issueId, title, due, state, openedAt, people, answered, options, history } = poll;
  const isTold = state.name === 'closed' && answered.length >= pollLimits.fewestAnswers;
  return {
    id,
    engagementId,
    issueId,
    title,
    due,
    isOverdue: state.name === 'open' && due < today,
    state: state.name,
    openedAt,
    people,
    answered,
    counts: isTold ? options.map((option) => ({ option, count: sums?.counts.choice?.[option] ?? 0 })) : null,
    revision: history.length,
  };
}
