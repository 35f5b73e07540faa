import type { IsoDate } from '../../../contract/common';
import { type Measured, type MeasuredOutcome, outcomeOf } from './measures';

/**
 * The decided gates of a quarter of a year, by the day of the last decision, in UTC. `name`: 2026-Q1.
 * @property firstPass those of `decided` that were accepted in round 1 without conditions
 */
export type Quarter = { readonly name: string; readonly decided: number; readonly firstPass: number };

const counts = (outcome: MeasuredOutcome | undefined): boolean =>
  outcome?.kind === 'accepted' || outcome?.kind === 'refused';

export const quarterOf = (day: IsoDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first-pass yield by quarter, the earliest first. A quarter in which nothing was decided is not there. */
export function yieldByQuarter(gates: readonly Measured[]): readonly Quarter[] {
  const found = new Map<string, Quarter>();
  for (const gate of gates) {
    const outcome = outcomeOf(gate);
    const last = gate.decisions.at(-1);
    if (!last || !counts(outcome)) continue;
    const name = quarterOf(last.decidedAt);
    const { decided, firstPass } = found.get(name) ?? { decided: 0, firstPass: 0 };
    const isFirst = outcome?.kind === 'accepted' && outcome.round === 1 && !outcome.isConditional;
    found.set(name, { name, decided: decided + 1, firstPass: firstPass + (isFirst ? 1 : 0) });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
