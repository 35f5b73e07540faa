import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { workingTimeBetween } from '../../../../src/core/calendar/working-time';
import { quarterOf } from '../../../../src/core/gate/results/by-quarter';
import { isUndecidedRound } from '../../../../src/core/gate/results/decided';
import { ninetieth, outcomeOf } from '../../../../src/core/gate/results/measures';
import { median } from '../../../../src/core/statistics/median';

/** Under so many, a share says less than the counts do. */
const enoughForShare = 5;

/** The share of a part in per cent, rounded. @returns null of too few */
export const shareOf = (part: number, total: number): number | null =>
  total < enoughForShare ? null : Math.round((part / total) * 100);

/** In how many rounds gates were accepted. */
export const roundCounts = ['1', '2', '3', 'more'] as const;
export type RoundCount = (typeof roundCounts)[number];

/**
 * The round in which each gate was accepted by the signatures that count, with conditions or without. `refused` were last
 * decided against.
 */
export function roundsIn(gates: readonly TeamGate[]): Readonly<Record<RoundCount | 'refused', number>> {
  const counts = { '1': 0, '2': 0, '3': 0, more: 0, refused: 0 };
  for (const gate of gates) {
    const outcome = outcomeOf(gate);
    if (outcome?.kind === 'refused') counts.refused += 1;
    if (outcome?.kind !== 'accepted') continue;
    counts[roundCounts.find((each) => each === String(outcome.round)) ?? 'more'] += 1;
  }
  return counts;
}

/** The number of gates that the customer was ever asked about, and of those that are open now. */
export const askedIn = (gates: readonly Pick<TeamGate, 'round' | 'state'>[]) => ({
  asked: gates.filter(({ round }) => round > 0).length,
  open: gates.filter(({ state }) => state === 'open').length,
});

export type Latency = {
  /** Of each decided round, ascending: the customer's working hours from being asked to the decision. */
  readonly hours: readonly number[];
  readonly median: number | null;
  /** Null under ten. */
  readonly ninetieth: number | null;
};

const hour = 3_600_000;

type Calendars = ReadonlyMap<string, Pick<EngagementSummary, 'calendar'>>;

/** A decided round. @property hours the customer's working hours from being asked to the decision */
type DecidedRound = { readonly decidedAt: string; readonly hours: number };

/** The rounds that were decided. One that counts as accepted because nobody decided is no decision, nor is one that ended by abstentions. */
const roundsDecided = (gates: readonly TeamGate[], engagements: Calendars): readonly DecidedRound[] =>
  gates.flatMap((gate) => {
    const { engagementId, decisions } = gate;
    const calendar = engagements.get(engagementId)?.calendar;
    if (!calendar) return [];
    return decisions
      .filter((each) => each.result !== 'deemed' && !isUndecidedRound(each, gate))
      .map(({ openedAt, decidedAt }) => ({
        decidedAt,
        hours: workingTimeBetween(calendar, openedAt, decidedAt) / hour,
      }));
  });

/** The time until rounds were decided. */
export const latencyIn = (gates: readonly TeamGate[], engagements: Calendars): Latency =>
  latencyOf(roundsDecided(gates, engagements));

function latencyOf(rounds: readonly DecidedRound[]): Latency {
  const hours = rounds.map((each) => each.hours).sort((a, b) => a - b);
  return { hours, median: median(hours), ninetieth: ninetieth(hours) };
}

/** The time until rounds were decided, by the quarter in which they were, the earliest first. */
export function latencyByQuarter(
  gates: readonly TeamGate[],
  engagements: Calendars,
): readonly { readonly name: string; readonly latency: Latency }[] {
  const rounds = roundsDecided(gates, engagements);
  const names = [...new Set(rounds.map(({ decidedAt }) => quarterOf(decidedAt)))].sort();
  return names.map((name) => ({
    name,
    latency: latencyOf(rounds.filter(({ decidedAt }) => quarterOf(decidedAt) === name)),
  }));
}
