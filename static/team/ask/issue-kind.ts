import type { ComponentType, ReactNode } from 'react';
import type { AskKind, TeamAsks } from '../../../src/contract/calls/ask';
import type { IssuePanel } from '../../../src/contract/calls/team';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TextKey } from '../../i18n/keys';
import type { PersonOf } from '../people/names';
import type { Attention } from './attention';
import type { StaleWords } from './stale-words';

/** An ask of any kind, as the team sees it on its issue. */
export type TeamAsk = TeamAsks[AskKind];

/** One kind of ask on the screens of an issue: its panel, and what stands beside the issue. */
export type IssueAskKind<Ask extends TeamAsk> = {
  readonly attentionOf: (ask: Ask) => Attention;
  /** Everybody whose name its line shows. */
  readonly peopleIn: (ask: Ask) => readonly string[];
  /** Beside the issue, in two lines. */
  readonly InContext: ComponentType<InContextProps<Ask>>;
  /** All that are on the issue, or the invitation to add the first; nothing where neither is to be shown. */
  readonly List: ComponentType<IssueListProps<Ask>>;
  /** The button that opens the form. */
  readonly add: TextKey;
  /** Adds one to the issue. */
  readonly Form: ComponentType<IssueFormProps<Ask>>;
  readonly stale: StaleWords;
};

export type InContextProps<Ask> = {
  ask: Ask;
  engagement: EngagementSummary | undefined;
  personOf: PersonOf;
};

export type IssueListProps<Ask> = {
  panel: IssuePanel;
  asks: readonly Ask[];
  personOf: PersonOf;
  /** Whether one could be added now. */
  canAdd: boolean;
  /** The id of the one that was added last on this screen. */
  added: string | null;
  /** The way to those that are not loaded yet. */
  more: ReactNode;
  /** A command has made of it what is given. */
  onChanged: (ask: Ask) => void;
  /** It no longer is what the screen shows. */
  onStale: () => Promise<void>;
  /** Begins another one as a copy. */
  onCopy: (ask: Ask) => void;
};

export type IssueFormProps<Ask> = {
  panel: IssuePanel;
  personOf: PersonOf;
  /** The id of the one that this one begins as a copy of. */
  copyOf: string | null;
  onAdded: (ask: Ask) => void;
  onCancel: () => void;
};
