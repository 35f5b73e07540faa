import type { AskRef } from '../../contract/calls/ask';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { Language } from '../../contract/engagement';
import type { ScoredMeasure } from '../../contract/survey/measures';
import type { AskedOf } from '../ask/entry';
import type { GivenNotice, LineNotice } from '../ask/notice';
import type { ToldLine } from '../ask/told';
import type { Engagement } from '../engagement/engagement';
import type { UrgentMessage } from '../kinds/messages';
import type { OwnerTold } from '../survey/recovery/owner-news';

/** An effect of a command on Jira, after it is stored. Each can be delivered twice and late, and is made to bear it. */
export type Effect =
  /** Brings an issue's entity property in line with storage. */
  | { readonly kind: 'sync-issue'; readonly issueId: string }
  /** A public comment on an engagement request: JSM mails it to the request's people. */
  | {
      readonly kind: 'tell-customer';
      readonly engagementId: string;
      readonly requestId: string;
      readonly message: Message;
    }
  /** Opens the engagement request in the service project. */
  | { readonly kind: 'open-request'; readonly engagementId: string }
  /** Ties the engagement request to the Jira project, by a link on the request. */
  | { readonly kind: 'link-request'; readonly engagementId: string; readonly requestId: string }
  /** Lets a stakeholder see the engagement request, and be mailed about it; or no longer. */
  | { readonly kind: 'add-participant'; readonly requestId: string; readonly accountId: AccountId }
  | { readonly kind: 'remove-participant'; readonly requestId: string; readonly accountId: AccountId }
  /** Makes a Jira issue of a RAID entry. */
  | { readonly kind: 'raise-issue'; readonly entryId: string; readonly engagementId: string }
  /** Brings all inboxes that an ask is in, or was in, in line with it. */
  | { readonly kind: 'sync-inboxes'; readonly ask: AskRef }
  /**
   * Brings in line, in the memberships of one customer or of all (null), where the first of their asks in an engagement
   * stands in the order: of their own, and of what they share with others.
   */
  | { readonly kind: 'sync-memberships'; readonly engagementId: string; readonly of: AccountId | null }
  /** Raises what a sign-off asks to be put right, an entry each. */
  | {
      readonly kind: 'raise-conditions';
      readonly gateId: string;
      readonly signOffId: string;
    }
  /**
   * Notes with its ask each notice of a digest that is known to be on the request. @property on the customer's day on which
   * that was known
   */
  | {
      readonly kind: 'note-notices';
      readonly engagementId: string;
      readonly notices: readonly GivenNotice[];
      readonly on: IsoDate;
    }
  /** Mails to the team what may be told of a survey that has closed. */
  | { readonly kind: 'tell-team'; readonly checkpointId: string }
  /**
   * Mails to the team that a customer has countered a target, or signed one. @property version of the target, by which it is told once
   * @property answering whoever of the team has spoken on it last, before the customer; null where nobody has
   */
  | {
      readonly kind: 'tell-team-of-target';
      readonly engagementId: string;
      readonly measure: ScoredMeasure;
      readonly version: number;
      readonly answering: AccountId | null;
    }
  /** Mails to the owner of a recovery case that it is theirs, and waits. */
  | ({ readonly kind: 'tell-owner'; readonly caseId: string } & OwnerTold)
  /** Links the Jira issue of a RAID entry to the one it came up with. */
  | { readonly kind: 'link-issue'; readonly issueId: string; readonly toIssueId: string; readonly link: IssueLink };

export type EffectKind = Effect['kind'];
export type EffectOf<Kind extends EffectKind> = Extract<Effect, { kind: Kind }>;

/** By the names that Jira gives its standard link types. */
export type IssueLink = 'Relates' | 'Blocks';

/** A message to customers. What it says, and how much of it all who read it may know, is decided when it is sent: `SharedMessage`. */
export type Message = UrgentNews | TestMessage | DigestMessage | PersonalMessage;

/** A message by which the team finds out whether messages arrive. */
export type TestMessage = { readonly name: 'test'; readonly language: Language; readonly to: 'side' };

/**
 * News of an urgent ask, to be told at once: what is left of it by then.
 * @property ask the ask that it tells of
 * @property at the instant of the news
 * @property to whom it was meant for, of all who are mailed
 * @property isEvenNow its author has said that it goes out even in quiet hours or a critical period
 */
