import type { GateHistoryWhat } from '../../contract/gate/certificate';
import type { RoundResult } from '../../contract/gate/team-gate';
import { emptyHistory } from '../audit/chain';
import { withNotice } from './deemed';
import type { GateEvent } from './event';
import { type Gate, headingAsked, isSettling, type SignatoryStanding, standingOf } from './gate';
import { withHalts } from './halts/halts';
import { isRejectedByNobody } from './results/decided';
import { resultOf } from './terms/rule';

/** The gate after an event. The event was decided on this very gate: what does not fit is a fault. */
export function evolveGate(gate: Gate | undefined, event: GateEvent): Gate {
  const after = withHalts(evolved(gate, event), event.at);
  return makesHelper[event.what] ? { ...after, helpers: withHelper(after, event.actor) } : after;
}

/** After which events whoever did them never signs the gate. Who drafted it is kept apart. */
const makesHelper = {
  'gate-drafted': false,
  'gate-changed': true,
  'reminders-changed': true,
  'gate-opened': true,
  'gate-signed': false,
  'sign-off-withdrawn': false,
  'signing-refused': false,
  'gate-invalidated': false,
  'gate-overridden': true,
  'gate-withdrawn': false,
  'gate-expired': false,
  'notice-told': false,
  'reach-noted': false,
  'gate-deemed': false,
} as const satisfies Record<GateEvent['what'], boolean> satisfies Record<GateHistoryWhat, boolean>;

const withHelper = ({ createdBy, helpers }: Gate, actor: string): readonly string[] =>
  actor === createdBy || helpers.includes(actor) ? helpers : [...helpers, actor];

function evolved(gate: Gate | undefined, event: GateEvent): Gate {
  if (event.what === 'gate-drafted') return drafted(event);
  if (!gate) throw new Error(`${event.what} on a gate that was never drafted`);
  const { actor: by, at } = event;
  switch (event.what) {
    case 'gate-changed':
      // An open or decided round goes by the terms as they were when it was opened.
      return isSettling(gate.state.name)
        ? { ...redrafted(gate, event), ...(gate.round > 0 ? { changedAt: at } : {}) }
        : {
            ...redrafted(gate, event),
            state: { name: 'invalidated', since: at, changed: ['terms'] },
          };
    case 'reminders-changed': {
      const { reminders: _, ...rest } = gate;
      return event.reminders === null ? rest : { ...rest, reminders: event.reminders };
    }
    case 'gate-opened':
      return opened(gate, event);
    case 'gate-signed':
      return signedBy(gate, event);
    case 'sign-off-withdrawn':
      return {
        ...gate,
        // Whoever has just been heard is told anew what comes of silence, and so are the others: the time begins anew.
        standing: changed({ ...gate, standing: gate.standing.map(untold) }, event.accountId, {
          decided: null,
          takenBackAt: at,
          takenBack: (standingOf(gate, event.accountId)?.takenBack ?? 0) + 1,
        }),
        // The decision of the gate is undone: it is open again.
        state: gate.state.name === 'open' ? gate.state : { name: 'open', since: at },
        decisions: gate.decisions.filter(({ round }) => round !== gate.round),
        ...(gate.halts === undefined ? {} : { halts: [] }),
      };
    case 'signing-refused':
      return { ...gate, refusedTo: [...(gate.refusedTo ?? []), by] };
    case 'gate-invalidated':
      return { ...gate, state: { name: 'invalidated', since: at, changed: event.changed }, override: null };
    case 'gate-overridden':
      return { ...gate, override: { by, at, reason: event.reason } };
    case 'gate-withdrawn':
      return { ...gate, state: { name: 'withdrawn', since: at, by, reason: event.reason } };
    case 'gate-expired':
      return { ...gate, state: { name: 'expired', since: at } };
    case 'notice-told':
      return {
        ...gate,
        standing: gate.standing.map((each) => {
          const told = event.told.find(({ to }) => to === each.accountId);
          return told
            ? { ...each, notices: withNotice(each.notices ?? [], { on: event.on, lastDay: told.lastDay }) }
            : each;
        }),
      };
    case 'reach-noted':
      return {
        ...gate,
        standing: gate.standing.map(({ unreachable: before, ...each }) => {
          const why = event.unreachable.find(({ accountId }) => accountId === each.accountId)?.why;
          if (why === undefined) return before === undefined ? each : { ...each, awayUntil: at };
          // Whoever could not be reached is told anew.
          return { ...untold(each), awayUntil: at, unreachable: why };
        }),
      };
    case 'gate-deemed':
      return {
        ...gate,
        state: { name: 'satisfied', since: at, how: 'deemed' },
        decisions: [...gate.decisions, roundResult(gate, at, 'deemed')],
      };
  }
}

