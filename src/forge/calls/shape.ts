import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';

/**
 * The shape of what comes from outside: it takes a value, as it is kept, or refuses it. The refusal of an object names the
 * first of its fields that is at fault.
 */
export type Shape<Value> = (value: unknown) => Result<Value>;

/** The value that a shape takes. */
type Taken<Of> = Of extends Shape<infer Value> ? Value : never;

type Fields = { readonly [name: string]: Shape<unknown> };
type MayBeLeftOut<Of extends Fields> = {
  [Name in keyof Of]: undefined extends Taken<Of[Name]> ? Name : never;
}[keyof Of];
type Named<Of extends Fields> = { [Name in Exclude<keyof Of, MayBeLeftOut<Of>>]: Taken<Of[Name]> } & {
  [Name in MayBeLeftOut<Of>]?: Exclude<Taken<Of[Name]>, undefined>;
};
type Plain<Value> = { [Name in keyof Value]: Value[Name] };

/** The refusal of a value that is of no such shape, or that is not there at all. */
const mismatch = (value: unknown): Result<never> =>
  refuse(value === undefined || value === null ? 'field-missing' : 'field-invalid');

/** The values of a type that meet a condition. */
const where =
  <Value>(isOne: (value: unknown) => value is Value): Shape<Value> =>
  (value) =>
    isOne(value) ? accept(value) : mismatch(value);

export const boolean = where((value) => typeof value === 'boolean');
export const string = where((value) => typeof value === 'string');

/** A whole number between two, both included. */
export const integer = (least: number, most: number) =>
  where((value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);

/** One of some values. */
export const oneOf = <const Value extends string | number | boolean>(...known: readonly Value[]) =>
  where((value): value is Value => known.some((each) => each === value));

export const optional =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (value) =>
    value === undefined ? accept(undefined) : shape(value);

export const nullable =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (value) =>
    value === null ? accept(null) : shape(value);

/** The value, or a usual one where there is none. */
export const defaulted =
  <Value>(shape: Shape<Value>, usual: Value): Shape<Value> =>
  (value) =>
    value === undefined ? accept(usual) : shape(value);

/** The value, where it meets a condition too: else it is invalid. */
export const valid =
  <Value>(shape: Shape<Value>, isValid: (value: Value) => boolean): Shape<Value> =>
  (value) => {
    const taken = shape(value);
    return taken.ok && !isValid(taken.value) ? refuse('field-invalid') : taken;
  };

/** Text that matches a pattern. */
export const matching = (pattern: RegExp): Shape<string> => valid(string, (value) => pattern.test(value));

/** Some of a kind. */
export const list =
  <Value>(each: Shape<Value>, least: number, most: number): Shape<readonly Value[]> =>
  (value) => {
    if (!Array.isArray(value)) return mismatch(value);
    const kept: Value[] = [];
    for (const one of value) {
      const taken = each(one);
      if (!taken.ok) return taken;
      kept.push(taken.value);
    }
    return value.length >= least && value.length <= most ? accept(kept) : refuse('field-invalid');
  };

/**
 * An object with these fields. What is not named is dropped, except that nothing may come by a name that every object has,
 * such as `constructor`: no screen sends it.
 */
export const object =
  <Of extends Fields>(fields: Of): Shape<Plain<Named<Of>>> =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return mismatch(value);
    const kept: Record<string, unknown> = {};
    for (const [field, shape] of Object.entries(fields)) {
      const taken = shape((value as Record<string, unknown>)[field]);
      if (!taken.ok) return { ok: false, error: { ...taken.error, field } };
      if (taken.value !== undefined) kept[field] = taken.value;
    }
    const hiding = Object.keys(value).find((name) => name in Object.prototype);
    if (hiding !== undefined) return refuse('field-invalid', { field: hiding });
    return accept(kept as Plain<Named<Of>>);
  };

/** The first of several shapes that takes the value. */
export const union =
  <Of extends readonly Shape<unknown>[]>(...shapes: Of): Shape<Taken<Of[number]>> =>
  (value) => {
    for (const shape of shapes) {
      const taken = shape(value);
      if (taken.ok) return taken as Result<Taken<Of[number]>>;
    }
    return mismatch(value);
  };
