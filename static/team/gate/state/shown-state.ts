import type { GateStateName } from '../../../../src/contract/gate/state';
import type { Acceptance, TeamGate } from '../../../../src/contract/gate/team-gate';
import { deemedWords } from '../../../i18n/deemed';
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
// The team's turn says more than that the customer is late: they can't be blamed for it.
const stuck: ShownState = { key: 'list.state.on-team', appearance: 'moved' };
const undecided: ShownState = { key: 'gate-team.state.abstained', appearance: 'moved' };

type Shown = Acceptance & Pick<TeamGate, 'state' | 'turn' | 'isOverdue' | 'how'>;

/** A gate's state as the team reads it. */
export function gateShownState(gate: Shown): ShownState {
  const { state, turn, isOverdue, how, openConditions, areConditionsLate = false } = gate;
  if (state === 'open' && turn === 'team') return stuck;
  if (state === 'open' && isOverdue) return overdue;
  if (state === 'satisfied' && how === 'deemed') return deemedState(gate);
  if (how === 'abstained') return undecided;
  if (state === 'satisfied' && areConditionsLate) return lateState(openConditions ?? 0);
  return state === 'satisfied' ? acceptedState(gate) : looks[state];
}

/** Never as if somebody had signed, nor as if all were met. */
const deemedState = (gate: Acceptance): ShownState => ({
  ...deemedWords(gate),
  appearance: gate.isConcession || gate.openConditions ? 'moved' : 'default',
});

/** It was accepted without conditions: those that came later are named, as long as one is open. */
const lateState = (open: number): ShownState =>
  open > 0 ? { key: 'gate-team.state.late-open', facts: { count: open }, appearance: 'moved' } : looks.satisfied;

/** Conditional acceptance is as green as any other once its conditions are met; a concession never is. */
function acceptedState({ isConcession, openConditions: open, deletedConditions: deleted = 0 }: Acceptance): ShownState {
  if (open === null) return isConcession ? { key: 'gate-team.state.concession', appearance: 'moved' } : looks.satisfied;
  const as = isConcession ? 'concession' : 'conditions';
  if (open > 0) return { key: `gate-team.state.${as}-open`, facts: { count: open }, appearance: 'moved' };
  return deleted > 0
    ? { key: `gate-team.state.${as}-deleted`, facts: { count: deleted }, appearance: 'moved' }
    : { key: `gate-team.state.${as}-done`, appearance: isConcession ? 'moved' : 'success' };
}
