import type { Certificate } from '../../../contract/gate/certificate';
import type { PortalGate } from '../../../contract/gate/portal-gate';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { Result } from '../../../contract/result';
import { VisibleAsk } from '../../../core/access/customer';
import { OwnSignature } from '../../../core/access/own-signature';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { dayIn } from '../../../core/calendar/day';
import type { Gate } from '../../../core/gate/gate';
import { gateParties } from '../../../core/gate/parties';
import { accept, refuse } from '../../../core/result';
import { provedIn, provedToSee } from '../../access/customer';
import type { Caller } from '../../caller';
import { certificateOf } from '../../gate/certificate';
import { recordOf } from '../../gate/history';
import { namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import { peopleOfGate, portalCertificate, portalGate } from './gate-view';
import { loadShownGate } from './load-gate';

/** A gate in full, for who is to sign it, or has signed, or stands in for one who is. */
export async function showPortalGate(ports: Ports, caller: Caller, gateId: string): Promise<Result<PortalGate>> {
  const gate = await gateAsked(ports, gateId);
  if (!gate) return refuse('not-found');
  const proved = await provedToSee(ports, caller, gateParties(gate));
  if (!proved.ok) return proved;
  const { ask, engagement } = proved.value;
  const shown = await loadShownGate(ports, gate, engagement, caller.accountId);
  if (!shown.ok) return shown;
  const nameOf = await namesOf(ports, peopleOfGate(shown.value, caller.accountId));
  return accept(portalGate(ask, shown.value, ports.now(), nameOf));
}

/** The certificate of a gate, for the same people; and for who has signed it and is not asked now, up to what they signed. */
export async function showPortalCertificate(
  ports: Ports,
  caller: Caller,
  gateId: string,
): Promise<Result<Certificate>> {
  const gate = await gateAsked(ports, gateId);
  if (!gate) return refuse('not-found');
  const proved = await provedIn(ports, caller, gate.engagementId);
  if (!proved.ok) return proved;
  const { engagement, customer } = proved.value;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const record = await recordOf(ports, gate);
  const proof = VisibleAsk.of(customer, engagement, gateParties(gate), today) ?? lastOwn(customer, record.signOffs);
  return proof
    ? accept(portalCertificate(await certificateOf(ports, proof, record, engagement, null)))
    : refuse('not-found');
}

/** The signature of the latest round that a customer gave, or that was given for them. */
function lastOwn(customer: ProvedCustomer, signOffs: readonly SignOff[]): OwnSignature | undefined {
  const own = signOffs.flatMap((signOff) => OwnSignature.of(customer, signOff) ?? []);
  return own.toSorted((a, b) => a.round - b.round).at(-1);
}

/** A gate that the customer has been asked about. */
async function gateAsked(ports: Ports, gateId: string): Promise<Gate | undefined> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  return gate && gate.round > 0 ? gate : undefined;
}
