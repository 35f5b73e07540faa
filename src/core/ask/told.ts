import type { IsoDate, IsoInstant } from '../../contract/common';
import type { ToldPart } from '../../contract/gate/content';
import type { Engagement } from '../engagement/engagement';
import type { MessageTemplates } from '../text/message-template';
import type { AskEntry, AskedOf } from './entry';
import type { AskItem } from './kind';
import type { LineNotice } from './notice';

/**
 * One line of a digest; to whom of the customer's side the app turns when nobody responds, where it is `toSponsor`, or to somebody
 * else than whose ask it is, by the end of their account's id, where it is `toPerson`.
 */
export type ToldLine<What extends string = string> = {
  readonly what: What;
  readonly title: string;
  readonly due: IsoDate | null;
  readonly toSponsor?: true;
  readonly toPerson?: string;
  readonly notice?: LineNotice;
  /** The parts that have changed, where it is asked again and that is known; empty where nothing has. */
  readonly changed?: readonly ToldPart[];
};

/**
 * The rule of a line: lower weights press more, and come first; `isDated` where it may say a due day or not;
 * `says` where it is no news of something to be done: it reminds of what is known, or tells what became of it;
 * `isNamedToAll` where it is no notice unless it names what it is about, even if colleagues don't see each other's items.
 */
export type LineRule = {
  readonly weight: number;
  readonly isDated?: true;
  readonly says?: 'reminder' | 'outcome';
  readonly isNamedToAll?: true;
};

type NamedMessage = { readonly name: string; readonly facts: Readonly<Record<string, string>> };

/** A message that waits to be sent. @property at the instant of its news */
export type QueuedNews<Message> = Message & { readonly at: IsoInstant };

/** A message with those for whom it is now. */
export type MessageNow = { readonly message: NamedMessage; readonly to: AskedOf };

/** The rules by which digests tell of one kind of ask, and messages at once. They stand beside the kind, too. */
export type ToldRules<
  Item extends AskItem = AskItem,
  Entry extends AskEntry = AskEntry,
  What extends string = string,
  Message extends NamedMessage = NamedMessage,
> = {
  /**
   * The lines of it in a digest. @param today in the customer's time zone @param until up to when the digest tells
   */
  readonly digestLines: (
    engagement: Engagement,
    entry: Entry,
    today: IsoDate,
    until: IsoInstant,
  ) => readonly ToldLine<What>[];
  /** All that a digest can say of it: `digest.<what>` in `locales/`. */
  readonly digestWhats: Readonly<Record<What, LineRule>>;
  /** The messages that tell of it at once where it is urgent: `comment.<name>` in `locales/`. */
  readonly messages: MessageTemplates;
  /**
   * Such a message as it is true when it is sent, which may be long after its news: of the ask as it is then. Null where it is
   * over, or newer news of the ask says it.
   */
  readonly messageNow: (item: Item, queued: QueuedNews<Message>) => MessageNow | null;
  /**
   * The ask once such a message is on the request; undefined where there is nothing to note. Null for a kind that says nothing
   * twice in any case.
   */
  readonly withTold: ((item: Item, queued: QueuedNews<Message>, to: AskedOf) => AskItem | undefined) | null;
};
