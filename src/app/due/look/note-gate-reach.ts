import { instantText } from '../../../core/calendar/day';
import { goneBy } from '../../../core/gate/lapse/out-of-reach';
import { reachNoted } from '../../../core/gate/lapse/reach';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { applyGateEvent } from '../../gate/apply-gate-event';
import { Unavailable } from '../../ports/failure';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';

/**
 * Notes on a gate who of those who are to sign it has left its engagement or can't take part in it, or is back: its issue, and all
 * lists, say then that it is the team's turn. It comes after the gate is in their inboxes. From then on nobody is taken out for whom it waits, and
 * whoever was taken out before, in the moment of opening or of taking back, is found here.
 */
export async function noteGateReach(ports: Ports, gateId: string): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    if (gate?.state.name !== 'open') return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return accept(undefined);
    const event = reachNoted(gate, goneBy(gate, engagement), { actor: theApp, at: instantText(ports.now()) });
    if (event) applyGateEvent(work, { gate, engagement, held: new Map() }, event);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}
