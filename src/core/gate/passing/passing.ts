import type { GateStateName } from '../../../contract/gate/state';
import type { GateMode } from '../../../contract/gate/terms';
import type { Gate } from '../gate';

/** The reason why a gate holds a transition; `unsure`: the app can't tell whether the covered fields are as signed. */
export type Hold = 'not-asked' | 'waiting' | 'rejected' | 'expired' | 'changed' | 'unsure';

/**
 * Whether a gate can hold a transition now, as far as its state says: one that is signed or withdrawn, or was passed without
 * sign-off, holds none, even while it asks. What has changed since, unseen by the app, may hold it all the same.
 */
export const mayHold = ({
  state,
  override,
}: {
  readonly state: GateStateName;
  readonly override: Gate['override'];
}): boolean => state !== 'satisfied' && state !== 'withdrawn' && override === null;

/**
 * The reason why a gate holds a transition; null if it lets the transition pass. Storage decides, never the issue's
 * property.
 * @param isAsSigned whether what the gate covers is, at this moment, what its last round asked about
 */
export function holdOf(
  { state, mode, override }: Pick<Gate, 'state' | 'mode' | 'override'>,
  modes: readonly GateMode[],
  isAsSigned: boolean,
): Hold | null {
  if (!modes.includes(mode) || state.name === 'withdrawn') return null;
  // An override holds for the content of its round. It also holds on an invalidated gate: who gave it knew of the change.
  if (override && (isAsSigned || state.name === 'invalidated')) return null;
  switch (state.name) {
    case 'draft':
      return 'not-asked';
    case 'open':
      return isAsSigned ? 'waiting' : 'changed';
    case 'satisfied':
      return isAsSigned ? null : 'changed';
    case 'invalidated':
      return 'changed';
    case 'rejected':
    case 'expired':
      return state.name;
  }
}

/**
 * The verdict when storage or Jira can't be asked at that very moment: a rule that blocks holds the transition; one
 * that only asks for a reason lets it pass. An advising gate is never asked. Of a single gate, its own mode says it.
 */
export const isHeldWhenUnsure = ({ modes }: { readonly modes: readonly GateMode[] }): boolean =>
  modes.includes('block');
