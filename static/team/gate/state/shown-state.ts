import type { GateStateName } from '../../../../src/contract/gate/state';
import type { Acceptance, TeamGate } from '../../../../src/contract/gate/team-gate';
import { acceptedWords } from '../../../i18n/accepted';
import { deemedWords } from '../../../i18n/deemed';
import type { ShownState } from '../../ask/state-lozenge';

const looks = {
  draft: { key: 'gate-team.state.draft', appearance: 'default' },
  open: { key: 'gate-team.state.open', appearance: 'inprogress' },
  rejected: { key: 'gate-team.state.rejected', appearance: 'removed' },
  expired: { key: 'gate-team.state.expired', appearance: 'moved' },
  invalidated: { key: 'gate-team.state.invalidated', appearance: 'moved' },
  withdrawn: { key: 'gate-team.state.withdrawn', appearance: 'default' },
} as const satisfies Record<Exclude<GateStateName, 'satisfied'>, ShownState>;

const overdue: ShownState = { key: 'gate-team.state.overdue', appearance: 'removed' };
// The team's turn says more than that the customer is late: they can't be blamed for it.
const stuck: ShownState = { key: 'list.state.on-team', appearance: 'moved' };
const undecided: ShownState = { key: 'gate-team.state.abstained', appearance: 'moved' };

type Shown = Acceptance & Pick<TeamGate, 'state' | 'turn' | 'isOverdue' | 'how' | 'meaning'>;

/** A gate's state as the team reads it. */
export function gateShownState(gate: Shown): ShownState {
  const { state, turn, isOverdue, how } = gate;
  if (state === 'open' && turn === 'team') return stuck;
  if (state === 'open' && isOverdue) return overdue;
  if (state === 'satisfied' && how === 'deemed') return deemedState(gate);
  if (how === 'abstained') return undecided;
  return state === 'satisfied' ? { ...acceptedWords(gate), appearance: acceptedLook(gate) } : looks[state];
}

/** Never as if somebody had signed, nor as if all were met. */
const deemedState = (gate: Acceptance): ShownState => ({
  ...deemedWords(gate),
  appearance: gate.isConcession || gate.openConditions ? 'moved' : 'default',
});

/** Conditional acceptance is as green as any other once its conditions are met; a concession never is. */
function acceptedLook({ isConcession, openConditions, deletedConditions, areConditionsLate }: Acceptance) {
  const isUnfinished = areConditionsLate ? openConditions : isConcession || openConditions || deletedConditions;
  return isUnfinished ? 'moved' : 'success';
}
