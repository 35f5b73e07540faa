import type { SignOff } from '../../contract/gate/sign-off';
import type { ChainedEvent } from '../../core/audit/event';
import type { SignedFacts } from '../../core/gate/event';
import { type Gate, type Round, roundId } from '../../core/gate/gate';
import type { RaidEntry } from '../../core/raid/entry';
import { loadGroups, readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { pointsOf } from '../raid/points';

/** As many events as are read of one gate: far more than people make, and bounded all the same. */
const eventsAtMost = 2000;

/** The whole history of a gate, oldest first, by its keys: so that what was just done is there. */
export async function historyOf(ports: Pick<Ports, 'storage'>, { id, history }: Gate): Promise<ChainedEvent[]> {
  const from = Math.max(1, history.length - eventsAtMost + 1);
  const starts = Array.from(
    { length: Math.ceil((history.length - from + 1) / readAtOnce) },
    (_, page) => from + page * readAtOnce,
  );
  const pages = await Promise.all(
    starts.map((start) => ports.storage.loadEvents(id, start, Math.min(history.length, start + readAtOnce - 1))),
  );
  return pages.flat();
}

/** Everything that a gate's certificate is made of. */
export type GateRecord = {
  readonly gate: Gate;
  readonly events: readonly ChainedEvent[];
  /** In their order. */
  readonly rounds: readonly Round[];
  /** Oldest first. */
  readonly signOffs: readonly SignOff[];
  /** The ids of the signatures that were taken back. */
  readonly withdrawn: readonly string[];
  /** The points that the signatures ask to be put right, as far as it was raised. */
  readonly points: readonly RaidEntry[];
};

/** The whole record of a gate, as it is stored: its history, and what that tells of. */
export async function recordOf(ports: Pick<Ports, 'storage'>, gate: Gate): Promise<GateRecord> {
  const events = await historyOf(ports, gate);
  const { given, withdrawn } = signOffIdsIn(events);
  const numbers = Array.from({ length: gate.round }, (_, index) => index + 1);
  const found = await loadGroups(ports, {
    round: numbers.map((number) => roundId(gate.id, number)),
    'sign-off': given,
  });
  const rounds = [...found.round.values()].toSorted((a, b) => a.round - b.round);
  const signOffs = given.flatMap((id) => found['sign-off'].get(id) ?? []);
  return { gate, events, rounds, signOffs, withdrawn, points: await pointsOf(ports, signOffs) };
}

/** The ids of the signatures that a history tells of, oldest first, and of those that were taken back. */
export function signOffIdsIn(events: readonly ChainedEvent[]): { given: string[]; withdrawn: string[] } {
  const idsOf = (what: string) =>
    events.flatMap((event) => (event.what === what ? (event.facts as SignedFacts).signOffId : []));
  return { given: idsOf('gate-signed'), withdrawn: idsOf('sign-off-withdrawn') };
}
