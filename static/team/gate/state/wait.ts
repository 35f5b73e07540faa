import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { workingDaysSince } from '../../../../src/core/calendar/working-time';
import { waitedDays } from './gate-facts';

/** The side that is to act next, and for how many whole working days of the customer it has been so. */
export type Wait = { readonly turn: 'customer' | 'team'; readonly days: number };

type Calendar = Pick<EngagementSummary, 'calendar' | 'today'>;

/** @returns null where nobody is waited for, nobody was asked yet, or the customer's days are not known */
export function waitOf(gate: TeamGate, engagement: Calendar | undefined): Wait | null {
  if (!engagement) return null;
  const { calendar, today } = engagement;
  if (gate.turn === 'customer') return { turn: 'customer', days: waitedDays(gate, calendar, today) };
  if (gate.turn !== 'team') return null;
  return { turn: 'team', days: workingDaysSince(calendar, gate.since, today) };
}

/** The length of a wait, in bands whose ends are working days. */
export const bands = ['2', '5', '10', 'more'] as const;
export type Band = (typeof bands)[number];

export const bandOf = (days: number): Band => (days <= 2 ? '2' : days <= 5 ? '5' : days <= 10 ? '10' : 'more');

/** The length of a wait of the customer; `stuck` is an open gate on which the team has to do something first. */
type Age = Band | 'stuck';

/** The gates that wait for somebody, and the longest time that one has. */
export type PersonWait = { readonly accountId: AccountId; readonly gates: number; readonly days: number };

/** The gates that people are waited for on: how many have waited so long, and each person, who waits longest first. */
export type Waiting = { readonly ages: Readonly<Record<Age, number>>; readonly people: readonly PersonWait[] };

/**
 * Ages and people are of the same gates and the same days, but for the gates that are stuck: those wait for the team, and so
 * for nobody among the people.
 */
export function waitingIn(gates: readonly TeamGate[], engagements: ReadonlyMap<string, Calendar>): Waiting {
  const ages = { '2': 0, '5': 0, '10': 0, more: 0, stuck: 0 };
  const found = new Map<AccountId, PersonWait>();
  for (const gate of gates) {
    const wait = waitOf(gate, engagements.get(gate.engagementId));
    if (!wait || gate.state !== 'open') continue;
    if (wait.turn === 'team') {
      ages.stuck += 1;
      continue;
    }
    const { days } = wait;
    ages[bandOf(days)] += 1;
    for (const accountId of gate.waitingFor) {
      const known = found.get(accountId);
      found.set(accountId, { accountId, gates: (known?.gates ?? 0) + 1, days: Math.max(known?.days ?? 0, days) });
    }
  }
  const people = [...found.values()].sort((a, b) => b.days - a.days || b.gates - a.gates);
  return { ages, people };
}
