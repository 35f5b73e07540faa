import type { GateStateName } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { ShownState } from '../../ask/state-lozenge';

const looks = {
  draft: { key: 'gate-team.state.draft', appearance: 'default' },
  open: { key: 'gate-team.state.open', appearance: 'inprogress' },
  satisfied: { key: 'gate-team.state.satisfied', appearance: 'success' },
  rejected: { key: 'gate-team.state.rejected', appearance: 'removed' },
  expired: { key: 'gate-team.state.expired', appearance: 'moved' },
  invalidated: { key: 'gate-team.state.invalidated', appearance: 'moved' },
  withdrawn: { key: 'gate-team.state.withdrawn', appearance: 'default' },
} as const satisfies Record<GateStateName, ShownState>;

const overdue: ShownState = { key: 'gate-team.state.overdue', appearance: 'removed' };
// Never as if somebody had signed.
const deemed: ShownState = { key: 'gate-team.state.deemed', appearance: 'default' };

// Accepted, and yet not as it has to be: never as green as what is met.
const concession: ShownState = { key: 'gate-team.state.concession', appearance: 'moved' };

/** A gate's state as the team reads it. */
export function gateShownState({
  state,
  isOverdue,
  how,
  isConcession,
}: Pick<TeamGate, 'state' | 'isOverdue' | 'how' | 'isConcession'>): ShownState {
  if (state === 'open' && isOverdue) return overdue;
  if (state === 'satisfied' && isConcession) return concession;
  return state === 'satisfied' && how === 'deemed' ? deemed : looks[state];
}
