import { onFirstUse } from '../on-first-use';
import { withOneKindOfBreak } from './plain';

/**
 * The signs that stand for structure in a text that is signed. People's own text never holds them: there, each goes by
 * its number, as `‹U+2039›`. So a sign can't be imitated, and two texts are the same only if they are read the same.
 */
export const signs = { open: '‹', close: '›', part: '¦', line: '¶' } as const;

/** Signs without any meaning to a reader: a place where a word may be divided, and the style in which an emoji is drawn. */
const meaningless = onFirstUse(
  () => /\u00ad|[\ufe0e\ufe0f](?<=\p{Extended_Pictographic}[\ufe0e\ufe0f])|\ufe0f(?<=[0-9#*]\ufe0f)(?=\u20e3)/gu,
);

/**
 * Joiners where they do what they are for: inside an emoji, between letters that are written joined, and with the variant of
 * an ideograph. The sign comes before what it has to follow: a pattern that begins by looking back is slow on every letter.
 */
const joining = () =>
  /\u200d(?<=\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\u200d)(?=\p{Extended_Pictographic})|[\u200c\u200d](?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}].)(?=\p{L}|\p{M})|[\u{e0100}-\u{e01ef}](?<=\p{Script=Han}.)/u;

/**
 * All that nobody sees (control characters, marks of direction, what has no width, fillers, halves of characters), and the
 * signs of structure. The ranges are written out: the hash of a text must not depend on the version of Unicode that the
 * server knows.
 */
const unseen = () =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself
  /[\u034f\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}‹›¦¶]/u;

/** Both in one pass: looking up so many scripts takes as long as many a module takes to load. */
const joiningOrUnseen = onFirstUse(() => new RegExp(`(?<joining>${joining().source})|${unseen().source}`, 'gu'));

/**
 * Text from outside in which everything can be seen: one kind of space and line break, letters composed in one way, and
 * each sign that is invisible, or that would turn the text after it around, as `‹U+202E›`.
 */
export const visible = (text: string): string =>
  withOneKindOfBreak(text)
    .replace(meaningless(), '')
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
    .replace(joiningOrUnseen(), (sign, joining: string | undefined) => joining ?? codeOf(sign));

/** The same on one line. Line by line: a pattern for a break with spaces around it is slow on many spaces. */
export const visibleLine = (text: string): string =>
  seenLines(visible(text))
    .map((line) => line.trimStart())
    .join(` ${signs.line} `);

const codeOf = (sign: string): string =>
  `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** Lines without what can't be seen at their ends, and without empty ones. */
export const seenLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
