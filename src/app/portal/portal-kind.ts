import type { AskKind, PortalAsk } from '../../contract/calls/ask';
import type { AccountId } from '../../contract/common';
import type { ProvedCustomer } from '../../core/access/proved-customer';
import type { ReadableInbox } from '../../core/access/readable-inbox';
import type { AskEntry } from '../../core/ask/entry';
import type { AskItem } from '../../core/ask/kind';
import type { Urgency } from '../../core/ask/order';
import type { Engagement } from '../../core/engagement/engagement';
import type { AskEntries, AskItems } from '../../core/kinds/ask-kinds';
import type { NameOf } from '../names-of';
import type { Ports } from '../ports/ports';

/** An ask as a customer is to see it, before the names in it are looked up. */
export type ShownAsk = Urgency & {
  readonly kind: AskKind;
  readonly id: string;
  /** The number of points that are still to be put right, of one that was accepted with some. */
  readonly openConditions?: number | null;
  /** The people whose names it says. */
  readonly people: readonly AccountId[];
  readonly named: (nameOf: NameOf) => PortalAsk;
};

/** The standing of its holder in what is done in confidence: done; over, whatever they have done; or it can't be told just now. */
export type InConfidence = 'given' | 'over' | 'unknown';

/** The portal's way to show asks of one kind. */
type Showing<Entry, Item> = {
  /** By an inbox entry alone. @param now epoch milliseconds */
  readonly line: (from: ReadableInbox, entry: Entry, engagement: Engagement, now: number) => ShownAsk;
  /**
   * For a kind that is done in confidence: its entries do not tell that their holder has done it, as nothing does that others may read.
   */
  readonly inConfidence?: {
    /** By the ids of those of the reader's own entries that are not known to wait for them. */
    readonly settledOf: (
      ports: Ports,
      reader: AccountId,
      entries: readonly Entry[],
    ) => Promise<ReadonlyMap<string, InConfidence>>;
    /** Such an entry as its holder is to see it. What is over is not shown. */
    readonly line: (
      from: ReadableInbox,
      entry: Entry,
      engagement: Engagement,
      now: number,
      standing: 'given' | 'unknown',
    ) => ShownAsk;
  };
  /**
   * The asks that a screen brings in full: so many of the viewer's most pressing ones, and of those that were done
   * last.
   */
  readonly inFull?: {
    readonly open: number;
    readonly recent: number;
    /** @returns undefined where it is not, or no longer, the viewer's to see */
    readonly show: (customer: ProvedCustomer, item: Item, engagement: Engagement, now: number) => ShownAsk | undefined;
  };
};

export type PortalKind<Kind extends AskKind> = Showing<AskEntries[Kind], AskItems[Kind]>;
export type PortalKinds = { readonly [K in AskKind]: PortalKind<K> };

/**
 * The portal's way to show one kind, typed for what is stored of that very kind: entries and items say of which they
 * are.
 */
export const kindIn = (kinds: PortalKinds, kind: AskKind): Showing<AskEntry, AskItem> =>
  kinds[kind] as unknown as Showing<AskEntry, AskItem>;
