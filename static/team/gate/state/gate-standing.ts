import type { HiddenGate } from '../../../../src/contract/gate/team-gate';
import type { AskStanding } from '../../ask/standing';

/** The side whose move a gate is. A draft is in the plan, and the customer has not been asked. */
export function gateStanding({ state, turn }: Pick<HiddenGate, 'state' | 'turn'>): AskStanding {
  if (turn === 'team' || turn === 'customer') return turn;
  if (state === 'draft') return 'not-yet';
  return state === 'satisfied' ? 'done' : null;
}
