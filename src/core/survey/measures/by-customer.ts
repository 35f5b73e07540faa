import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { TargetVersion } from '../../../contract/survey/measures';
import type { Attribution } from '../../audit/event';
import { customerOf, type Engagement, isOnTeam } from '../../engagement/engagement';
import { accept, refuse } from '../../result';
import type { StoredTarget } from './measures';
import { type ChangedTarget, newVersion, signed, signedBy, type Wanted } from './target';

/** Whoever may sign targets for the customer's side: a sponsor or the primary customer, who is none of the team. */
export function maySign(engagement: Engagement, actor: AccountId): boolean {
  const customer = customerOf(engagement, actor);
  if (!customer || isOnTeam(engagement, actor)) return false;
  return customer.isPrimary || customer.roles.includes('sponsor');
}

/** A customer proposes another one than there is. It is signed by that, if they may sign. */
export function counterTarget(
  target: StoredTarget,
  wanted: Wanted,
  by: Attribution,
  engagement: Engagement,
): Result<ChangedTarget> {
  if (!target.proposed && !target.agreed) return refuse('target-missing');
  if (isTheirsForTeam(target.proposed ?? target.agreed, by.actor)) return refuse('target-own');
  const customer = maySign(engagement, by.actor) ? signedBy(by) : null;
  // The word of one who may sign is not put aside by one who may not.
  if (target.proposed?.customer && !customer) return refuse('target-for-sponsor');
  return newVersion(target, wanted, 'customer', by, { team: null, customer }, 'target-countered');
}

/** A customer who may sign signs what is under discussion, whoever has proposed it. */
export function countersignTarget(
  target: StoredTarget,
  by: Attribution,
  engagement: Engagement,
): Result<ChangedTarget> {
  const { proposed } = target;
  if (!proposed) return refuse('target-missing');
  if (!maySign(engagement, by.actor)) return refuse('target-for-sponsor');
  if (proposed.customer) return refuse('target-signed');
  if (isTheirsForTeam(proposed, by.actor)) return refuse('target-own');
  return accept(signed(target, { ...proposed, customer: signedBy(by) }, 'target-signed'));
}

/** Separation of duties: whoever has spoken for the team does not speak for the customer, though they may be both by now. */
const isTheirsForTeam = (version: TargetVersion<AccountId> | null, actor: AccountId): boolean =>
  version?.team?.by === actor;
