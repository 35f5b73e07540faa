import canonicalize from 'canonicalize';
import type { Verification } from '../../../contract/gate/certificate';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { ChainedEvent } from '../../audit/event';
import { verify } from '../../audit/verify-chain';
import { hashOfContent, hashOfSignOff } from '../content/hashes';
import type { SignedFacts } from '../event';
import type { Gate, Round } from '../gate';
import { type Decided, provenOf } from './proven';
import { gateAfter, type OpenedAgain } from './replay';

/** Everything of a gate that is stored, as it was found. */
export type GateRecords = {
  readonly gate: Gate;
  /** The whole history, oldest first. */
  readonly events: readonly ChainedEvent[];
  readonly rounds: readonly Round[];
  readonly signOffs: readonly SignOff[];
};

/**
 * Recomputes all hashes of a gate: the chain of its history, every round against the event that opened it, every sign-off
 * against the event that recorded it; and the gate's head from all of these.
 * @returns the first thing that does not fit, the history before what it vouches for
 */
export function verifyGate({ gate, events, rounds, signOffs }: GateRecords): Verification {
  const chain = verify(events, gate.history);
  if (!chain.isIntact) return { isIntact: false, what: 'history', at: chain.seq, why: chain.why };
  if (events.length < gate.history.length) return { isIntact: false, what: 'history', at: 1, why: 'missing' };
  const broken = firstBroken(gate, events, rounds, signOffs) ?? firstUnknown(events, rounds, signOffs);
  if (broken) return broken;
  const replayed = gateAfter(events, rounds, signOffs);
  const isSound = replayed !== undefined && provenOf(asKept(replayed, gate)) === provenOf(gate);
  return isSound
    ? { isIntact: true, events: events.length }
    : { isIntact: false, what: 'state', at: gate.history.length, why: 'edited' };
}

function firstBroken(
  gate: Gate,
  events: readonly ChainedEvent[],
  rounds: readonly Round[],
  signOffs: readonly SignOff[],
): Verification | undefined {
  for (const event of events) {
    const { seq, facts = {} } = event;
    if (event.what === 'gate-opened') {
      const { round: number = 0 } = facts as Partial<OpenedAgain>;
      const round = rounds.find((each) => each.round === number);
      if (!round) return { isIntact: false, what: 'round', at: number, why: 'missing' };
      if (!isAsOpened(gate, round, event)) return { isIntact: false, what: 'round', at: number, why: 'edited' };
    }
    if (event.what === 'gate-signed') {
      const { signOffId, signOffHash, hash } = facts as Partial<SignedFacts>;
      const signOff = signOffs.find(({ id }) => id === signOffId);
      if (!signOff) return { isIntact: false, what: 'sign-off', at: seq, why: 'missing' };
      const isSound = signOff.hash === hash && hashOfSignOff(signOff) === signOffHash;
      if (!isSound) return { isIntact: false, what: 'sign-off', at: seq, why: 'edited' };
    }
  }
  return undefined;
}

function isAsOpened(gate: Gate, round: Round, { actor, at, facts = {} }: ChainedEvent): boolean {
  const { hash, rule } = facts as Partial<OpenedAgain>;
  return (
    round.gateId === gate.id &&
    round.openedBy === actor &&
    round.openedAt === at &&
    canonicalize(round.rule) === canonicalize(rule) &&
    round.hash === hash &&
    hashOfContent(round.content) === hash
  );
}

/** A round or sign-off that no event of the history has made. Such a sign-off is reported at the history's end. */
function firstUnknown(
  events: readonly ChainedEvent[],
  rounds: readonly Round[],
  signOffs: readonly SignOff[],
): Verification | undefined {
  const facts = events.map((event) => (event.facts ?? {}) as { round?: number; signOffId?: string });
  const made = (what: string) => events.filter((event) => event.what === what).length;
  const round = rounds.find((each) => !facts.some(({ round }) => round === each.round));
  if (round || rounds.length > made('gate-opened')) {
    return { isIntact: false, what: 'round', at: round?.round ?? made('gate-opened'), why: 'edited' };
  }
  const isUnknown = signOffs.some(({ id }) => !facts.some(({ signOffId }) => signOffId === id));
  return isUnknown || signOffs.length > made('gate-signed')
    ? { isIntact: false, what: 'sign-off', at: events.length, why: 'edited' }
    : undefined;
}

/**
 * The head as its history makes it, without what follows from sign-offs where it was not always noted: what they ask to be put
 * right, and that an abstention makes a concession. The sign-offs themselves prove it, and it is made up for in time. Nor were the times
 * always noted in which silence did not count: a round that was opened before goes on without.
 */
const asKept = ({ halts, ...replayed }: Gate, { standing: kept, halts: keptHalts }: Gate): Gate => ({
  ...replayed,
  ...(halts && keptHalts ? { halts } : {}),
  standing: replayed.standing.map(({ decided, ...each }, index) => ({
    ...each,
    decided: decided && withoutUnnoted(decided, kept[index]?.decided),
  })),
});

function withoutUnnoted(decided: Decided, kept: Decided | null | undefined): Decided {
  const { conditions, isConcession, ...rest } = decided;
  const isNoted = kept?.isConcession || decided.outcome !== 'abstained';
  return {
    ...rest,
    ...(conditions && kept?.conditions ? { conditions } : {}),
    ...(isConcession && isNoted ? { isConcession } : {}),
  };
}
