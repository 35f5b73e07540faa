import { listSigned } from '../../../app/portal/gate/list-signed';
import { showPortalCertificate, showPortalGate } from '../../../app/portal/gate/show-gate';
import { signGate } from '../../../app/portal/gate/sign-gate';
import { withdrawSignOff } from '../../../app/portal/gate/withdraw-sign-off';
import type { PortalGateCalls } from '../../../contract/gate/portal-gate';
import { type Handlers, handler } from '../../calls/resolver';
import * as gatePayloads from './payload';
import * as portalPayloads from './portal-payload';

/** The calls of customers about gates. */
export const gatePortalCalls: Handlers<PortalGateCalls> = {
  'show-gate': handler(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) =>
    showPortalGate(ports, caller, gateId),
  ),
  'sign-gate': handler(portalPayloads.signGate, ({ ports, caller, payload }) => signGate(ports, caller, payload)),
  'withdraw-sign-off': handler(gatePayloads.gateReference, ({ ports, caller, payload }) =>
    withdrawSignOff(ports, caller, payload),
  ),
  'list-signed': handler(portalPayloads.listSigned, ({ ports, caller, payload }) => listSigned(ports, caller, payload)),
  'show-certificate': handler(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) =>
    showPortalCertificate(ports, caller, gateId),
  ),
};
