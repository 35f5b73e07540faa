import { mayActForTeam } from '../../core/access/team';
import { withdrawGate } from '../../core/gate/by-team';
import { accept, refuse } from '../../core/result';
import { attributionTo } from '../caller';
import { applyGateEvent } from '../gate/apply-gate-event';
import { gateCommands } from '../gate/handle-gate-command';
import { inUnitOfWork } from '../unit-of-work';
import type { WithdrawUnseen } from './settle';

/** Withdraws a gate whose issue or version the app can't find. One that is signed stays as it is; one that blocks takes an administrator, as ever. */
export const withdrawUnseenGate: WithdrawUnseen = (ports, caller, { id, reason }, may) =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id });
    if (!gate || gate.state.name === 'satisfied' || gate.state.name === 'withdrawn') return accept(null);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return refuse('not-found');
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    if (!may(gateCommands.withdraw.needs(gate).permission) && !may('ADMINISTER_PROJECTS')) return refuse('not-allowed');
    const event = withdrawGate(gate, { reason }, attributionTo(ports, caller));
    if (!event.ok) return event;
    applyGateEvent(work, { gate, engagement, held: new Map() }, event.value);
    return accept(null);
  });
