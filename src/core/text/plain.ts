/** Control characters other than tab and line break, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/u;

/** Marks that make the text after them run backwards: they can make a sentence say something else than was typed. */
const overriding = /[\u202d\u202e]/;

/** Text as a person meant it: no space around it, one kind of line break, and nothing at all if nothing can be seen. */
export function trimmed(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return /^[\p{Cf}\s]*$/u.test(plain) ? '' : plain;
}

/** Whether text can be shown as it stands. */
export const isShowable = (text: string): boolean => !unshowable.test(text) && !overriding.test(text);

export const isOneLine = (text: string): boolean => !/[\n\t\u2028\u2029]/.test(text);
