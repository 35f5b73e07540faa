import { showCertificate, showGate } from '../../../app/portal/show-gate';
import { signGate } from '../../../app/portal/sign-gate';
import { withdrawSignOff } from '../../../app/portal/withdraw-sign-off';
import type { PortalGateCalls } from '../../../contract/portal-gate';
import { type Rooms, room } from '../../calls/door';
import * as gatePayloads from './payload';

/** What customers do with gates. */
export const gatePortalCalls: Rooms<PortalGateCalls> = {
  'show-gate': room(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) => showGate(ports, caller, gateId)),
  'sign-gate': room(gatePayloads.signGate, ({ ports, caller, payload }) => signGate(ports, caller, payload)),
  'withdraw-sign-off': room(gatePayloads.gateReference, ({ ports, caller, payload }) =>
    withdrawSignOff(ports, caller, payload),
  ),
  'show-certificate': room(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) =>
    showCertificate(ports, caller, gateId),
  ),
};
