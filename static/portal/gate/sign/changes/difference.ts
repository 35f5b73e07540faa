import { diffWordsWithSpace } from 'diff';

export type DifferencePiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** The characters that are kept at each end of a long stretch that is the same. */
const kept = 80;

/**
 * Two texts as one, by words, with what went and what came.
 * @returns null where they have too little in common to be read as one
 */
export function differenceOf(before: string, after: string): DifferencePiece[] | null {
  if (before === '' || after === '') return null;
  const parts = diffWordsWithSpace(before, after, { maxEditLength: 400 });
  if (!parts) return null;
  const pieces = parts.map(
    ({ added, removed, value }): DifferencePiece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  const same = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return same * 3 < Math.max(before.length, after.length) ? null : pieces.map(shortened);
}

function shortened(piece: DifferencePiece, at: number, { length }: { readonly length: number }): DifferencePiece {
  const { kind, text } = piece;
  if (kind !== 'same' || text.length <= 3 * kept) return piece;
  const [start, end] = [Array.from(text.slice(0, kept)), Array.from(text.slice(-kept))];
  const head = at === 0 ? '' : start.slice(0, -1).join('');
  const tail = at === length - 1 ? '' : end.slice(1).join('');
  return { kind, text: `${head} […] ${tail}` };
}
