import type { IsoDate } from '../../contract/common';
import type { GivenNotice } from '../../core/ask/notice';
import type { Attribution } from '../../core/audit/event';
import { dayIn, instantText } from '../../core/calendar/day';
import type { GateEvent } from '../../core/gate/event';
import type { Gate } from '../../core/gate/gate';
import { noticeTold, reachedBy, reachNoted, toBeTold } from '../../core/gate/lapse/notice';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { loadGroups } from '../load-groups';
import { type BackgroundPorts, Unavailable } from '../ports';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';
import { findUnreachable } from './reach';

/**
 * Notes with each gate whom a digest has told that its silence will count, and whom no message reaches. Nothing is noted twice,
 * however often it is asked for. What is not noted is told again.
 * @param on the customer's day on which it was known that the digest is there
 * @throws Unavailable
 */
export async function noteNotices(
  ports: BackgroundPorts,
  engagementId: string,
  notices: readonly GivenNotice[],
  on: IsoDate,
): Promise<void> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (!engagement) return;
  const gateIds = [...new Set(notices.map(({ askId }) => askId))];
  const { gate: gates } = await retrying(ports, () => loadGroups(ports, { gate: gateIds }));
  // Whoever is to decide and is told nothing may be out of reach: else the others would be told of a later day for ever.
  const people = [...new Set([...notices.map(({ to }) => to), ...[...gates.values()].flatMap(toBeTold)])];
  const unreachable = await retrying(ports, () => findUnreachable(ports, engagement, people));
  for (const gateId of gateIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const ofGate = notices.filter(({ askId }) => askId === gateId);
    await note(ports, gateId, (gate, by) => noticeTold(gate, ofGate, { on, today }, unreachable, by));
    await note(ports, gateId, (gate, by) => reachNoted(gate, reachedBy(gate, people, unreachable), by));
  }
}

type Decide = (gate: Gate, by: Attribution) => GateEvent | undefined;

async function note(ports: BackgroundPorts, gateId: string, decide: Decide): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    const event = gate && toBeTold(gate).length > 0 && decide(gate, { actor: theApp, at: instantText(ports.now()) });
    if (!gate || !event) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (engagement) applyGateEvent(work, { gate, engagement, held: new Map() }, { ...event, fingerprint: '' });
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}
