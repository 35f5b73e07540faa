import canonicalize from 'canonicalize';
import type { AccountId, IsoDate } from '../../contract/common';
import { type CustomerStakeholder, type Deputy, engagementLimits } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { daysAfter } from '../calendar/day';
import { isOver } from '../calendar/standing-in';
import { accept, refuse } from '../result';
import { customerOf, type Engagement, isCustomer, isOnTeam } from './engagement';
import { whyNotNamed } from './nameable';
import type { SettledOnce } from './settled';

/**
 * Deputies: each customer names their own. Whom an administrator proposes waits, without any effect, until that customer
 * agrees. A deputy may decline, and the customer may end it, at any time.
 */

/** The days, as far as they are named. */
const deputyIn = ({ accountId, from, until }: Deputy): Deputy => ({
  accountId,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

/** The same, without a first day that has passed. */
const beginningBy = ({ from, ...deputy }: Deputy, today: IsoDate): Deputy =>
  deputyIn(from === undefined || from < today ? deputy : { ...deputy, from });

/** Whether this is the same person for the same days. */
export const isSameDeputy = (one: Deputy | undefined, other: Deputy): boolean =>
  one !== undefined && canonicalize(deputyIn(one)) === canonicalize(deputyIn(other));

/** A customer names their deputy, in the place of any other. @param today in the customer's time zone */
export function nameDeputy(
  engagement: Engagement,
  wanted: Deputy,
  today: IsoDate,
  attribution: Attribution,
): Result<SettledOnce> {
  const { actor } = attribution;
  const principal = customerOf(engagement, actor);
  if (!principal) return refuse('not-found');
  if (isSameDeputy(principal.deputy, wanted)) return accept('already');
  const stands = checkDeputy(engagement, actor, wanted, today);
  if (!stands.ok) return stands;
  const { deputyDeclined: _, proposedDeputy, ...rest } = principal;
  const isOtherProposed = proposedDeputy && proposedDeputy.accountId !== wanted.accountId;
  const after = { ...rest, deputy: deputyIn(wanted), ...(isOtherProposed ? { proposedDeputy } : {}) };
  return accept({
    engagement: withCustomer(engagement, after),
    event: { ...attribution, what: 'deputy-named', facts: { ...deputyIn(wanted) } },
  });
}

/**
 * A customer agrees to the deputy whom an administrator proposes, or declines. It counts for the very proposal that they
 * were shown. @param today in the customer's time zone
 */
export function answerProposedDeputy(
  engagement: Engagement,
  shown: Deputy,
  isAgreed: boolean,
  today: IsoDate,
  attribution: Attribution,
): Result<SettledOnce> {
  const { actor } = attribution;
  const principal = customerOf(engagement, actor);
  if (!principal) return refuse('not-found');
  const { proposedDeputy, deputyDeclined, ...rest } = principal;
  // Nobody stands in for days that are over: an agreement that comes late begins with its own day.
  const agreed = beginningBy(shown, today);
  const stand = [shown, agreed].some((each) => isSameDeputy(principal.deputy, each));
  if (!proposedDeputy && isAgreed && stand) return accept('already');
  if (!proposedDeputy || !isSameDeputy(proposedDeputy, shown)) return refuse('changed-meanwhile');
  if (proposedDeputy.isDeclined) return isAgreed ? refuse('changed-meanwhile') : accept('already');
  const stands = isAgreed ? checkDeputy(engagement, actor, agreed, today) : accept(true);
  if (!stands.ok) return stands;
  const after: CustomerStakeholder = isAgreed
    ? { ...rest, deputy: agreed }
    : { ...principal, proposedDeputy: { ...proposedDeputy, isDeclined: true } };
  return accept({
    engagement: withCustomer(engagement, after),
    event: isAgreed
      ? { ...attribution, what: 'deputy-agreed', facts: { ...agreed } }
      : { ...attribution, what: 'deputy-refused', facts: { ...deputyIn(shown) } },
  });
}

/** A customer has a deputy no more. Of one who is their deputy no longer, it has been done already. */
export function endDeputy(engagement: Engagement, deputy: AccountId, attribution: Attribution): Result<SettledOnce> {
  const principal = customerOf(engagement, attribution.actor);
  if (!principal) return refuse('not-found');
  if (principal.deputy?.accountId !== deputy) return accept('already');
  const { deputy: before, ...after } = principal;
  return accept({
    engagement: withCustomer(engagement, after),
    event: { ...attribution, what: 'deputy-ended', facts: { ...before } },
  });
}

/**
 * A deputy declines to stand in for somebody any longer. Of anybody for whom they don't, known or not, it has been done
 * already: so nothing is learned of others.
 */
export function declineToStandIn(
  engagement: Engagement,
  principalId: AccountId,
  attribution: Attribution,
): Result<SettledOnce> {
  const { actor } = attribution;
  if (!isCustomer(engagement, actor)) return refuse('not-found');
  const principal = customerOf(engagement, principalId);
  if (principal?.deputy?.accountId !== actor) return accept('already');
  const { deputy: before, ...rest } = principal;
  return accept({
    engagement: withCustomer(engagement, { ...rest, deputyDeclined: actor }),
    event: { ...attribution, what: 'deputy-declined', facts: { ...before, principal: principalId } },
  });
}

/** Whether somebody can be made the deputy of a customer. @param today in the customer's time zone */
export function checkDeputy(
  engagement: Engagement,
  principal: AccountId,
  deputy: Deputy,
  today: IsoDate,
): Result<true> {
  const { accountId, from, until } = deputy;
  if (isOnTeam(engagement, accountId)) return refuse('stakeholder-on-team', { field: 'deputy' });
  if (accountId === principal || !isCustomer(engagement, accountId)) {
    return refuse('deputy-unknown', { field: 'deputy' });
  }
  const why = whyNotNamed(engagement, accountId);
  if (why !== undefined) return refuse(why, { field: 'deputy' });
  if (othersOf(engagement, principal, accountId, today) >= engagementLimits.principals) {
    return refuse('deputy-of-many', { field: 'deputy', facts: { limit: engagementLimits.principals } });
  }
  if (isOver({ until }, today)) return refuse('date-in-past', { field: 'until' });
  if (from !== undefined && until !== undefined && until < from) return refuse('date-before-start', { field: 'until' });
  // Days on which they have stood in already may be kept, and none be added afterwards: whose days are over begins anew.
  const known = customerOf(engagement, principal)?.deputy;
  const isKept = known?.accountId === accountId && known.from === from && !isOver(known, today);
  if (from !== undefined && from < today && !isKept) return refuse('date-in-past', { field: 'from' });
  const days = engagementLimits.deputyDays;
  const last = daysAfter(today, days);
  if (from !== undefined && from > last) return refuse('date-too-far', { field: 'from', facts: { days } });
  if (until !== undefined && until > last) return refuse('date-too-far', { field: 'until', facts: { days } });
  return accept(true);
}

/** All whom a customer can make their deputy today. @param today in the customer's time zone */
export const possibleDeputies = (engagement: Engagement, principal: AccountId, today: IsoDate): AccountId[] =>
  engagement.customers
    .map(({ accountId }) => accountId)
    .filter((accountId) => checkDeputy(engagement, principal, { accountId }, today).ok);

/** For how many others somebody stands in, or will. A proposal takes nobody's place: it is counted once it is agreed to. */
const othersOf = (engagement: Engagement, principal: AccountId, deputy: AccountId, today: IsoDate): number =>
  engagement.customers.filter(
    ({ accountId, deputy: named }) => accountId !== principal && named?.accountId === deputy && !isOver(named, today),
  ).length;

/** The customers of an engagement once one has left: nobody stands in for another, or is proposed to, who is not among them. */
export const withoutDeputy = (
  { deputy, proposedDeputy, deputyDeclined, ...customer }: CustomerStakeholder,
  gone: AccountId,
): CustomerStakeholder => ({
  ...customer,
  ...(deputy && deputy.accountId !== gone ? { deputy } : {}),
  ...(proposedDeputy && proposedDeputy.accountId !== gone ? { proposedDeputy } : {}),
  ...(deputyDeclined && deputyDeclined !== gone ? { deputyDeclined } : {}),
});

/** The people who are a deputy of somebody before a change, or after it, and not the same way at the other time. */
export function deputiesChanged(before: Engagement, after: Engagement): AccountId[] {
  const changed = after.customers.flatMap(({ accountId, deputy }) => {
    const earlier = customerOf(before, accountId)?.deputy;
    const isSame = deputy ? isSameDeputy(earlier, deputy) : earlier === undefined;
    return isSame ? [] : [earlier, deputy];
  });
  return [...new Set(changed.flatMap((each) => each?.accountId ?? []))];
}

const withCustomer = (engagement: Engagement, after: CustomerStakeholder): Engagement => ({
  ...engagement,
  customers: engagement.customers.map((each) => (each.accountId === after.accountId ? after : each)),
});
