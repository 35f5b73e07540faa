import type { ListedCase } from '../../../contract/survey/recovery';

/** Worst first: no response yet and late, no response yet, back with the team, the customer's word waited for, over. */
function weight({ state, firstResponse: { status, isLate } }: Ordered): number {
  if (state === 'answered') return status === 'delivered' ? 4 : 2;
  if (state !== 'open' && state !== 'owned') return 5;
  if (status === 'delivered') return 3;
  return isLate ? 0 : 1;
}

type Ordered = Pick<ListedCase, 'state' | 'firstResponse' | 'openedAt' | 'since'>;

/** The order of cases: of equal ones that which has waited longest comes first; of those that are over the newest. */
export function worstFirst<Case extends Ordered>(cases: readonly Case[]): Case[] {
  return cases.toSorted((one, other) => {
    const [first, second] = [weight(one), weight(other)];
    if (first !== second) return first - second;
    if (first === 5) return one.since < other.since ? 1 : one.since > other.since ? -1 : 0;
    return one.openedAt < other.openedAt ? -1 : one.openedAt > other.openedAt ? 1 : 0;
  });
}
