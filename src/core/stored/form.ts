/** Whatever is stored, or waits in a queue: `v` is the number of the format in which it was written. */
export type Versioned = { readonly v?: unknown } & { readonly [name: string]: unknown };

/** Makes the next format of one. It may change attributes and `doc` alike; `v` is counted for it. */
export type Upgrade = (older: Versioned) => Versioned;

/** What storage keeps of a thing: the attributes that an index looks at, and the rest in `doc`. */
export type StoredRecord<Value = unknown> = {
  /** The number of the format in which it is written: formats are counted from 1. */
  readonly v: number;
  /** Counts the writes, from 1: what a conditional write compares. */
  readonly etag: number;
  readonly doc: Value;
} & { readonly [attribute: string]: unknown };

/** How the things of one kind are stored. */
export type Form<Value> = {
  /** The entity in manifest.yml. Several kinds may share one. */
  readonly entity: string;
  /** What the entity's indexes look at. What is undefined is left out, and so is the record from that index. */
  readonly attributes: (value: Value, at: string, id: string) => { readonly [attribute: string]: string | undefined };
  /** What makes each format of the one before it, the oldest first. */
  readonly upgrades: readonly Upgrade[];
  /** Where `doc` is not the thing itself: how one is made of the other, and what is left out as usual. */
  readonly sparse?: {
    readonly docOf: (value: Value) => object;
    readonly valueIn: (record: StoredRecord) => Value;
    readonly usual: object;
  };
};

/** What a thing without a due date is sorted under: an index leaves out what lacks the attribute that it sorts by. */
export const neverDue = '9999-12-31';

/** An index by which things of a kind are found, and the part of it that is looked through. */
export type Partition<By extends readonly string[]> = {
  /** Its name in manifest.yml. */
  readonly index: string;
  readonly of: (...by: By) => string[];
};

/** How asks of one kind are stored, and how they are found. */
export type AskForm<Item extends { readonly state: { readonly name: string } }> = Form<Item> & {
  /** The list of a project, a state at a time: what is due next comes first, of what is over the newest. */
  readonly list: Partition<[projectId: string, state: string]> & {
    readonly newestFirst: readonly Item['state']['name'][];
  };
  /** What is to be looked at, a state at a time: the longest due first. */
  readonly due: Partition<[state: string]>;
};
