/** Whatever is stored, or waits in a queue: `v` is the number of the format in which it was written. */
export type Versioned = { readonly v?: unknown } & { readonly [name: string]: unknown };

/** Makes the next format of one. It may change attributes and `doc` alike; `v` is counted for it. */
export type Upgrade = (older: Versioned) => Versioned;

/** A thing as it is stored: the attributes that an index looks at, and the rest in `doc`. */
export type StoredRecord<Value = unknown> = {
  /** The number of the format in which it is written: formats are counted from 1. */
  readonly v: number;
  /** Counts the writes, from 1: what a conditional write compares. */
  readonly etag: number;
  readonly doc: Value;
} & { readonly [attribute: string]: unknown };

/** The form in which the things of one kind are stored. */
export type StoredForm<Value> = {
  /** The entity in manifest.yml. Several kinds may share one. */
  readonly entity: string;
  /** The attributes of the entity's indexes. An undefined one is not written, and that index leaves the record out. */
  readonly attributes: (value: Value, at: string, id: string) => { readonly [attribute: string]: string | undefined };
  /** The upgrades: each makes a format of the one before it, oldest first. */
  readonly upgrades: readonly Upgrade[];
  /** For a `doc` that is not the thing itself: how one is made of the other, and which usual values are left out. */
  readonly sparse?: {
    readonly docOf: (value: Value) => object;
    readonly valueIn: (record: StoredRecord) => Value;
    readonly usual: object;
  };
};

/** The due day under which an index sorts a thing that has none: an index leaves out records without its attribute. */
export const neverDue = '9999-12-31';

/** An index by which things of a kind are found, and the part of it that is looked through. */
export type Partition<By extends readonly string[]> = {
  /** Its name in manifest.yml. */
  readonly index: string;
  readonly of: (...by: By) => string[];
};

/** The form in which asks of one kind are stored, and the keys by which they are found. */
export type StoredAskForm<Item extends { readonly state: { readonly name: string } }> = StoredForm<Item> & {
  /** The list of a project, a state at a time: what is due next comes first, of what is over the newest. */
  readonly list: Partition<[projectId: string, state: string]> & {
    readonly newestFirst: readonly Item['state']['name'][];
  };
  /** The index for the sweep, by state: the longest due first. Null for a kind of which nothing is due by itself. */
  readonly due: Partition<[state: string]> | null;
};
