import type { AskKind, TeamAsks } from '../../contract/calls/ask';
import type { ItemAccess } from '../../core/access/team';
import type { AskItem } from '../../core/ask/kind';
import type { Engagement } from '../../core/engagement/engagement';
import type { AskItems } from '../../core/kinds/ask-kinds';

/** An ask as the team sees it, from the proof that the reader may. @param now epoch milliseconds */
type TeamView<Item, View> = (proof: ItemAccess, item: Item, engagement: Engagement, now: number) => View;

/** The team's views of asks of each kind. */
export type TeamViews = { readonly [K in AskKind]: TeamView<AskItems[K], TeamAsks[K]> };

/** The view of one kind, for what is stored of that very kind. */
export const viewIn = (views: TeamViews, kind: AskKind): TeamView<AskItem, TeamAsks[AskKind]> =>
  views[kind] as unknown as TeamView<AskItem, TeamAsks[AskKind]>;
