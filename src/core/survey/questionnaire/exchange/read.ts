import type { Result } from '../../../../contract/result';
import { accept, refuse } from '../../../result';
import { isKey } from '../key';
import { within } from '../place';

/** Takes a value of a file, of which nothing is known, or refuses it with the place of what is wrong in it. */
export type Read<Value> = (value: unknown) => Result<Value>;
type ReadBy<Of> = Of extends Read<infer Value> ? Value : never;
type Members = Readonly<Record<string, Read<unknown>>>;

const wrong = (value: unknown): Result<never> => refuse(value === undefined ? 'field-missing' : 'field-invalid');

export const boolean: Read<boolean> = (value) => (typeof value === 'boolean' ? accept(value) : wrong(value));

export const number: Read<number> = (value) => (typeof value === 'number' ? accept(value) : wrong(value));

/** Text of so many characters at most, as it stands in the file. */
export const string =
  (limit: number): Read<string> =>
  (value) => {
    if (typeof value !== 'string') return wrong(value);
    return value.length > limit ? refuse('field-too-long', { facts: { limit } }) : accept(value);
  };

export const oneOf =
  <const Value extends string | number>(...known: readonly Value[]): Read<Value> =>
  (value) => {
    const found = known.find((each) => each === value);
    return found === undefined ? wrong(value) : accept(found);
  };

export const nullable =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value) =>
    value === null ? accept(null) : read(value);

export const list =
  <Value>(read: Read<Value>, most: number): Read<readonly Value[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return wrong(value);
    const kept: Value[] = [];
    for (const [at, each] of value.entries()) {
      const one = within(String(at), read(each));
      if (!one.ok) return one;
      kept.push(one.value);
    }
    return accept(kept);
  };

/** Values by keys. */
export const byKey =
  <Value>(read: Read<Value>, most: number): Read<Readonly<Record<string, Value>>> =>
  (value) => {
    const members = membersOf(value);
    if (!members || members.size > most) return wrong(value);
    const kept: [string, Value][] = [];
    for (const [key, each] of members) {
      if (!isKey(key)) return refuse('field-invalid');
      const one = within(key, read(each));
      if (!one.ok) return one;
      kept.push([key, one.value]);
    }
    return accept(Object.fromEntries(kept));
  };

type ObjectOf<Needed extends Members, Besides extends Members> = {
  [Name in keyof Needed]: ReadBy<Needed[Name]>;
} & { [Name in keyof Besides]?: ReadBy<Besides[Name]> };
type Plain<Value> = { [Name in keyof Value]: Value[Name] };

/** An object of the members that are needed, maybe with some besides, and with no other: a slip in a name is told. */
export const object =
  <Needed extends Members, Besides extends Members = Record<never, never>>(
    needed: Needed,
    besides?: Besides,
  ): Read<Plain<ObjectOf<Needed, Besides>>> =>
  (value) => {
    const members = membersOf(value);
    if (!members) return wrong(value);
    const kept: [string, unknown][] = [];
    for (const [name, read] of [...Object.entries(needed), ...Object.entries(besides ?? {})]) {
      const isLeftOut = !members.has(name) && !Object.hasOwn(needed, name);
      if (isLeftOut) continue;
      const one = within(name, read(members.get(name)));
      if (!one.ok) return one;
      kept.push([name, one.value]);
      members.delete(name);
    }
    // All that is known is taken out by now.
    const [stray] = members.keys();
    if (stray !== undefined) return refuse('field-invalid', isTellable(stray) ? { field: stray } : {});
    return accept(Object.fromEntries(kept) as Plain<ObjectOf<Needed, Besides>>);
  };

/** The own members of an object by their names, of which one may be `__proto__`. */
function membersOf(value: unknown): Map<string, unknown> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : null;
}

/** Whether a name from a file may stand in a message. */
const isTellable = (name: string): boolean => /^[\w-]{1,40}$/.test(name);
