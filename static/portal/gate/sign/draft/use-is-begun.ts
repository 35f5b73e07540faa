import type { PortalGateLine } from '../../../../../src/contract/gate/portal-gate';
import { useDraftKeys } from '../../../../draft/drafts';
import { isBegunOn } from './kept-signing';

/** Whether the reader had begun to sign a gate that they can still sign, as before the page was loaded again. */
export function useIsBegun(gate: PortalGateLine): boolean {
  const has = useDraftKeys((key, kept) => isBegunOn(gate, key, kept)).length > 0;
  return has && ((gate.state === 'sign' && gate.turn === 'customer') || gate.mayStillSign);
}
