import type { Standing } from '../../contract/gate/sign-off';
import type { TeamGate } from '../../contract/gate/team-gate';
import { type ItemAccess, locationOf } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { deemedAfter, silenceOf } from '../../core/gate/deemed';
import { type Gate, isGateOverdue, type SignatoryStanding } from '../../core/gate/gate';
import { acceptanceOf, howEnded } from '../../core/gate/outcome';
import { silentUntil } from '../../core/gate/silent-until';
import { goneFrom, turnOfGate, waitingFor } from '../../core/gate/turn';

/** A gate as the team sees it: field by field. @param now epoch milliseconds */
export function teamGateView(access: ItemAccess, gate: Gate, engagement: Engagement, now: number): TeamGate {
  access.assertOn(locationOf(gate));
  const { state } = gate;
  const today = dayIn(engagement.calendar.timeZone, now);
  const ended = silentUntil(gate, engagement.calendar);
  return {
    id: gate.id,
    engagementId: gate.engagementId,
    subject: gate.subject,
    title: gate.title,
    deliverable: gate.deliverable,
    version: gate.version,
    meaning: gate.meaning,
    mode: gate.mode,
    rule: gate.rule,
    order: gate.order,
    due: gate.due,
    lapse: gate.lapse,
    state: state.name,
    since: state.since,
    isOverdue: isGateOverdue(gate, today),
    isUrgent: gate.isUrgent,
    how: howEnded(gate),
    ...acceptanceOf(gate),
    round: gate.round,
    standing: gate.standing.map(standingView),
    waitingFor: waitingFor(gate),
    gone: goneFrom(gate, engagement),
    turn: turnOfGate(gate, engagement),
    openedAt: gate.openedAt,
    deemedAfter: deemedAfter(gate, engagement.calendar, today),
    ...(ended === null ? {} : { silentUntil: ended }),
    isSilenceHalted: silenceOf(gate)?.isHalted ?? false,
    override: gate.override,
    reason: state.name === 'withdrawn' ? state.reason : null,
    changed: state.name === 'invalidated' ? state.changed : [],
    createdBy: gate.createdBy,
    createdAt: gate.createdAt,
    contact: gate.contact,
    decisions: gate.decisions,
    revision: gate.history.length,
  };
}

function standingView({ accountId, isRequired, step, decided, notices, unreachable }: SignatoryStanding): Standing {
  if (!decided) {
    return {
      ...{ accountId, isRequired, step, decided },
      ...(notices === undefined ? {} : { notices }),
      ...(unreachable === undefined ? {} : { unreachable }),
    };
  }
  const { fingerprint, ...shown } = decided;
  return { accountId, isRequired, step, decided: shown };
}
