import type { GateStateName } from '../../../../src/contract/gate/state';
import type { HiddenGate } from '../../../../src/contract/gate/team-gate';
import type { PicturedAsk } from '../../ask/pictured';

const standings: Readonly<Record<GateStateName, PicturedAsk['standing']>> = {
  open: 'customer',
  rejected: 'team',
  invalidated: 'team',
  expired: 'team',
  draft: 'planned',
  satisfied: 'done',
  withdrawn: null,
};

/** A gate in the overview's pictures. Nobody knows when a draft will be opened. */
export const gatePictured = ({ engagementId, state, due }: HiddenGate): PicturedAsk => ({
  engagementId,
  standing: standings[state],
  held: state === 'open' ? { from: null, due } : null,
});