/** With another heading: what it does not name is not as it was, be it the reason for an earlier day or for earlier urgency. */
function redrafted(gate: Gate, { heading }: Extract<GateEvent, { what: 'gate-changed' }>): Gate {
  const { dueReason: _, urgentReason: __, reminders: ___, ...rest } = gate;
  return { ...rest, ...heading, override: null, ...(gate.round > 0 ? { asked: headingAsked(gate) } : {}) };
}

const untold = ({ notices: _, ...each }: SignatoryStanding): SignatoryStanding => each;

function drafted({ actor, at, gate }: Extract<GateEvent, { what: 'gate-drafted' }>): Gate {
  return {
    ...gate,
    state: { name: 'draft', since: at },
    round: 0,
    hash: '',
    covers: [],
    coveredHash: '',
    openedAt: null,
    openedBy: null,
    standing: [],
    formerly: [],
    deemedAfterDays: null,
    override: null,
    decisions: [],
    createdBy: actor,
    helpers: [],
    createdAt: at,
    contact: actor,
    nextCheckAt: null,
    lastCommand: '',
    history: emptyHistory,
  };
}

function opened(
  { changedAt: _, isNotedOverdue: __, refusedTo: ___, asked: ____, halts: _____, ...gate }: Gate,
  event: Extract<GateEvent, { what: 'gate-opened' }>,
): Gate {
  const { actor, at, round, hash, coveredHash, rule, due, covers, standing, deemedAfterDays } = event;
  const isAsked = (accountId: string) => standing.some((each) => each.accountId === accountId);
  const before = [...gate.formerly, ...gate.standing.map(({ accountId }) => accountId)];
  const open: Gate = {
    ...gate,
    state: { name: 'open', since: at },
    round,
    hash,
    rule,
    due,
    covers,
    coveredHash,
    standing,
    formerly: [...new Set(before)].filter((accountId) => !isAsked(accountId)),
    openedAt: at,
    openedBy: actor,
    contact: actor,
    deemedAfterDays,
    ...(deemedAfterDays === null ? {} : { halts: [] }),
    override: null,
  };
  // Signatures that are carried over may be all that the rule needs.
  return decidedBy(open, at);
}

const withSignature = (
  gate: Gate,
  { signOff, fingerprint, toPutRight, isConcession }: Extract<GateEvent, { what: 'gate-signed' }>,
): Gate => {
  const { outcome, by, at, id: signOffId, isAfterDecision } = signOff;
  const decided = {
    ...{ outcome, by, at, signOffId, fingerprint },
    ...(isConcession ? { isConcession } : {}),
    ...(isAfterDecision ? { isAfterDecision } : {}),
    ...(toPutRight > 0 ? { conditions: { all: toPutRight, open: toPutRight } } : {}),
  };
  return { ...gate, standing: changed(gate, signOff.onBehalfOf ?? by, { decided }) };
};

/** A signature that comes after the rule was met stands beside the decision, which stays as it was. */
function signedBy(gate: Gate, event: Extract<GateEvent, { what: 'gate-signed' }>): Gate {
  const signed = withSignature(gate, event);
  return gate.state.name === 'open' ? decidedBy(signed, event.at) : signed;
}

/** The gate as its rule has it, by the signatures in force. */
function decidedBy(gate: Gate, at: string): Gate {
  const result = resultOf(gate.rule, gate.standing);
  if (result === 'pending') return gate;
  const hasConditions = gate.standing.some(({ decided }) => decided?.outcome === 'accepted-with-conditions');
  if (result === 'unreachable') {
    const ended = isRejectedByNobody(gate.standing) ? 'undecided' : 'rejected';
    const decisions = [...gate.decisions, roundResult(gate, at, ended)];
    return { ...gate, state: { name: 'rejected', since: at }, decisions };
  }
  const accepted = hasConditions ? 'accepted-with-conditions' : 'accepted';
  return {
    ...gate,
    state: { name: 'satisfied', since: at, how: 'signed' },
    decisions: [...gate.decisions, roundResult(gate, at, accepted)],
  };
}

const roundResult = ({ round, openedAt }: Gate, decidedAt: string, result: RoundResult['result']): RoundResult => ({
  round,
  openedAt: openedAt ?? decidedAt,
  decidedAt,
  result,
});

function changed(gate: Gate, accountId: string, changes: Partial<SignatoryStanding>): SignatoryStanding[] {
  if (!standingOf(gate, accountId)) throw new Error('A signature of somebody who is not to sign');
  return gate.standing.map((each) => (each.accountId === accountId ? { ...each, ...changes } : each));
}
