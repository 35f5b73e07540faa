/** All that an attacker could think who knows the rules, how many there are of each kind, and everything that is told. */
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { ResultsFilter } from '../../../../src/contract/survey/results';
import { resultsOf } from '../../../../src/core/survey/results/results';
import { answeredKey, emptyTally, type Tally } from '../../../../src/core/survey/tally';

/** An answer that somebody may give: the values that are counted, and what of it is to stay unknown. */
export type Possible = { readonly values: readonly string[]; readonly means: string };

/** The number of people of each cell who give each of the possible answers: who of a cell gives which makes no difference. */
type World = readonly (readonly number[])[];

export type Group = { readonly cell: string; readonly people: number };

/** Every way in which so many people may be parted among so many answers. */
function partings(people: number, answers: number): number[][] {
  if (answers === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    partings(people - first, answers - 1).map((others) => [first, ...others]),
  ).flat();
}

const product = (sets: readonly (readonly number[])[][]): World[] =>
  sets.reduce<World[]>((worlds, set) => worlds.flatMap((world) => set.map((each) => [...world, each])), [[]]);

function tallyOf(key: string, possible: readonly Possible[], given: readonly number[]): Tally {
  const counts: Record<string, number> = {};
  let people = 0;
  given.forEach((count, at) => {
    people += count;
    for (const value of count > 0 ? (possible[at]?.values ?? []) : []) counts[value] = (counts[value] ?? 0) + count;
  });
  return { ...emptyTally, complete: people, counts: people > 0 ? { [key]: { ...counts, [answeredKey]: people } } : {} };
}

/** Each that makes a difference to the groups of these tests. */
const filters: ResultsFilter[] = [
  { role: null, kind: null },
  { role: 'user', kind: null },
  { role: 'sponsor', kind: null },
  { role: null, kind: 'external' },
  { role: null, kind: 'internal' },
];

/** The worlds of each of which exactly the same is told, by all filters together. */
export function alikeWorlds(question: Question, possible: readonly Possible[], groups: readonly Group[]) {
  const told = new Map<string, { readonly worlds: World[]; readonly isExact: boolean; readonly parts: number }>();
  const asked = Object.fromEntries(groups.map(({ cell, people }) => [cell, people]));
  for (const world of product(groups.map(({ people }) => partings(people, possible.length)))) {
    const tallies = Object.fromEntries(
      groups.map(({ cell }, at) => [cell, tallyOf(question.key, possible, world[at] ?? [])]),
    );
    const counted = {
      ...({ mode: 'confidential', thresholds: usualThresholds } as const),
      ...{ questionnaire: { questions: [question] }, asked, tallies },
    };
    const results = filters.map((filter) => resultsOf(counted, filter));
    const key = JSON.stringify(results);
    const [whole, ...parts] = results.map(({ questions: [result] }) => result);
    const isExact =
      whole !== undefined && (whole.counts !== null || (whole.score !== null && whole.score.kind !== 'bracket'));
    const found = told.get(key) ?? { worlds: [], isExact, parts: parts.filter((part) => part?.answered).length };
    found.worlds.push(world);
    told.set(key, found);
  }
  return [...told.values()];
}

/** The classes of answers that somebody of a cell may have given. @param own what somebody has given who looks on, and knows that */
export function meaningsOf(
  worlds: readonly World[],
  possible: readonly Possible[],
  cell: number,
  own?: { readonly cell: number; readonly answer: number },
): Set<string> {
  const left = (world: World, answer: number) =>
    (world[cell]?.[answer] ?? 0) - (own?.cell === cell && own.answer === answer ? 1 : 0);
  const those = own === undefined ? worlds : worlds.filter((world) => (world[own.cell]?.[own.answer] ?? 0) > 0);
  return new Set(
    possible.flatMap(({ means }, answer) => (those.some((world) => left(world, answer) > 0) ? [means] : [])),
  );
}
