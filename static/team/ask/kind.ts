import type { ComponentType, ReactNode } from 'react';
import type { AskKind, OverviewAsk, OverviewAsks, TeamAsks } from '../../../src/contract/calls/ask';
import type { ProjectOverview } from '../../../src/contract/calls/plan';
import type { IsoDate } from '../../../src/contract/common';
import type { TextKey } from '../../i18n/keys';
import type { Listed } from '../list/cursor';
import type { ListDefinition, ListedAsk } from '../list/definition/definition';
import type { Source } from '../list/read-list';
import type { IssueAskKind } from './issue-kind';
import type { PicturedAsk } from './pictured';
import type { ShownState } from './state-lozenge';

/** The parts that one kind of ask brings to the team's screens, which look here for what there is of each kind. */
export type TeamAskKind<Kind extends AskKind> = {
  /** The asks that wait for somebody, in a line of the overview. */
  readonly overview: OverviewAskKind<OverviewAsks[Kind]>;
  /** Null for a kind that stands on no issue. */
  readonly onIssue: IssueAskKind<TeamAsks[Kind]> | null;
  /** The part that the project page alone needs is loaded with it: the panel of an issue does without. */
  readonly onProject: () => Promise<ProjectAskKind>;
  /** The sentences of its history, one for each thing that can have happened. */
  readonly history: readonly TextKey[];
  /** Null for a kind without templates. */
  readonly templates: TemplateWords | null;
};

export type OverviewAskKind<Ask extends OverviewAsk> = {
  readonly appearanceOf: (ask: Ask) => ShownState;
  /** Whether its day still counts: not once the customer has done their part. */
  readonly isDueShown: (ask: Ask) => boolean;
};

/** One kind of ask on the project page. `Found` are its rows, and those of which little may be shown. */
export type ProjectAskKind<Row extends ListedAsk = never, Found extends Listed = Listed> = {
  /** The source of its rows. They are loaded once for its tab and the overview. */
  readonly source: Source<Found, string>;
  /** The part of a row that the overview's pictures count: one, or one for each engagement that it is asked in. */
  pictured(row: Found): PicturedAsk | readonly PicturedAsk[];
  /** The project's list of them: table, filters and file. */
  readonly list: ListDefinition<Row>;
  /** The tab that shows the list; it goes by the list's name. */
  readonly Tab: ComponentType<ProjectTabProps>;
  /** The state that the tab shares with the overview, as a provider around both. */
  readonly Around?: ComponentType<{ children: ReactNode }>;
  /** The parts of closed asks of an engagement that are still to be done, where the kind has such. */
  readonly OpenParts?: ComponentType<OpenPartsProps>;
  /** The button beside a time in which the customer has nothing to do, where the kind can suggest something for it. */
  readonly FillGap?: ComponentType<FillGapProps>;
};

export type ProjectTabProps = {
  overview: ProjectOverview;
  /** The values that the overview has sent its reader to the list with; null where it has not. */
  wanted: Narrowing | null;
  /** The id of the one that the address of the page names; null where it names none of this kind. */
  opens?: string | null;
};

/** Values of a list's filters, by their keys. All others are as at first. */
export type Narrowing = Readonly<Record<string, string>>;

export type OpenPartsProps = {
  engagementId: string;
  /** Goes to the list of the kind, narrowed down. */
  onShow: (wanted: Narrowing) => void;
};

export type FillGapProps = {
  engagementId: string;
  /** The first day of that time. */
  from: IsoDate;
  /** Goes to the list of the kind. */
  onShow: () => void;
};

/** The words for a kind's templates. */
export type TemplateWords = {
  /** To keep one. */
  readonly save: TextKey;
  /** The explanation of what is kept in it. */
  readonly explanation: TextKey;
  /** The effect of removing one with this `{name}`. */
  readonly removeEffect: TextKey;
};
