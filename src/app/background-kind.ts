import type { AskKind } from '../contract/calls/ask';
import type { IsoDate } from '../contract/common';
import type { AskEntry } from '../core/ask/entry';
import type { Engagement } from '../core/engagement/engagement';
import type { IssuePlan } from '../core/issue/issue-plan';
import type { AskEntries } from '../core/kinds/ask-kinds';
import type { BackgroundPorts, Ports } from './ports/ports';

/** All that is done for asks of one kind without anybody's doing. Each part bears being asked for more than once. */
export type BackgroundKind<Entry extends AskEntry = AskEntry> = {
  /** Does what is due for one of them. */
  readonly processDue: (ports: BackgroundPorts, id: string) => Promise<void>;
  /** The ladder climbs, step by step, while customers are silent; null for a kind that presses nobody. */
  readonly ladder: Ladder<Entry> | null;
  /**
   * Brings those that stand on one issue or version in line with it, after a change in Jira; null for a kind that stays as
   * it is. @param isGone whether Jira has told of its deletion
   */
  readonly onSubjectChange:
    | ((ports: BackgroundPorts, ids: readonly string[], isGone: boolean) => Promise<unknown>)
    | null;
  /**
   * Notes on one of them whether it waits for somebody in vain, by what is noted of its engagement's customers; null for a kind
   * that waits for nobody by name.
   */
  readonly noteReach: ((ports: Ports, id: string) => Promise<void>) | null;
  /** Those that an issue holds back: they are due once it is done or gone. Null for a kind that never waits for issues. */
  readonly heldBackBy: ((plan: IssuePlan) => readonly string[]) | null;
};

export type Ladder<Entry extends AskEntry = AskEntry> = {
  /** Whether the customer's silence has lasted for the next step. @param today in the customer's time zone */
  readonly isStepDue: (engagement: Engagement, entry: Entry, today: IsoDate) => boolean;
  /** Takes that step for one of them, if it is due by what is stored now. */
  readonly climb: (ports: Ports, id: string) => Promise<void>;
};

export type BackgroundKinds = { readonly [K in AskKind]: BackgroundKind<AskEntries[K]> };

/** The ladder of one kind, for what is in inboxes of that very kind. */
export const ladderOf = (kinds: BackgroundKinds, kind: AskKind): Ladder | null => kinds[kind].ladder as Ladder | null;
