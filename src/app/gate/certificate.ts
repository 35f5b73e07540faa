import type { AccountId, IsoDate } from '../../contract/common';
import {
  type Certificate,
  type CertificateRound,
  type GateHistoryLine,
  type GateHistoryWhat,
  gateHistoryWhats,
  type Verification,
} from '../../contract/gate/certificate';
import type { Unreachable } from '../../contract/gate/notice';
import type { Outcome } from '../../contract/gate/sign-off';
import { OwnSignature } from '../../core/access/own-signature';
import { ItemAccess } from '../../core/access/team';
import type { ChainedEvent } from '../../core/audit/event';
import { instantText } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate, Round } from '../../core/gate/gate';
import { acceptanceOf, howEnded } from '../../core/gate/outcome';
import { silentByRound } from '../../core/gate/verify/silent';
import { verifyGate } from '../../core/gate/verify/verify';
import { type NameOf, namesOf } from '../names-of';
import type { Ports } from '../ports/ports';
import { openLeftIn } from '../raid/points';
import type { GateRecord } from './history';
import { assertPartsOf, assertProves, type GateProof, lastShown, shownContent } from './shown-content';
import { shownHistory } from './shown-history';

/** More than a reader follows; the hash chain is checked over all of it. */
const linesAtMost = 100;

/**
 * The certificate of a gate: what was asked in each round, who signed what, and whether the record is intact. It takes the
 * proof that its reader may see the gate. Names are those of the accounts now.
 * @param projectKey as the caller knows it; null for customers
 */
export async function certificateOf(
  ports: Ports,
  proof: GateProof,
  { gate, events, rounds, signOffs, withdrawn, points }: GateRecord,
  engagement: Engagement,
  projectKey: string | null,
): Promise<Certificate> {
  assertProves(proof, gate);
  assertPartsOf(gate, [], engagement);
  const last = lastShown(proof, gate);
  const isCutOff = proof instanceof OwnSignature;
  const shownRounds = rounds.filter(({ round }) => round <= last);
  const shownEvents = shownHistory(proof, gate, events);
  // Customers know a gate as it was asked last: the team may have drafted something else since.
  const asked = proof instanceof ItemAccess ? undefined : shownRounds.at(-1);
  const silent = isCutOff ? noneSilent : silentByRound(gate, events, rounds, signOffs);
  const named = await namesOf(ports, [
    ...shownEvents.flatMap(peopleIn),
    ...shownRounds.map(({ openedBy }) => openedBy),
    ...signOffs.flatMap(({ by, onBehalfOf }) => [by, ...(onBehalfOf ? [onBehalfOf] : [])]),
    ...[...silent.values()].flat().map(({ accountId }) => accountId),
  ]);
  const certified = signOffs.map((signOff) => ({
    ...signOff,
    accountName: named(signOff.by),
    onBehalfOfName: signOff.onBehalfOf === null ? null : named(signOff.onBehalfOf),
    isWithdrawn: withdrawn.includes(signOff.id),
  }));
  const { state, override } = gate;
  const verification = verifyGate({ gate, events, rounds, signOffs });
  return {
    gateId: gate.id,
    engagementName: engagement.name,
    projectKey,
    title: proof instanceof ItemAccess ? gate.title : (asked?.content.title ?? ''),
    now: isCutOff
      ? null
      : {
          state: state.name,
          how: howEnded(gate),
          ...acceptanceOf(gate),
          openLeft: openLeftIn(gate, points),
          since: state.since,
          mode: gate.mode,
        },
    rule: asked?.rule ?? gate.rule,
    timeZone: engagement.calendar.timeZone,
    at: instantText(ports.now()),
    rounds: shownRounds.map(
      (round: Round): CertificateRound => ({
        round: round.round,
        openedAt: round.openedAt,
        openedBy: named(round.openedBy),
        ...shownContent(proof, gate, round),
        hash: round.hash,
        signOffs: certified.filter((signOff) => signOff.round === round.round),
        ...silenceIn(silent.get(round.round) ?? [], named),
      }),
    ),
    override: override && !isCutOff ? { ...override, name: named(override.by) } : null,
    history: shownEvents.slice(-linesAtMost).flatMap((event) => historyLine(event, named)),
    verification: isCutOff ? withoutCount(verification) : verification,
  };
}

const noneSilent: ReturnType<typeof silentByRound> = new Map();

/** Those who did not decide in a round that counts as accepted by that, by name. */
const silenceIn = (silent: Gate['standing'], named: NameOf): Pick<CertificateRound, 'silent'> =>
  silent.length === 0
    ? {}
    : { silent: silent.map(({ accountId, notices = [] }) => ({ accountId, name: named(accountId), notices })) };

/** The number of events would tell how much has come after what is shown. */
const withoutCount = (verification: Verification): Verification =>
  verification.isIntact ? { ...verification, events: null } : verification;

type Facts = {
  readonly round?: number;
  readonly outcome?: Outcome;
  readonly onBehalfOf?: AccountId | null;
  readonly changed?: readonly string[];
  readonly dueReason?: string;
  readonly on?: IsoDate;
  readonly told?: readonly { readonly to: AccountId; readonly lastDay: IsoDate }[];
  readonly unreachable?: readonly { readonly accountId: AccountId; readonly why: Unreachable }[];
};

function peopleIn({ actor, facts }: ChainedEvent): AccountId[] {
  const { onBehalfOf, told = [], unreachable = [] } = (facts ?? {}) as Facts;
  const others = [...told.map(({ to }) => to), ...unreachable.map(({ accountId }) => accountId)];
  return [actor, ...(onBehalfOf ? [onBehalfOf] : []), ...others];
}

function historyLine({ what, at, actor, text, facts }: ChainedEvent, named: NameOf): GateHistoryLine[] {
  if (!isGateHistoryWhat(what)) return [];
  const { round, outcome, onBehalfOf, changed, dueReason, on, told, unreachable } = (facts ?? {}) as Facts;
  const words = text ?? dueReason;
  return [
    {
      what,
      at,
      by: actor,
      name: named(actor),
      ...(words === undefined ? {} : { text: words }),
      ...(round === undefined ? {} : { round }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(onBehalfOf ? { onBehalfOfName: named(onBehalfOf) } : {}),
      ...(changed === undefined ? {} : { changed }),
      ...(on === undefined ? {} : { on }),
      ...(told === undefined ? {} : { told: told.map(({ to, lastDay }) => ({ name: named(to), lastDay })) }),
      ...(unreachable === undefined
        ? {}
        : { unreachable: unreachable.map(({ accountId, why }) => ({ name: named(accountId), why })) }),
    },
  ];
}

const isGateHistoryWhat = (what: string): what is GateHistoryWhat =>
  (gateHistoryWhats as readonly string[]).includes(what);
