import canonicalize from 'canonicalize';
import type { ChangeStakeholder } from '../../contract/calls/admin';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import {
  type CustomerKind,
  type CustomerRole,
  type CustomerStakeholder,
  type Deputy,
  engagementLimits,
  type ProposedDeputy,
} from '../../contract/engagement';
import type { Refusal, Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { accept, refuse } from '../result';
import { checkDeputy, isSameDeputy, withoutDeputy } from './deputy';
import { customerOf, type Engagement, isCustomer, isOnTeam } from './engagement';
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
  if (attribution.actor === person.accountId || isOnTeam(engagement, person.accountId))
    return refuse('stakeholder-on-team', { field: 'accountId' });
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

/** Changes what somebody is to the engagement, and who is proposed to stand in for them. @param today in the customer's time zone */
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
  const { accountId, kind, roles, isPrimary, support } = wanted;
  const { deputy, deputyDeclined } = known;
  const proposedDeputy = proposalFor(known, wanted.deputy, attribution.at);
  const after: CustomerStakeholder = {
    accountId,
    kind,
    roles,
    isPrimary,
    ...(support ? { support } : {}),
    // Each customer's own to name and to end.
    ...(deputy ? { deputy } : {}),
    ...(deputyDeclined ? { deputyDeclined } : {}),
    ...(proposedDeputy ? { proposedDeputy } : {}),
  };
  if (canonicalize(after) === canonicalize(known)) return accept('already');
  if (engagement.history.length !== wanted.revision) return refuse('changed-meanwhile');
  const isNew = proposedDeputy !== undefined && proposedDeputy !== known.proposedDeputy;
  const stands = isNew ? checkDeputy(engagement, accountId, proposedDeputy, today) : accept(true);
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

/**
 * The deputy who is proposed to a customer from now on. A proposal that is there already stays as it is; whom the customer
 * has agreed to needs none; and what was declined is proposed anew.
 */
function proposalFor(known: CustomerStakeholder, wanted: Deputy | null, at: IsoInstant): ProposedDeputy | undefined {
  if (wanted === null || isSameDeputy(known.deputy, wanted)) return undefined;
  const { proposedDeputy } = known;
  if (proposedDeputy && !proposedDeputy.isDeclined && isSameDeputy(proposedDeputy, wanted)) return proposedDeputy;
  return { ...wanted, at };
}

/**
 * Removes a customer from the engagement, and as a deputy of others. A customer who is not in it has been removed already.
 * @param refusal said if something is still asked of them, which keeps them in the engagement
 */
export function removeStakeholder(
  engagement: Engagement,
  accountId: AccountId,
  refusal: Refusal | undefined,
  attribution: Attribution,
): Result<SettledOnce> {
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const known = customerOf(engagement, accountId);
  if (!known) return accept('already');
  if (known.isPrimary) return refuse('stakeholder-is-primary');
  if (refusal) return { ok: false, error: refusal };
  const customers = engagement.customers
    .filter((customer) => customer.accountId !== accountId)
    .map((customer) => withoutDeputy(customer, accountId));
  const former = [accountId, ...(engagement.former ?? [])];
  const kept = former.slice(0, engagementLimits.former);
  const cut = kept.length < former.length ? { isFormerCut: true as const } : {};
  return accept({
    engagement: { ...engagement, customers, former: kept, ...cut },
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
