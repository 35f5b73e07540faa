import type { AccountId, IsoInstant } from '../../contract/common';

/** The actor and the instant with which every event begins. */
export type Attribution = { readonly actor: AccountId; readonly at: IsoInstant };

/** An event of an item: the stored truth that its history is read from. Every actor comes from Forge's context. */
export type AuditEvent<What extends string = string> = Attribution & {
  readonly what: What;
  /** Words of the actor's: a comment, a reason. */
  readonly text?: string;
  /** Anything else that the event settled, in JSON. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** An event with its number in an item's history. */
export type ChainedEvent = AuditEvent & {
  readonly itemId: string;
  /** 1 for the first. */
  readonly seq: number;
  /** The hash of the event before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
};

/** The end of an item's history, kept with the item: what the next event chains to. */
export type ChainHead = { readonly length: number; readonly hash: string };
