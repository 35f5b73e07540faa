/** The seeds of the long random runs. The usual ones are fixed, so that what fails once fails again. */

export type Seeds = readonly number[];

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
