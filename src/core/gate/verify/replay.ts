import type { AccountId, IsoDate } from '../../../contract/common';
import type { ReminderDays } from '../../../contract/engagement';
import { type GateHistoryWhat, gateHistoryWhats } from '../../../contract/gate/certificate';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { GateRule } from '../../../contract/gate/terms';
import type { ChainedEvent } from '../../audit/event';
import { standingIn } from '../carry';
import { hashOfCovered } from '../content/hashes';
import type { DraftedGate, GateEvent, OpenedFacts, SignedFacts } from '../event';
import { evolveGate } from '../evolve';
import type { Gate, Round } from '../gate';
import { askedBy } from '../results/points';
import type { GateHeading } from '../terms/terms';

/** An opening, as the audit keeps it. */
export type OpenedAgain = OpenedFacts & {
  readonly rule: GateRule;
  readonly due: IsoDate | null;
  readonly covers: readonly string[];
  readonly deemedAfterDays: number | null;
};

/**
 * The head of a gate as its history alone makes it, from its rounds and sign-offs as they were found.
 * @returns nothing where this is no history of a gate
 */
export function gateAfter(
  events: readonly ChainedEvent[],
  rounds: readonly Round[],
  signOffs: readonly SignOff[],
): Gate | undefined {
  let gate: Gate | undefined;
  for (const event of events) {
    const told = gateEventOf(event, gate, rounds, signOffs);
    if (!told) return undefined;
    gate = evolveGate(gate, told);
  }
  return gate;
}

type Known = {
  readonly gate?: DraftedGate;
  readonly termsHash?: string;
  readonly signOffId?: string;
  readonly accountId?: AccountId;
  readonly changed?: readonly string[];
  readonly reminders?: ReminderDays | null;
  readonly round?: number;
  readonly onBehalfOf?: AccountId | null;
  readonly on?: IsoDate;
  readonly told?: Extract<GateEvent, { what: 'notice-told' }>['told'];
  readonly unreachable?: Extract<GateEvent, { what: 'reach-noted' }>['unreachable'];
};

const isGateWhat = (what: string): what is GateHistoryWhat => gateHistoryWhats.some((each) => each === what);

/** The reverse of what the audit keeps of an event. @see auditedGate */
function gateEventOf(
  { what, actor, at, text = '', facts = {} }: ChainedEvent,
  gate: Gate | undefined,
  rounds: readonly Round[],
  signOffs: readonly SignOff[],
): GateEvent | undefined {
  const attribution = { actor, at };
  const { signOffId = '', accountId = '', changed = [], termsHash = '' } = facts as Known;
  if (!isGateWhat(what)) return undefined;
  if (what === 'gate-drafted') {
    const { termsHash: _, ...drafted } = facts;
    return gate ? undefined : { ...attribution, what, gate: drafted as DraftedGate, termsHash };
  }
  if (!gate) return undefined;
  const isSigning = (signatory: AccountId) => gate.standing.some((each) => each.accountId === signatory);
  switch (what) {
    case 'gate-changed': {
      const { termsHash: _, ...heading } = facts;
      return { ...attribution, what, heading: heading as GateHeading, termsHash };
    }
    case 'reminders-changed':
      return { ...attribution, what, reminders: (facts as Known).reminders ?? null, termsHash };
    case 'gate-opened': {
      const { round, hash, rule, due, covers, deemedAfterDays, signatories } = facts as OpenedAgain;
      if (!Array.isArray(signatories)) return undefined;
      const fields = rounds.find((each) => each.round === round)?.content.fields ?? [];
      const asked = signatories.map(({ accountId, isRequired, step }) => ({ accountId, isRequired, step }));
      const standing = standingIn(gate, asked, hash);
      const coveredHash = hashOfCovered(fields);
      return { ...attribution, what, round, hash, coveredHash, rule, due, covers, deemedAfterDays, standing };
    }
    case 'gate-signed': {
      const signOff = signOffs.find(({ id }) => id === signOffId);
      if (!signOff || !isSigning(signOff.onBehalfOf ?? signOff.by) || signOff.hash !== gate.hash) return undefined;
      const { signOffHash } = facts as SignedFacts;
      const criteria = rounds.find((each) => each.round === signOff.round)?.content.criteria ?? [];
      return { ...attribution, what, signOff, signOffHash, fingerprint: '', ...askedBy(signOff, criteria) };
    }
    case 'sign-off-withdrawn':
      return isSigning(accountId) ? { ...attribution, what, accountId, signOffId } : undefined;
    case 'signing-refused': {
      const { round = 0, onBehalfOf = null } = facts as Known;
      return { ...attribution, what, round, onBehalfOf };
    }
    case 'gate-invalidated':
      return { ...attribution, what, changed };
    case 'gate-overridden':
    case 'gate-withdrawn':
      return { ...attribution, what, reason: text };
    case 'notice-told': {
      const { on = '', told = [] } = facts as Known;
      return { ...attribution, what, on, told };
    }
    case 'reach-noted':
      return { ...attribution, what, unreachable: (facts as Known).unreachable ?? [] };
    case 'gate-expired':
    case 'gate-deemed':
      return { ...attribution, what };
  }
}
