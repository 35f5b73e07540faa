import type { AskKind } from '../../../src/contract/calls/ask';
import type { AskPage, IssuePanel } from '../../../src/contract/calls/team';
import type { TeamRaidEntry } from '../../../src/contract/calls/team-raid';
import type { TeamAsk } from '../ask/issue-kind';
import { countOf } from '../ask/standing';
import { issueKind, issueKindNames } from '../kinds/ask-kinds';

/** The asks of one kind that are loaded. */
export const asksOf = (panel: Pick<IssuePanel, 'asks'>, kind: AskKind): AskPage<TeamAsk> => panel.asks[kind];

const withAsks = (panel: IssuePanel, kind: AskKind, asks: AskPage<TeamAsk>): IssuePanel => ({
  ...panel,
  asks: { ...panel.asks, [kind]: asks },
});

/** The panel with an ask as a command returned it: in its place, or new. */
export function withAsk(panel: IssuePanel, kind: AskKind, ask: TeamAsk): IssuePanel {
  const { shown, total, next } = asksOf(panel, kind);
  const isKnown = shown.some(({ id }) => id === ask.id);
  return withAsks(panel, kind, {
    shown: isKnown ? shown.map((old) => (old.id === ask.id ? ask : old)) : [ask, ...shown],
    total: isKnown ? total : total + 1,
    next,
  });
}

/** The panel with the next page of one kind. Asks that were added meanwhile shift pages, so one may come twice. */
export function withPage(panel: IssuePanel, kind: AskKind, page: IssuePanel): IssuePanel {
  const { shown } = asksOf(panel, kind);
  const known = new Set(shown.map(({ id }) => id));
  const { shown: more, next, total } = asksOf(page, kind);
  return withAsks(panel, kind, { shown: [...shown, ...more.filter(({ id }) => !known.has(id))], next, total });
}

/** The panel with an entry as a command returned it. */
export const withEntry = (panel: IssuePanel, entry: TeamRaidEntry): IssuePanel => ({
  ...panel,
  raid: panel.raid.map((old) => (old.id === entry.id ? entry : old)),
});

/** Whether nothing is asked of the customer on the issue, and nothing ever was. */
export const hasNoAsks = (panel: IssuePanel): boolean =>
  issueKindNames.every((kind) => asksOf(panel, kind).total === 0);

/** Whether every ask on the issue is loaded. */
export const isWhole = (panel: IssuePanel): boolean =>
  issueKindNames.every((kind) => asksOf(panel, kind).next === null);

export type Counts = {
  readonly waitingOnTeam: number;
  readonly waitingOnCustomer: number;
  readonly overdue: number;
  /** Those that the customer has not been asked for yet. */
  readonly notYet: number;
  /** Conditions of what was accepted that are still to be put right. */
  readonly openConditions: number;
};

/** Counts the loaded asks of every kind by whom they wait for, and beside those that the customer is late with. */
export function countAsks(panel: Pick<IssuePanel, 'asks'>): Counts {
  const asks = issueKindNames.flatMap((kind) =>
    asksOf(panel, kind).shown.map((ask) => ({ ...issueKind(kind).attentionOf(ask), isOverdue: ask.isOverdue })),
  );
  return {
    waitingOnTeam: countOf(asks, 'team'),
    waitingOnCustomer: countOf(asks, 'customer'),
    overdue: countOf(
      asks.filter(({ isOverdue }) => isOverdue),
      'customer',
    ),
    notYet: countOf(asks, 'not-yet'),
    openConditions: asks.reduce((count, { openConditions = 0 }) => count + openConditions, 0),
  };
}

/** Everybody whose name the panel shows. */
export const peopleIn = (panel: IssuePanel): string[] => [
  ...issueKindNames.flatMap((kind) => asksOf(panel, kind).shown.flatMap((ask) => issueKind(kind).peopleIn(ask))),
  ...panel.raid.flatMap(({ raisedBy, owner }) => [raisedBy, ...(owner === null ? [] : [owner])]),
  ...panel.engagements.flatMap(({ customers }) => customers.map(({ accountId }) => accountId)),
];

/** The panel with only those engagements in which the caller may ask for something: the others would refuse it. */
export const whereMayAct = (panel: IssuePanel): IssuePanel => ({
  ...panel,
  engagements: panel.engagements.filter(({ id }) => panel.mayActIn.includes(id)),
});
