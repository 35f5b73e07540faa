import type { IsoDate } from '../../contract/common';
import type { GivenNotice } from '../../core/ask/notice';
import type { Attribution } from '../../core/audit/event';
import { dayIn, instantText } from '../../core/calendar/day';
import type { GateEvent } from '../../core/gate/event';
import { evolveGate } from '../../core/gate/evolve';
import type { Gate } from '../../core/gate/gate';
import { noticeTold } from '../../core/gate/lapse/notice';
import { reachedBy, unseenBy } from '../../core/gate/lapse/out-of-reach';
import { reachNoted, toBeTold } from '../../core/gate/lapse/reach';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { loadGroups } from '../load-groups';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { sparingOthers } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';
import { applyGateEvents } from './apply-gate-event';
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
  const { gate: gates } = await retrying(ports, () => loadGroups(ports.sparing, { gate: gateIds }));
  // Whoever is to decide and is told nothing may be out of reach: else the others would be told of a later day for ever.
  const people = [...new Set([...notices.map(({ to }) => to), ...[...gates.values()].flatMap(toBeTold)])];
  const unreachable = await retrying(ports, () => findUnreachable(ports, engagement, people));
  const { calendar } = engagement;
  for (const gateId of gateIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const today = dayIn(calendar.timeZone, ports.now());
    const ofGate = notices.filter(({ askId }) => askId === gateId);
    const decisions: Decide[] = [
      (gate, by) => noticeTold(gate, ofGate, { on, today, calendar }, unreachable, by),
      (gate, by) => reachNoted(gate, reachedBy(gate, people, new Map([...unseenBy(gate), ...unreachable])), by),
    ];
    await sparingOthers(ports, 'notices', () => note(ports, gateId, decisions));
  }
}

type Decide = (gate: Gate, by: Attribution) => GateEvent | undefined;

/** Notes what is decided, each on what the one before makes of the gate, in one transaction. */
async function note(ports: BackgroundPorts, gateId: string, decisions: readonly Decide[]): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id: gateId });
    const by = { actor: theApp, at: instantText(ports.now()) };
    const [first, ...others] = gate && toBeTold(gate).length > 0 ? eventsOf(gate, by, decisions) : [];
    if (!gate || !first) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (engagement) applyGateEvents(work, { gate, engagement, held: new Map() }, [first, ...others]);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}

function eventsOf(gate: Gate, by: Attribution, decisions: readonly Decide[]) {
  let known = gate;
  return decisions.flatMap((decide) => {
    const event = decide(known, by);
    if (!event) return [];
    known = evolveGate(known, event);
    return [event];
  });
}
