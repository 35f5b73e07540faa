import canonicalize from 'canonicalize';
import type { ChangeStakeholder } from '../../contract/calls/admin';
import type { AccountId, IsoDate } from '../../contract/common';
import {
  type CustomerKind,
  type CustomerRole,
  type CustomerStakeholder,
  engagementLimits,
} from '../../contract/engagement';
import type { Refusal, Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { daysAfter } from '../calendar/day';
import { accept, refuse } from '../result';
import { customerOf, type Engagement, isCustomer, principalsOf } from './engagement';
import type { SettledOnce } from './settled';

export type NewStakeholder = {
  readonly accountId: AccountId;
  readonly kind: CustomerKind;
  readonly roles: readonly CustomerRole[];
};

export function addStakeholder(
  engagement: Engagement,
  person: NewStakeholder,
  attribution: Attribution,
): Result<SettledOnce> {
  if (engagement.status !== 'active') return refuse('engagement-not-ready');
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const known = customerOf(engagement, person.accountId);
  if (known) {
    const isSame = !known.isPrimary && known.kind === person.kind && areSame(known.roles, person.roles);
    return isSame ? accept('already') : refuse('stakeholder-already-added', { field: 'accountId' });
  }
  // An administrator of the engagement works for the team, and the team never acts for the customer.
  const isOnTeam = [attribution.actor, engagement.createdBy, ...engagement.contacts.map(({ accountId }) => accountId)];
  if (isOnTeam.includes(person.accountId)) return refuse('stakeholder-on-team', { field: 'accountId' });
  if (engagement.customers.length >= engagementLimits.stakeholders) {
    return refuse('stakeholder-limit-reached', { facts: { limit: engagementLimits.stakeholders } });
  }
  return accept({
    engagement: {
      ...withFormer(engagement, (each) => each !== person.accountId),
      customers: [...engagement.customers, { ...person, isPrimary: false }],
    },
    event: { ...attribution, what: 'stakeholder-added', facts: { ...person } },
  });
}

/** Changes what somebody is to the engagement. @param today in the customer's time zone */
export function changeStakeholder(
  engagement: Engagement,
  wanted: Omit<ChangeStakeholder, 'engagementId'>,
  today: IsoDate,
  attribution: Attribution,
): Result<SettledOnce> {
  if (engagement.status !== 'active') return refuse('engagement-not-ready');
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const known = customerOf(engagement, wanted.accountId);
  if (!known) return refuse('stakeholder-unknown', { field: 'accountId' });
  // Somebody else is to be made primary instead: there is always one.
  if (known.isPrimary && !wanted.isPrimary) return refuse('stakeholder-is-primary', { field: 'isPrimary' });
  const { accountId, kind, roles, isPrimary, support, deputy } = wanted;
  const after: CustomerStakeholder = {
    accountId,
    kind,
    roles,
    isPrimary,
    ...(support ? { support } : {}),
    ...(deputy ? { deputy } : {}),
  };
  if (canonicalize(after) === canonicalize(known)) return accept('already');
  if (engagement.history.length !== wanted.revision) return refuse('changed-meanwhile');
  const stands = deputy ? checkDeputy(engagement, known, deputy, today) : accept(true);
  if (!stands.ok) return stands;
  const customers = engagement.customers.map((customer) => {
    if (customer.accountId === accountId) return after;
    return isPrimary ? { ...customer, isPrimary: false } : customer;
  });
  const { accountId: _, ...said } = after;
  return accept({
    engagement: { ...engagement, customers },
    event: { ...attribution, what: 'stakeholder-changed', facts: { accountId, before: known, ...said } },
  });
}

/** A deputy who is kept may be one whose time is over. */
function checkDeputy(
  engagement: Engagement,
  principal: CustomerStakeholder,
  deputy: NonNullable<CustomerStakeholder['deputy']>,
  today: IsoDate,
): Result<true> {
  if (canonicalize(deputy) === canonicalize(principal.deputy)) return accept(true);
  if (deputy.accountId === principal.accountId || !isCustomer(engagement, deputy.accountId)) {
    return refuse('deputy-unknown', { field: 'deputy' });
  }
  const others = principalsOf(engagement, deputy.accountId, today).filter((each) => each !== principal.accountId);
  if (others.length >= engagementLimits.principals) {
    return refuse('deputy-of-many', { field: 'deputy', facts: { limit: engagementLimits.principals } });
  }
  if (deputy.until < today) return refuse('date-in-past', { field: 'deputy' });
  const days = engagementLimits.deputyDays;
  if (deputy.until > daysAfter(today, days)) return refuse('date-too-far', { field: 'deputy', facts: { days } });
  return accept(true);
}

/**
 * Removes a customer from the engagement, and as a deputy of others. A customer who is not in it has been removed already.
 * @param kept the refusal if something is still asked of them, which keeps them in the engagement
 */
export function removeStakeholder(
  engagement: Engagement,
  accountId: AccountId,
  kept: Refusal | undefined,
  attribution: Attribution,
): Result<SettledOnce> {
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const known = customerOf(engagement, accountId);
  if (!known) return accept('already');
  if (known.isPrimary) return refuse('stakeholder-is-primary');
  if (kept) return { ok: false, error: kept };
  const customers = engagement.customers
    .filter((customer) => customer.accountId !== accountId)
    .map(({ deputy, ...customer }) => (deputy && deputy.accountId !== accountId ? { ...customer, deputy } : customer));
  const former = [accountId, ...(engagement.former ?? [])].slice(0, engagementLimits.former);
  return accept({
    engagement: { ...engagement, customers, former },
    event: { ...attribution, what: 'stakeholder-removed', facts: { before: known } },
  });
}

/** The engagement with some only of its former customers. */
function withFormer({ former = [], ...engagement }: Engagement, isKept: (accountId: AccountId) => boolean): Engagement {
  const kept = former.filter(isKept);
  return kept.length > 0 ? { ...engagement, former: kept } : engagement;
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join() === others.toSorted().join();
