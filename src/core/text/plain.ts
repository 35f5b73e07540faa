import type { RefusalCode } from '../../contract/result';

/** Line breaks that documents bring along: of Windows, of slides (vertical tab), of pages, and Unicode's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const breaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Text in which every line ends with the same sign. */
export const withOneKindOfBreak = (text: string): string => text.replace(breaks, '\n');

/**
 * The signs that come along with copied text, and that nobody sees or means: control characters other than tab and line break, soft hyphens,
 * spaces without width, and the marks that wrap a copied phone number so that it runs from left to right.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unmeant = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202d\u2066-\u2069\ufeff]/g;

/** A mark that turns the text after it around: without it, the text would not say what was seen when it was typed. */
const turning = /\u202e/;

/** Halves of characters, and what Unicode says is none. */
const broken = /[\ufffe\uffff\ud800-\udfff]/u;

/**
 * Text as a person meant it: without what only came along, no space around it, one kind of line break, and nothing at all if
 * nothing can be seen.
 */
export function cleaned(text: string): string {
  const plain = withOneKindOfBreak(text).replace(unmeant, '').trim();
  return /^[\p{Cf}\s\u115f\u1160\u2800\u3164\uffa0]*$/u.test(plain) ? '' : plain;
}

/** The same, on one line. Part by part: a pattern for a break with spaces around it is slow on many spaces. */
export const cleanedLine = (text: string): string =>
  cleaned(text)
    .split(/[\n\t]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

/** The beginning of a text that is too long: no sign of two halves is cut between them, which could not be kept. */
export const cutTo = (text: string, atMost: number): string =>
  text.length <= atMost ? text : text.slice(0, atMost).replace(/[\ud800-\udbff]$/, '');

/** The refusal of text that can't be kept as it stands: it names what would have to go. */
export function faultIn(text: string): Extract<RefusalCode, 'field-turned' | 'field-broken'> | null {
  return turning.test(text) ? 'field-turned' : broken.test(text) ? 'field-broken' : null;
}

/** Whether text is the whole address of a page on the web, without a password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https:\/\/\S+$/i.test(text)) return false;
  try {
    const { hostname, username, password } = new URL(text);
    return hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
