import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { MeasureWhat, ScoredMeasure, Side, TargetVersion } from '../../../contract/survey/measures';
import type { Attribution } from '../../audit/event';
import { customerOf, type Engagement, isOnTeam } from '../../engagement/engagement';
import { accept, refuse } from '../../result';
import type { StoredTarget } from './measures';
import { isValueOf } from './value';

/** A target after a command, and what has happened to it. @property version the one that it was about */
export type ChangedTarget = {
  readonly target: StoredTarget;
  readonly what: MeasureWhat;
  readonly version: TargetVersion<AccountId>;
  /** A note, or a reason. */
  readonly text: string;
};

type Wanted = { readonly measure: ScoredMeasure; readonly value: number; readonly note: string };

/** Whoever may sign targets for the customer's side: a sponsor or the primary customer, who is none of the team. */
export function maySign(engagement: Engagement, actor: AccountId): boolean {
  const customer = customerOf(engagement, actor);
  if (!customer || isOnTeam(engagement, actor)) return false;
  return customer.isPrimary || customer.roles.includes('sponsor');
}

/** The team proposes a target, in the place of whatever is under discussion. */
export const proposeTarget = (target: StoredTarget, wanted: Wanted, by: Attribution): Result<ChangedTarget> =>
  newVersion(target, wanted, 'team', by, { team: signedBy(by), customer: null }, 'target-proposed');

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

/** The team signs what a customer has proposed. */
export function acceptTarget(target: StoredTarget, { actor, at }: Attribution): Result<ChangedTarget> {
  const { proposed } = target;
  if (!proposed) return refuse('target-missing');
  if (proposed.team) return refuse('target-signed');
  if (proposed.by === actor || proposed.customer?.by === actor) return refuse('target-own');
  return accept(signed(target, { ...proposed, team: { by: actor, at } }, 'target-accepted'));
}

/** The team takes back what is under discussion; where nothing is, what was agreed: for that it gives a reason. */
export function withdrawTarget(target: StoredTarget, reason: string, by: Attribution): Result<ChangedTarget> {
  const { proposed, agreed } = target;
  const version = proposed ?? agreed;
  if (!version) return refuse('target-missing');
  if (!proposed && reason === '') return refuse('field-missing', { field: 'reason' });
  const after = proposed ? { proposed: null } : { agreed: null };
  const withdrawn = { ...signedBy(by), value: version.value, reason };
  return accept({
    target: { ...target, ...after, withdrawn, revision: target.revision + 1 },
    what: 'target-withdrawn',
    version,
    text: reason,
  });
}

const signedBy = ({ actor, at }: Attribution) => ({ by: actor, at });

/** Separation of duties: whoever has spoken for the team does not speak for the customer, though they may be both by now. */
const isTheirsForTeam = (version: TargetVersion<AccountId> | null, actor: AccountId): boolean =>
  version?.team?.by === actor;

function newVersion(
  target: StoredTarget,
  { measure, value, note }: Wanted,
  side: Side,
  by: Attribution,
  signatures: Pick<TargetVersion<AccountId>, 'team' | 'customer'>,
  what: MeasureWhat,
): Result<ChangedTarget> {
  if (!isValueOf(measure, value)) return refuse('field-invalid', { field: 'value' });
  // A value that the other side wants already is to be signed, and what one's own side has said needs no second word.
  const standing = target.proposed ?? target.agreed;
  if (standing?.value === value && (standing.side !== side || standing.note === note)) {
    return refuse('unchanged', { field: 'value' });
  }
  const version = { version: target.versions + 1, value, note, side, ...signedBy(by), ...signatures };
  const after = { proposed: version, withdrawn: null, versions: version.version, revision: target.revision + 1 };
  return accept({ target: { ...target, ...after }, what, version, text: note });
}

/** The target once a side has signed what is under discussion: it is agreed as soon as both have. */
function signed(target: StoredTarget, version: TargetVersion<AccountId>, what: MeasureWhat): ChangedTarget {
  const after = isAgreed(version) ? { agreed: version, proposed: null } : { proposed: version };
  return { target: { ...target, ...after, revision: target.revision + 1 }, what, version, text: '' };
}

export const isAgreed = ({ team, customer }: Pick<TargetVersion<AccountId>, 'team' | 'customer'>): boolean =>
  team !== null && customer !== null;
