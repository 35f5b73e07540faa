import { type AccountId, subjectGone } from '../../contract/common';
import type { CoveredField } from '../../contract/gate/content';
import { instantText } from '../../core/calendar/day';
import { hashOfCovered } from '../../core/gate/content/hashes';
import { fieldsNotAsHashed } from '../../core/gate/content/not-as-signed';
import { type GateEvent, invalidate } from '../../core/gate/event';
import type { Gate } from '../../core/gate/gate';
import { barredBy, reachNoted } from '../../core/gate/lapse/reach';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { loadGroups } from '../load-groups';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts, Ports } from '../ports/ports';
import { retrying } from '../retry';
import { sparingOthers } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';

/**
 * Compares one gate with what it covers, as Jira has it now. @see recheckGates
 * @returns whether that could be seen
 */
export async function recheckGate(ports: Ports, gateId: string): Promise<boolean> {
  const { gate } = await retrying(ports, () => loadGroups(ports, { gate: [gateId] }));
  return recheckAll(ports, [...gate.values()], false, (act) => retrying(ports, act));
}

/**
 * Compares gates that stand on one thing with what they cover, as Jira has it now. What is asked or signed and does not
 * fit any more is invalidated; all others stay as they are. Whoever comes twice, or late, finds nothing to do. One that can't be
 * read, or noted, does not keep the others back.
 * @param isGone whether Jira has told of its deletion: what is still asked is withdrawn then, what is signed outlives it.
 * A gate whose subject Jira only hides from the app is not deleted.
 * @returns whether there was anything to compare, and it could be seen
 * @throws Unavailable
 */
export async function recheckGates(
  ports: BackgroundPorts,
  gateIds: readonly string[],
  isGone: boolean,
): Promise<boolean> {
  const { gate } = await retrying(ports, () => loadGroups(ports.sparing, { gate: gateIds }));
  return recheckAll(ports, [...gate.values()], isGone, (act) => sparingOthers(ports, 'recheck gate', act));
}

/** @param one does it for one of them */
async function recheckAll(
  ports: Ports,
  found: readonly Gate[],
  isGone: boolean,
  one: (act: () => Promise<void>) => Promise<unknown>,
): Promise<boolean> {
  const gates = found.filter(isStanding);
  const [first] = gates;
  if (!first) return false;
  const covers = [...new Set(gates.flatMap((gate) => gate.covers))];
  const now = await retrying(ports, () => ports.asApp.subject(first.subject, covers));
  if (!now && !isGone) return false;
  for (const gate of gates) {
    const fields = now && coveredBy(gate, now.fields);
    const isToNote = fields ? hashOfCovered(fields) !== gate.coveredHash : gate.state.name === 'open';
    if (isToNote) await one(() => note(ports, gate, fields));
    else if (now) await one(() => noteBarred(ports, gate, now.team));
  }
  return now !== undefined;
}

const isStanding = ({ state }: Gate): boolean => state.name === 'open' || state.name === 'satisfied';

const coveredBy = ({ covers }: Gate, fields: readonly CoveredField[]): CoveredField[] =>
  covers.flatMap((name) => fields.find(({ field }) => field === name) ?? []);

/** @param fields as they are now; undefined where what they are fields of is gone */
async function note(ports: Ports, stored: Gate, fields: readonly CoveredField[] | undefined): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }, { value: engagement }] = await work.load(
      { kind: 'gate', id: stored.id },
      { kind: 'engagement', id: stored.engagementId },
    );
    if (!gate || !engagement || !isStanding(gate)) return accept('done');
    // It has been asked again meanwhile: what was read of Jira may be older than that.
    if (gate.round !== stored.round) return accept('again');
    const by = { actor: theApp, at: instantText(ports.now()) };
    if (!fields && gate.state.name !== 'open') return accept('done');
    const event: GateEvent = fields
      ? invalidate(namesOf(fieldsNotAsHashed(gate.coveredHash, fields)), by)
      : { ...by, what: 'gate-withdrawn', reason: subjectGone };
    applyGateEvent(work, { gate, engagement, held: new Map() }, event);
    return accept('done');
  });
  if (!noted.ok || noted.value === 'again') throw new Unavailable('storage', 409);
}

/** Notes who may not sign any more, or again, because of what they do for the deliverable. */
async function noteBarred(ports: Ports, stored: Gate, team: readonly AccountId[]): Promise<void> {
  const isNoted = (gate: Gate) => reachNoted(gate, barredBy(gate, team), { actor: theApp, at: '' }) === undefined;
  if (stored.state.name !== 'open' || isNoted(stored)) return;
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }, { value: engagement }] = await work.load(
      { kind: 'gate', id: stored.id },
      { kind: 'engagement', id: stored.engagementId },
    );
    if (gate?.state.name !== 'open' || !engagement) return accept(undefined);
    const event = reachNoted(gate, barredBy(gate, team), { actor: theApp, at: instantText(ports.now()) });
    if (event) applyGateEvent(work, { gate, engagement, held: new Map() }, event);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}

const namesOf = (fields: readonly CoveredField[]): string[] => fields.map(({ field }) => field);
