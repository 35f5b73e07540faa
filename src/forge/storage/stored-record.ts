/** What storage keeps of a thing: the attributes that an index looks at, and the rest in `doc`. */
export type StoredRecord<Value = unknown> = {
  /** The number of the format in which it is written. @see format.ts */
  readonly v: number;
  /** Counts the writes, from 1: what a conditional write compares. */
  readonly etag: number;
  readonly doc: Value;
} & { readonly [attribute: string]: unknown };

/** Keys are unique over all entities, because a batch or a transaction names each key once. */
export const keyOf = (form: string, id: string): string => `${form}:${id}`;

/** The id in a key: a list gives what it names without reading the records themselves. */
export const idIn = (key: string): string => key.slice(key.indexOf(':') + 1);
