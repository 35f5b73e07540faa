import { sha256 } from '../sha256';
import { signs, visibleLine } from '../visible';

/** The sign of something that is not text, by the name that Jira's format has for it: `‹status: DONE ¦ green›`. */
export function sign(name: string, ...parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => part !== '');
  const said = parts.slice(0, last + 1).map(visibleLine);
  return `${signs.open}${name}${said.length === 0 ? '' : `: ${said.join(` ${signs.part} `)}`}${signs.close}`;
}

/** The sign of something that can't be shown, with a digest of it: a change in it is a change of the text. */
export const notShown = (name: string, ...parts: readonly string[]): string => sign(`?${word(name)}`, ...parts);

/** A name or a color as one word: nothing in it ends a sign, or begins another part of it. */
export const word = (text: string): string =>
  text.replace(/[^\w#.-]/gu, (each) => `%${(each.codePointAt(0) ?? 0).toString(16)}%`);

/** The keys that the editor makes up anew, and those that it keeps for itself. */
export const isEditors = (key: string): boolean => key === 'localId' || key.startsWith('__');

/**
 * A digest of any value that JSON can hold, however deep: objects by their keys in order, without what the editor makes up.
 * It is shown, so it is short; half of SHA-256 is enough that nobody finds two values with the same one.
 */
export function digestOf(value: unknown): string {
  const parts: string[] = [];
  const left: (Token | { readonly value: unknown })[] = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (Array.isArray(next.value)) {
      parts.push('[');
      left.push(']');
      for (const each of next.value.toReversed()) left.push({ value: each });
    } else if (typeof next.value === 'object' && next.value !== null) {
      const object = next.value as Record<string, unknown>;
      parts.push('{');
      left.push('}');
      for (const key of Object.keys(object).sort().reverse()) {
        if (!isEditors(key)) left.push({ value: object[key] }, { value: key });
      }
    } else parts.push(`${JSON.stringify(next.value) ?? 'null'},`);
  }
  return sha256(parts.join('')).slice(0, 32);
}

type Token = ']' | '}';
