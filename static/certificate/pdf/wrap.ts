import { breakables, isRightToLeft, signsOf } from './direction';
import type { TextStyle } from './style';

export type Ruler = {
  /** In points. */
  readonly width: (text: string, style: TextStyle) => number;
  /** Whether the fonts that every reader of PDF has can write it. */
  readonly isPlain: (text: string) => boolean;
};

export type Line = {
  readonly text: string;
  /** In points; of what is painted it may be a little off. */
  readonly width: number;
  /** Whether it has to be painted, because its letters or its order are beyond the standard fonts. */
  readonly isPainted: boolean;
  readonly isRightToLeft: boolean;
};

/** Breaks text into lines of at most this width: between words, or between signs where a word is wider than a line. */
export const wrap = (text: string, width: number, style: TextStyle, ruler: Ruler): Line[] =>
  readable(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(writable(paragraph, ruler), width, style, ruler));

function wrapParagraph(text: string, widest: number, style: TextStyle, ruler: Ruler): Line[] {
  const isTurned = isRightToLeft(text);
  const lines: Line[] = [];
  let line = '';
  let width = 0;
  const flush = () => {
    const shown = line.trimEnd();
    lines.push({
      text: shown,
      width: Math.min(width, widest),
      isPainted: shown !== '' && (isTurned || !ruler.isPlain(shown)),
      isRightToLeft: isTurned,
    });
    line = '';
    width = 0;
  };
  const add = (part: string) => {
    if (line !== '' && width + ruler.width(part.trimEnd(), style) > widest) flush();
    line += part;
    width += ruler.width(part, style);
  };
  const tokens = ruler.isPlain(text) ? (text.match(/\s+|\S+\s*/g) ?? []) : breakables(text);
  for (const token of tokens) {
    if (ruler.width(token.trimEnd(), style) <= widest) add(token);
    else for (const sign of signsOf(token)) add(sign);
  }
  if (line !== '' || lines.length === 0) flush();
  return lines;
}

/** One kind of line break, no signs that only drive machines, and letters put together with their marks. */
const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\P{Cc}\n]/gu, '');

/** Without what is not seen, or only as wide a space as usual, if the standard fonts can write the rest. */
function writable(text: string, { isPlain }: Ruler): string {
  const usual = text
    .replace(/[\u2007\u2009\u200A\u202F]/gu, '\u00A0')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return isPlain(usual) ? usual : text;
}
