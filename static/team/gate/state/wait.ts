import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { dayIn } from '../../../../src/core/calendar/day';
import { workingDaysBetween } from '../../../../src/core/calendar/working-day';
import { waitedDays } from './gate-facts';

/** The side that is to act next, and for how many of the customer's working days it has been so. */
export type Wait = { readonly turn: 'customer' | 'team'; readonly days: number };

type Calendar = Pick<EngagementSummary, 'calendar' | 'today'>;

/** @returns null where nobody is waited for, nobody was asked yet, or the customer's days are not known */
export function waitOf(gate: TeamGate, engagement: Calendar | undefined): Wait | null {
  if (!engagement) return null;
  const { calendar, today } = engagement;
  if (gate.turn === 'customer') return { turn: 'customer', days: waitedDays(gate, calendar, today) };
  if (gate.turn !== 'team') return null;
  const since = dayIn(calendar.timeZone, Date.parse(gate.since));
  return { turn: 'team', days: Math.max(0, workingDaysBetween(calendar, since, today)) };
}

/** The length of a wait, in bands whose ends are working days. */
export const bands = ['2', '5', '10', 'more'] as const;
export type Band = (typeof bands)[number];

export const bandOf = (days: number): Band => (days <= 2 ? '2' : days <= 5 ? '5' : days <= 10 ? '10' : 'more');

export type GateWait = { readonly accountId: AccountId; readonly gates: number; readonly days: number };

/**
 * The people who are waited for, on how many gates, and for how long at most: the longest first. Those whom a gate asks in
 * vain, or beside somebody whom it does, are among them.
 */
export function waitingIn(gates: readonly TeamGate[], engagements: ReadonlyMap<string, Calendar>): readonly GateWait[] {
  const found = new Map<AccountId, GateWait>();
  for (const gate of gates) {
    const engagement = engagements.get(gate.engagementId);
    const days = engagement ? waitedDays(gate, engagement.calendar, engagement.today) : 0;
    for (const accountId of gate.waitingFor) {
      const known = found.get(accountId);
      found.set(accountId, { accountId, gates: (known?.gates ?? 0) + 1, days: Math.max(known?.days ?? 0, days) });
    }
  }
  return [...found.values()].sort((a, b) => b.days - a.days || b.gates - a.gates);
}

/**
 * The number of gates that have waited for the customer so long, by band; `stuck` are open, and the team has to do
 * something first. Together they are all that people are waited for on.
 */
export function agesIn(
  gates: readonly TeamGate[],
  engagements: ReadonlyMap<string, Calendar>,
): Readonly<Record<Band | 'stuck', number>> {
  const counts = { '2': 0, '5': 0, '10': 0, more: 0, stuck: 0 };
  for (const gate of gates) {
    const wait = waitOf(gate, engagements.get(gate.engagementId));
    if (wait?.turn === 'customer') counts[bandOf(wait.days)] += 1;
    else if (wait && gate.state === 'open') counts.stuck += 1;
  }
  return counts;
}