export type UrgentNews = UrgentMessage & {
  readonly ask: AskRef;
  readonly at: IsoInstant;
  readonly to: AskedOf;
  readonly isEvenNow?: true;
};

/** Urgent news as it is told. @property to whom it is meant for, of all who are mailed */
export type AddressedMessage = UrgentMessage & { readonly language: Language; readonly to: AskedOf };

/**
 * That the team has written to one customer, which they alone can read in the portal. What it is about no message says, whatever colleagues
 * may know of each other: this is how a reply is told to who was not content. @property turn the place of the reply in its recovery case
 */
export type PersonalMessage = {
  readonly name: 'personal';
  readonly caseId: string;
  readonly turn: number;
  readonly to: readonly [AccountId];
};

/**
 * The news of a day. Its words are found when it is sent, which may be a day later than it was made: what is told then is
 * true then.
 */
export type DigestMessage = { readonly name: 'digest'; readonly span: DigestSpan };

/** From where to where a digest tells: since what the last one before it told, up to an instant. */
export type DigestSpan = Pick<Engagement['digest'], 'day' | 'toldUntil' | 'madeAt'> & { readonly until: IsoInstant };

/** The paragraph of a digest for one person. */
export type DigestPart = {
  /** Null for anyone of the customer's side. */
  readonly to: AccountId | null;
  readonly lines: readonly DigestLine[];
  /** The number of further ones, which only the portal shows. */
  readonly more?: number;
};

/** `digest.<what>` in `locales/`, of what each kind of ask can say. */
export type DigestLine = {
  readonly what: string;
  readonly title: string;
  /** The day that it says: the ask's, or that on which something was raised. */
  readonly due: IsoDate | null;
  /** The day that it says is over when it is told. */
  readonly isPast?: true;
  /** The owner of the ask, if the line is told to somebody else. */
  readonly owner?: AccountId;
  /** All may know of it, whatever else they may know: see `LineRule`. */
  readonly isNamedToAll?: true;
  readonly notice?: LineNotice;
  readonly changed?: ToldLine['changed'];
};

/** Something to send, as stored. The id (`entryIdOf`) names the command and the effect, so that one command can't queue it twice. */
export type OutboxEntry = {
  readonly id: string;
  readonly effect: Effect;
  /** A reference in the message, by which a later attempt finds an earlier one's comment. Nobody can know it before. */
  readonly reference: string;
  /** `failed`: Jira refused it for good. */
  readonly status: 'pending' | 'sending' | 'failed';
  readonly attempts: number;
  /** Not before: an instant as ISO text. While sending, when others may take over. */
  readonly dueAt: string;
  /** Since when an attempt may have reached Jira without our knowing. */
  readonly firstTriedAt: string | null;
  readonly problem: string | null;
  /** The engagement that lists it as a trouble, though it is tried still. Absent: it is listed nowhere, or was given up. */
  readonly listedIn?: string;
  /** The notices in the message that was last tried: kept before it was sent, so that it is known what has reached whom. */
  readonly notices?: readonly GivenNotice[];
  /** It was handed to Jira, as far as is known: kept before that of what nobody can find again, so that it is not sent twice. */
  readonly isHandedOver?: boolean;
};

/** An entry whose effect is of a kind. */
export type EntryOf<Kind extends EffectKind> = Omit<OutboxEntry, 'effect'> & { readonly effect: EffectOf<Kind> };

export const entryIdOf = (itemId: string, seq: number, index: number): string => `${itemId}.${seq}.${index}`;

/** The id of what follows once an entry is done. */
export const followUpId = (entryId: string): string => `${entryId}.then`;

/** The ids of all that earlier events of the same item may have queued at the same index, the newest first: it is to arrive first. */
export function earlierIds(entryId: string): string[] {
  const { itemId, seq, index } = partsOf(entryId);
  const earlier = Math.max(0, seq - 1);
  return Array.from({ length: earlier }, (_, step) => entryIdOf(itemId, earlier - step, index));
}

/** The id of the item whose event has queued an entry. */
export const itemIdOf = (entryId: string): string => partsOf(entryId).itemId;

function partsOf(entryId: string): { readonly itemId: string; readonly seq: number; readonly index: number } {
  const [, itemId = '', seq, index] = /^(.*)\.(\d+)\.(\d+)$/.exec(entryId) ?? [];
  return { itemId, seq: Number(seq), index: Number(index) };
}
