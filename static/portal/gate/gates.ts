import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { PortalGate, PortalGateLine } from '../../../src/contract/gate/portal-gate';
import { type Asks, withAsk, withoutAsk } from '../ask/asks';

const isGate = (ask: PortalAsk): ask is PortalGateLine => ask.kind === 'gate';

/** The key of one signature of one gate. */
export const keyOf = ({ id, onBehalfOf }: PortalGateLine): string => `${id} ${onBehalfOf ?? ''}`;

/** The asks with a gate as a command or `show-gate` returned it, and the reader's other signatures of it as they are then. */
export const withGate = <Holder extends Asks>(holder: Holder, updated: PortalGate): Holder =>
  [...updated.others, updated].reduce((now, line) => {
    const isSame = (ask: PortalAsk) => isGate(ask) && keyOf(ask) === keyOf(line);
    // A deputy's are in the list only while they are to be given.
    const isGone = line.isForOther && line !== updated && (line.isDone || line.turn === 'colleagues');
    return isGone ? withoutAsk(now, isSame) : withAsk(now, line, isSame);
  }, holder);

/** The asks without a gate that is no longer the reader's to see. */
export const withoutGate = <Holder extends Asks>(holder: Holder, gateId: string): Holder =>
  withoutAsk(holder, (ask) => isGate(ask) && ask.id === gateId);
