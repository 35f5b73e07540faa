import type { ComponentType, ReactNode } from 'react';
import type { OverviewAsk } from '../../../src/contract/ask';
import type { ProjectOverview } from '../../../src/contract/plan';
import type { TextKey } from '../../i18n/keys';
import type { ListDefinition, ListedAsk } from '../list/definition/definition';
import type { ShownState } from './state-lozenge';

/** What one kind of ask brings to the team's screens. Those look here for what there is of each kind. */
export type TeamAskKind<Overview extends OverviewAsk, Row extends ListedAsk> = {
  /** What waits for somebody, in a line of the overview. */
  readonly overview: {
    readonly appearanceOf: (ask: Overview) => ShownState;
    /** Whether its day still counts: not once the customer has done their part. */
    readonly isDueShown: (ask: Overview) => boolean;
  };
  /** The project's list of them: table, filters and file. */
  readonly list: ListDefinition<Row>;
  /** The tab of the project page that shows the list; it goes by the list's name. */
  readonly Tab: ComponentType<{ overview: ProjectOverview }>;
  /** What its tab shares with the overview, as a provider around both. */
  readonly Around?: ComponentType<{ children: ReactNode }>;
  /** The sentences of its history, one for each thing that can have happened. */
  readonly history: readonly TextKey[];
  readonly templates: TemplateWords;
};

/** How a kind's templates are spoken of. */
export type TemplateWords = {
  /** To keep one. */
  readonly save: TextKey;
  /** What is kept in it. */
  readonly explanation: TextKey;
  /** What removing one with this `{name}` does. */
  readonly removeEffect: TextKey;
};
