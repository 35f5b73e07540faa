import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { MeasureWhat, ScoredMeasure, Side, TargetVersion } from '../../../contract/survey/measures';
import type { Attribution } from '../../audit/event';
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

export type Wanted = { readonly measure: ScoredMeasure; readonly value: number; readonly note: string };

export const signedBy = ({ actor, at }: Attribution) => ({ by: actor, at });

/** Another value, or another word on it, as another version in the place of what is under discussion. */
export function newVersion(
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
export function signed(target: StoredTarget, version: TargetVersion<AccountId>, what: MeasureWhat): ChangedTarget {
  const after = isAgreed(version) ? { agreed: version, proposed: null } : { proposed: version };
  return { target: { ...target, ...after, revision: target.revision + 1 }, what, version, text: '' };
}

export const isAgreed = ({ team, customer }: Pick<TargetVersion<AccountId>, 'team' | 'customer'>): boolean =>
  team !== null && customer !== null;
