import type { Certificate } from '../../contract/gate/certificate';
import type { PortalGate } from '../../contract/gate/portal-gate';
import type { Result } from '../../contract/result';
import type { VisibleAsk } from '../../core/access/customer';
import { dayIn } from '../../core/calendar/day';
import { gateParties } from '../../core/gate/parties';
import { accept, refuse } from '../../core/result';
import { askSeenBy, proveCustomer } from '../access/customer';
import type { Caller } from '../caller';
import { certificateOf } from '../gate/certificate';
import { namesOf } from '../names-of';
import type { Ports } from '../ports';
import { peopleOfGate, portalCertificate, portalGate, type ShownGate } from './gate-view';
import { loadShownGate } from './load-gate';

/** A gate in full, for who is to sign it, or has signed, or stands in for one who is. */
export async function showPortalGate(ports: Ports, caller: Caller, gateId: string): Promise<Result<PortalGate>> {
  const proved = await provedGate(ports, caller, gateId);
  if (!proved.ok) return proved;
  const { ask, shown } = proved.value;
  const nameOf = await namesOf(ports, peopleOfGate(shown, caller.accountId));
  return accept(portalGate(ask, shown, ports.now(), nameOf));
}

/** The certificate of a gate, for the same people. */
export async function showPortalCertificate(
  ports: Ports,
  caller: Caller,
  gateId: string,
): Promise<Result<Certificate>> {
  const proved = await provedGate(ports, caller, gateId);
  if (!proved.ok) return proved;
  const { ask, shown } = proved.value;
  const { gate, engagement } = shown;
  return accept(portalCertificate(await certificateOf(ports, ask, gate, engagement, null)));
}

type ProvedGate = { readonly ask: VisibleAsk; readonly shown: ShownGate };

async function provedGate(ports: Ports, caller: Caller, gateId: string): Promise<Result<ProvedGate>> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  if (!gate || gate.round === 0) return refuse('not-found');
  const shown = await loadShownGate(ports, gate, caller.accountId);
  if (!shown.ok) return shown;
  const { engagement } = shown.value;
  const customer = await proveCustomer(ports, caller, engagement);
  if (!customer.ok) return customer;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const ask = askSeenBy(customer.value, engagement, gateParties(gate), today);
  return ask ? accept({ ask, shown: shown.value }) : refuse('not-found');
}
