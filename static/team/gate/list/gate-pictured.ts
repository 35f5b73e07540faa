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

/**
 * A gate in the overview's pictures. A signature without a day takes none of the coming days: it is done in minutes, and
 * would hide every gap.
 */
export const gatePictured = ({ engagementId, state, due }: HiddenGate): PicturedAsk => ({
  engagementId,
  standing: standings[state],
  held: state === 'open' && due !== null ? { from: null, due } : null,
});
