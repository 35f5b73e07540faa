import type { Result } from '../../../contract/result';
import type { Attribution } from '../../audit/event';
import { accept, refuse } from '../../result';
import type { StoredTarget } from './measures';
import { type ChangedTarget, newVersion, signed, signedBy, type Wanted } from './target';

/** The team proposes a target, in the place of whatever is under discussion. */
export const proposeTarget = (target: StoredTarget, wanted: Wanted, by: Attribution): Result<ChangedTarget> =>
  newVersion(target, wanted, 'team', by, { team: signedBy(by), customer: null }, 'target-proposed');

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
