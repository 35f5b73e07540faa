import type { WorkingCalendar } from '../../contract/calendar';
import type { AskKind } from '../../contract/calls/ask';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { AskTurn } from '../../contract/portal-ask';
import type { RefusalCode } from '../../contract/result';
import type { ChainHead } from '../audit/event';
import type { Engagement } from '../engagement/engagement';
import type { StoredAskForm } from '../stored/form';
import type { AskEntry, AskPlace } from './entry';

/** The fields that every ask has, whatever else its kind makes of it. */
export type AskItem = {
  readonly id: string;
  readonly engagementId: string;
  readonly projectId: string;
  readonly history: ChainHead;
  readonly state: { readonly name: string };
};

/**
 * The rule of a line on an issue's lozenge: the line with the lowest weight is shown. Whose turn it says that it is
 * gives the lozenge its colour and its count; `counts` names another number of the issue's property to count.
 */
export type LozengeRule = { readonly weight: number; readonly turn: 'team' | 'customer'; readonly counts?: string };

/** The part of an ask that the issue it stands on counts. */
export type CountedAsk = {
  readonly turn: AskTurn;
  readonly isOverdue: boolean;
  /** Its day, while it is open. */
  readonly due: IsoDate | null;
  /** The customers whom it waits for by name. */
  readonly people: readonly AccountId[];
};

/** The needs of a planned ask. @property waitsFor until these are done, it does not begin by itself */
export type PlannedNeeds = {
  readonly title: string;
  readonly standsOn: NonNullable<AskEntry['on']>;
  readonly waitsFor: readonly NonNullable<AskEntry['on']>[];
};

/**
 * The rules of one kind of ask. They stand beside the kind, and are registered in `core/kinds`. What only digests and messages ask
 * for, or only the issue that it stands on, is registered apart, as `ToldRules` and `OnIssueRules`.
 */
export type AskKindRules<
  Item extends AskItem = AskItem,
  Entry extends AskEntry = AskEntry,
  State extends string = string,
  Row = unknown,
> = {
  readonly kind: AskKind;
  /** The inboxes that it is in, or was in. */
  readonly inboxesOf: (item: Item) => readonly string[];
  /** Its place in one of these; undefined where it has none, or none any more. */
  readonly placeIn: (item: Item, inboxId: string, engagement: Engagement) => AskPlace;
  /** One that is planned, by its title and all that it needs; null for a kind that is never planned. */
  readonly plannedOn: ((item: Item) => PlannedNeeds) | null;
  /** The instant of the newest of its news. */
  readonly newestOf: (entry: Entry) => IsoInstant;
  /** The states in which something can be due without anybody's doing: by these the sweep asks for it. */
  readonly dueStates: readonly State[];
  /** The form in which it is stored and found. */
  readonly storedForm: StoredAskForm<Item>;
  /**
   * Whether it keeps who has it in their inbox from being taken out of the engagement, and what is refused then; null
   * for a kind that keeps nobody. What is planned of a kind that keeps people keeps them, too.
   */
  readonly keepsHolder: {
    readonly refusal: RefusalCode;
    readonly isKept: (entry: Entry) => boolean;
    /** The states in which it may keep who does not have it in their inbox yet: inboxes that follow by an effect. */
    readonly statesAhead: readonly State[];
  } | null;
  /**
   * The minutes that an ask takes of whoever is to do it, undefined where nobody has said so. Null for a kind that nobody ever
   * estimates: it does not count among what has no estimate.
   */
  readonly effortOf: ((entry: Entry) => number | undefined) | null;
  /**
   * The line in the Jira issue of a RAID entry that names the ask of this kind with which it came up: a key of `locales/`, of a
   * text with a gap for `title`.
   */
  readonly raidLine: string;
  /**
   * The day after which it counts as accepted, where nobody decides; null where it never does. @param today in the customer's
   * time zone
   */
  readonly deemedAfter: (entry: Entry, calendar: WorkingCalendar, today: IsoDate) => IsoDate | null;
  /**
   * Whether everybody who may browse the project may know whose it is, though its issue be hidden from them. `to-team`: none of the engagement's
   * customers may, who could tell by it which colleague has answered.
   */
  readonly namesPeopleInProject: boolean | 'to-team';
  /** The fields of it in the overview of a project, besides those of every ask. */
  readonly overviewOf: (entry: Entry) => Row;
};

/** The rules by which the issue that asks of one kind stand on tells of them: by its entity property and its lozenge. */
export type OnIssueRules<Item extends AskItem = AskItem, Fields = unknown, Lozenge extends string = string> = {
  /** The count of it on the issue that it stands on, for the issue's lozenge and for JQL. */
  readonly countedAs: (item: Item) => CountedAsk;
  /** All that the issue's lozenge can say of this kind alone: `status.<what>` in `locales/`. */
  readonly lozenges: Readonly<Record<Lozenge, LozengeRule>>;
  /** The line of an issue's lozenge on all asks of this kind; null where it is enough to count them. */
  readonly lozengeOf: (items: readonly Item[]) => Lozenge | null;
  /** The part of an issue's entity property that is of this kind's asks alone, besides what it counts of every kind. */
  readonly issueFields: (items: readonly Item[]) => Fields;
};
