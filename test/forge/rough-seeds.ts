/** The seeds of the long random runs. The usual ones are fixed, so that what fails once fails again. */

import { expect } from 'vitest';

export type Seeds = readonly number[];

/** The number of times that each thing has to happen at least, over the usual seeds of a file. */
export type Floors = Readonly<Record<string, number>>;

/** The seeds from one number to another, both included. */
export const seedsBetween = (from: number, to: number): Seeds =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * The seeds that the environment variable asks for, as in `100-199` or `7`, or else the usual ones.
 * @param rest 1 for the odd ones among them, 0 for the even ones: each half is a file, so that both run side by side
 */
export function halfOfSeeds(variable: string, usual: Seeds, rest: 0 | 1): Seeds {
  const wanted = process.env[variable];
  const [from = 1, to = from] = (wanted ?? '').split('-').map(Number);
  return (wanted ? seedsBetween(from, to) : usual).filter((seed) => seed % 2 === rest);
}

/**
 * The floors of a file, where its seeds are the usual ones: of others nothing is known before.
 * @param variable the environment variable that asks for others
 */
export const floorsOfUsual = (variable: string, floors: Floors): Floors =>
  process.env[variable] === undefined ? floors : {};

/** Expects that hostility, and what is checked, has come up: else a run proves nothing of it. */
export function expectFloors(tally: ReadonlyMap<string, number>, floors: Floors): void {
  const missed = Object.entries(floors)
    .filter(([what, least]) => (tally.get(what) ?? 0) < least)
    .map(([what, least]) => `${what}: ${tally.get(what) ?? 0} instead of at least ${least}`);
  expect(missed).toEqual([]);
}
