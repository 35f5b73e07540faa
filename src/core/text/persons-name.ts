import { folded } from './fold';

/** The words of a name as people compare them: without case, accents, points, and what an organisation adds in brackets. */
const wordsOf = (name: string): string[] =>
  folded(withoutBrackets(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort();

/** Each part that is closed without what its first bracket opens. A pattern for this is slow on brackets that nothing closes. */
const withoutBrackets = (name: string): string =>
  name
    .split(')')
    .map((part, at, { length }) => (at === length - 1 ? part : (part.split('(', 1)[0] ?? '')))
    .join(' ');

/**
 * Whether two names are the same person's name in full: the same words, in whatever order. "Uwe" is not "Uwe User". Of names
 * that have no letters nothing is said.
 */
export function isSamePersonsName(one: string, other: string): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  return words.length === 0 || otherWords.length === 0 || words.join(' ') === otherWords.join(' ');
}
