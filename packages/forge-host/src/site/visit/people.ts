/** People as whom somebody at this site can act: few are offered at once, all are found. */
import { importedRole, type Person } from '../../jira/people/people';
import type { Visit } from './visit';

/** So many fit in a menu that is looked through and not searched. */
const mostAtHand = 40;
const mostFound = 8;

/** The site's own people, not those of imported files, and in any case who is acted as. */
export function peopleAtHand({ people, person }: Pick<Visit, 'people' | 'person'>): readonly Person[] {
  const own = people.filter(({ role }) => role !== importedRole).slice(0, mostAtHand);
  return own.includes(person) ? own : [person, ...own];
}

/** People with each word of the text at the beginning of a word of theirs: in name, address or role. */
export function findPeople(people: readonly Person[], text: string): { people: readonly Person[]; total: number } {
  const wanted = wordsOf(text);
  const found = people.filter(({ displayName, emailAddress, role }) => {
    const words = wordsOf(`${displayName} ${emailAddress} ${role}`);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
  return { people: found.slice(0, mostFound), total: found.length };
}

/** Without case and accents: “zoe” finds Zoë. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
