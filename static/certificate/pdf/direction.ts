const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** Whether a paragraph is read from right to left: its first letter is (UAX #9, P2: what is isolated does not count). */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text.replace(/[\u2066-\u2068][^\u2069]*\u2069?/gu, ''));
  return first !== null && rightToLeft.test(first[0]);
}

/** Marks of direction, which have done their work when the order is found. */
const mark = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u;

/**
 * The signs of a line from left to right as they stand on paper, roughly: whole words turn, not what is nested in them.
 * It is for the text under a picture, which readers of PDF put back into the order of speech.
 */
export function inVisualOrder(text: string, isLineRightToLeft: boolean): string[] {
  const parts = Array.from(words.segment(text), ({ segment, isWordLike }) => ({
    segment,
    isTurned: isWordLike ? rightToLeft.test(segment) : undefined,
  }));
  const runs: { readonly isTurned: boolean; readonly signs: string[] }[] = [];
  parts.forEach(({ segment, isTurned: own }, index) => {
    const before = runs.at(-1)?.isTurned ?? isLineRightToLeft;
    const after = parts.slice(index).find(({ isTurned }) => isTurned !== undefined)?.isTurned ?? isLineRightToLeft;
    // A sign between two directions belongs to the line (UAX #9, N1 and N2).
    const isTurned = own ?? (before === after ? before : isLineRightToLeft);
    const last = runs.at(-1);
    if (last?.isTurned === isTurned) last.signs.push(...signsOf(segment));
    else runs.push({ isTurned, signs: signsOf(segment) });
  });
  const inPlace = runs.map(({ isTurned, signs }) => (isTurned ? signs.reverse() : signs));
  return (isLineRightToLeft ? inPlace.reverse() : inPlace).flat().filter((sign) => !mark.test(sign));
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The parts that people take for one sign: a letter with its marks, an emoji of several code points. */
export const signsOf = (text: string): string[] => Array.from(signs.segment(text), ({ segment }) => segment);

/**
 * The pieces between which a line may break, in scripts without spaces too; spaces and marks stay with the word before
 * them.
 */
export function breakables(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || found.length === 0) found.push(segment);
    else found.push(`${found.pop() ?? ''}${segment}`);
  }
  return found;
}
