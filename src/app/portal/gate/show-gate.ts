import type { Certificate } from '../../../contract/gate/certificate';
import type { PortalGate } from '../../../contract/gate/portal-gate';
import type { Result } from '../../../contract/result';
import type { ProvedCustomer, VisibleAsk } from '../../../core/access/customer';
import type { OwnSignature } from '../../../core/access/own-signature';
import { dayIn } from '../../../core/calendar/day';
import type { Gate } from '../../../core/gate/gate';
import { gateParties } from '../../../core/gate/parties';
import { accept, refuse } from '../../../core/result';
import { askSeenBy, ownSignatureOf, proveCustomer } from '../../access/customer';
import type { Caller } from '../../caller';
import { certificateOf } from '../../gate/certificate';
import { historyOf, signOffIdsIn } from '../../gate/history';
import { loadGroups } from '../../load-groups';
import { namesOf } from '../../names-of';
import type { Ports } from '../../ports';
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

/** The certificate of a gate, for the same people; and for who has signed it and is not asked now, up to what they signed. */
export async function showPortalCertificate(
  ports: Ports,
  caller: Caller,
  gateId: string,
): Promise<Result<Certificate>> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  if (!gate || gate.round === 0) return refuse('not-found');
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: gate.engagementId }]);
  if (!engagement) return refuse('not-found');
  const customer = await proveCustomer(ports, caller, engagement);
  if (!customer.ok) return customer;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const proof =
    askSeenBy(customer.value, engagement, gateParties(gate), today) ?? (await lastOwn(ports, customer.value, gate));
  if (!proof) return refuse('not-found');
  return accept(portalCertificate(await certificateOf(ports, proof, gate, engagement, null)));
}

/** The signature of the latest round that a customer gave, or that was given for them. */
async function lastOwn(ports: Ports, customer: ProvedCustomer, gate: Gate): Promise<OwnSignature | undefined> {
  const { given } = signOffIdsIn(await historyOf(ports, gate));
  const found = await loadGroups(ports, { 'sign-off': given });
  const own = [...found['sign-off'].values()].flatMap((signOff) => ownSignatureOf(customer, signOff) ?? []);
  return own.toSorted((a, b) => a.round - b.round).at(-1);
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
