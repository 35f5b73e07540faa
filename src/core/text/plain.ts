/** Control characters other than tab and line break, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/u;

/**
 * Marks that turn the direction of the text after them, beyond its end where they are left open: they can make a
 * sentence say something else than was typed. Text that runs from right to left by its letters needs none of them.
 */
const overriding = /[\u202a-\u202e\u2066-\u2069]/;

/** Text as a person meant it: no space around it, one kind of line break, and nothing at all if nothing can be seen. */
export function trimmed(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return /^[\p{Cf}\s\u115f\u1160\u2800\u3164\uffa0]*$/u.test(plain) ? '' : plain;
}

/** Whether text can be shown as it stands. */
export const isShowable = (text: string): boolean => !unshowable.test(text) && !overriding.test(text);

export const isOneLine = (text: string): boolean => !/[\n\t\u2028\u2029]/.test(text);

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
