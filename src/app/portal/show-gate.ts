import type { Answer } from '../../contract/answer';
import type { Certificate, PortalGate } from '../../contract/gate';
import { accept, refuse } from '../../core/answer';
import type { Caller } from '../caller';
import { certificateOf } from '../gate/certificate';
import type { Ports } from '../ports';
import { proveCustomer } from './customer-access';
import { peopleIn, portalCertificate, portalGate, type ShownGate } from './gate-view';
import { loadShownGate } from './load-gate';
import { namesOf } from './names';

/** A gate in full, for who is to sign it, or has signed, or stands in for one who is. */
export async function showGate(ports: Ports, caller: Caller, gateId: string): Promise<Answer<PortalGate>> {
  const shown = await provedGate(ports, caller, gateId);
  if (!shown.ok) return shown;
  const { accountId } = caller;
  const nameOf = await namesOf(ports, peopleIn(shown.value, accountId));
  return accept(portalGate(shown.value, accountId, ports.now(), nameOf));
}

/** The evidence of a gate, for the same people. */
export async function showCertificate(ports: Ports, caller: Caller, gateId: string): Promise<Answer<Certificate>> {
  const shown = await provedGate(ports, caller, gateId);
  if (!shown.ok) return shown;
  const { gate, engagement } = shown.value;
  return accept(portalCertificate(await certificateOf(ports, gate, engagement, null)));
}

async function provedGate(ports: Ports, caller: Caller, gateId: string): Promise<Answer<ShownGate>> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  if (!gate || gate.round === 0) return refuse('not-found');
  const shown = await loadShownGate(ports, gate, caller.accountId);
  if (!shown.ok) return shown;
  const proved = await proveCustomer(ports, caller, shown.value.engagement);
  return proved.ok ? shown : proved;
}
