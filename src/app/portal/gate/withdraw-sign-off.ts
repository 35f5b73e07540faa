import type { AccountId } from '../../../contract/common';
import type { GateReference } from '../../../contract/gate/commands';
import type { PortalGate } from '../../../contract/gate/portal-gate';
import type { Result } from '../../../contract/result';
import { capacitiesFor, VisibleAsk } from '../../../core/access/customer';
import { personInbox } from '../../../core/ask/inbox';
import { dayIn, instantText } from '../../../core/calendar/day';
import { decideGate } from '../../../core/gate/decide';
import { type Gate, standingOf } from '../../../core/gate/gate';
import { gateParties } from '../../../core/gate/parties';
import { withdrawSignOff as decide } from '../../../core/gate/sign';
import { accept, refuse } from '../../../core/result';
import { proveCustomer } from '../../access/customer';
import { loadHeld } from '../../ask/held';
import { attributionTo, type Caller } from '../../caller';
import { applyGateEvent } from '../../gate/apply-gate-event';
import type { Ports } from '../../ports/ports';
import { noteTouched, touchedRef } from '../../touch/note-touched';
import { inUnitOfWork } from '../../unit-of-work';
import { portalGate, signatoryFor, unnamed } from './gate-view';
import { loadShownGate } from './load-gate';

/** A customer takes back the signature that they have just given, for themselves or for whom they stood in. */
export async function withdrawSignOff(
  ports: Ports,
  caller: Caller,
  command: GateReference,
): Promise<Result<PortalGate>> {
  const { accountId } = caller;
  const gateRef = { kind: 'gate', id: command.gateId } as const;
  let ask: VisibleAsk | undefined;
  const withdrawn = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load(gateRef);
    if (!gate || gate.round === 0) return refuse('not-found');
    const newest = newestBy(gate, accountId);
    const inboxIds = [accountId, newest ?? accountId].map((each) => personInbox(gate.engagementId, each));
    const { held, others } = await loadHeld(work, inboxIds, [
      { kind: 'engagement', id: gate.engagementId },
      touchedRef(gate.engagementId, accountId),
    ]);
    const [{ value: engagement }, { value: before }] = others;
    if (!engagement) return refuse('not-found');
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const signatory = newest ?? signatoryFor(gate, engagement, accountId, today);
    // A former deputy has no say any more; and somebody who never was to sign learns nothing of the gate.
    const parties = gateParties(gate);
    const mayAct = signatory !== undefined && capacitiesFor(engagement, parties, accountId, today).includes(signatory);
    if (!mayAct) return refuse('not-found');
    if (!ask) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      ask = VisibleAsk.of(proved.value, engagement, parties, today);
    }
    const rule = () => decide(gate, signatory, attributionTo(ports, caller));
    const decided = decideGate('withdraw-sign-off', rule, gate, command, attributionTo(ports, caller));
    if (!decided.ok) return decided;
    const proof = ask;
    if (!proof) return refuse('not-found');
    // The rest of the reply is read before anything is written: else a signature that is taken back could seem not to be.
    const shown = async (after: Gate) => {
      const found = await loadShownGate(ports, after, engagement, accountId);
      return found.ok ? accept({ after, view: portalGate(proof, found.value, ports.now(), unnamed) }) : found;
    };
    if (decided.value === 'already') return shown(gate);
    const { at } = standingOf(gate, signatory)?.decided ?? decided.value;
    noteTouched(work, { engagement, accountId, before, sort: 'gates', at, by: -1 });
    return shown(applyGateEvent(work, { gate, engagement, held }, decided.value));
  });
  if (!withdrawn.ok) return withdrawn;
  const { id, nextCheckAt } = withdrawn.value.after;
  // The sweep finds it, too, if later.
  const isDue = nextCheckAt !== null && nextCheckAt <= instantText(ports.now());
  if (isDue) await ports.processSoon([{ kind: 'gate', id }]).catch(() => undefined);
  return accept(withdrawn.value.view);
}

/** The signatory of the last signature that this person gave and that counts. */
const newestBy = ({ standing }: Gate, accountId: AccountId): AccountId | undefined =>
  standing
    .filter(({ decided }) => decided?.by === accountId)
    .toSorted((a, b) => ((a.decided?.at ?? '') < (b.decided?.at ?? '') ? 1 : -1))[0]?.accountId;
