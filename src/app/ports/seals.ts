/**
 * Keys that no record holds, and no export of records: each by a name of its own. By them it is known that somebody has answered in
 * confidence, and the answers are kept closed while a survey is open. Whoever has the records alone can tell neither.
 */
export type Seals = {
  /** Makes the key of a name that nothing has yet. */
  make(name: string): Promise<void>;
  /** The keyed hash of each text, in hexadecimal digits; undefined where there is no key of that name, or none any more. */
  marks(name: string, texts: readonly string[]): Promise<string[] | undefined>;
  /** The text sealed, as long as every other one of up to so many characters; undefined as for `marks`. */
  seal(name: string, text: string, characters: number): Promise<string | undefined>;
  /** Forgets the key: what was sealed with it is sealed for good. */
  forget(name: string): Promise<void>;
};

/** The opening of what was sealed: the app has it for what it does by itself alone, and no call of anybody's. */
export type Unsealing = {
  /** The texts that were sealed, in their order. @throws for what was changed, sealed with another key, or without its key */
  open(name: string, sealed: readonly string[]): Promise<string[]>;
};
