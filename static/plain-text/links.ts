export type TextPiece = { readonly kind: 'text' | 'link'; readonly text: string; readonly at: number };

/** Brackets and quotation marks are no part of an address, and nor are the signs in a text that is signed. */
const address = /https?:\/\/[^\s<>"‹›¦¶]+/gi;

/** Cuts plain text into what to show as it is and the web addresses in it. Nothing else ever becomes a link. */
export function findLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  const add = (kind: TextPiece['kind'], from: number, to: number) => {
    if (to > from) pieces.push({ kind, text: text.slice(from, to), at: from });
  };
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = withoutTrailingMarks(found);
    if (!leadsSomewhere(link)) continue;
    add('text', end, index);
    add('link', index, index + link.length);
    end = index + link.length;
  }
  add('text', end, text.length);
  return pieces;
}

/** A full stop or a closing bracket after an address belongs to the sentence, unless the address opened the bracket. */
function withoutTrailingMarks(found: string): string {
  let unopened = count(found, ')') - count(found, '(');
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    const isBracket = last === ')' && unopened > 0;
    if (!isBracket && !".,;:!?'*_]}".includes(last)) break;
    if (isBracket) unopened--;
  }
  return found.slice(0, end);
}

const count = (text: string, mark: string) => text.split(mark).length - 1;

/** Text may name pages that are not encrypted: to show them as links is no promise. */
const leadsSomewhere = (text: string): boolean => {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname !== '';
  } catch {
    return false;
  }
};
