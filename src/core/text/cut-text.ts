/** The beginning of a text, of so many characters and so many bytes of JSON at most, with no half of a character. */
export function cutText(text: string, characters: number, bytes: number): string {
  let kept = '';
  let taken = 0;
  for (const sign of text) {
    taken += new TextEncoder().encode(JSON.stringify(sign)).length - 2;
    if (taken > bytes || kept.length + sign.length > characters) return kept;
    kept += sign;
  }
  return kept;
}
