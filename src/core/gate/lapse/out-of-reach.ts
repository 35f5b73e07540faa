import type { AccountId } from '../../../contract/common';
import type { Unreachable } from '../../../contract/gate/notice';
import { absentFrom, type Engagement, isCustomer } from '../../engagement/engagement';
import type { Gate } from '../gate';
import { unreachableBy } from './reach';

/**
 * Those who can't decide because they are no customers of the gate's engagement any more, or can't take part in it; or who can
 * again. Of all others, what was noted before stands: where silence counts, the gate's own look finds whom no message reaches.
 */
export const goneBy = (
  { standing, deemedAfterDays }: Pick<Gate, 'standing' | 'deemedAfterDays'>,
  engagement: Pick<Engagement, 'absent' | 'customers'>,
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) => {
    const isGone = !isCustomer(engagement, accountId);
    if (unreachable === 'on-team' || (!isGone && deemedAfterDays !== null)) return unreachable;
    const absent = absentFrom(engagement).find((each) => each.accountId === accountId);
    return isGone ? 'off-request' : absent?.why;
  });

/**
 * Those whom no message reaches, as it was found; whoever works on what the gate stands on stays noted so.
 * @param looked the people who were looked for: of all others, what was noted before stands
 */
export const reachedBy = (
  { standing }: Pick<Gate, 'standing'>,
  looked: readonly AccountId[],
  found: ReadonlyMap<AccountId, Unreachable>,
): Map<AccountId, Unreachable> =>
  unreachableBy(standing, ({ accountId, unreachable }) =>
    unreachable === 'on-team' || !looked.includes(accountId) ? unreachable : found.get(accountId),
  );

/** Those to whom it was noted that the app can't find what they are to sign. */
export const unseenBy = ({ standing }: Pick<Gate, 'standing'>): Map<AccountId, Unreachable> =>
  new Map(
    standing.flatMap(({ accountId, unreachable }) => (unreachable === 'unseen' ? [[accountId, unreachable]] : [])),
  );
