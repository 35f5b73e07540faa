import type { AskKind } from '../../../src/contract/calls/ask';
import type { IssuePanel } from '../../../src/contract/calls/team';
import { type Attention, inAttentionOrder } from '../ask/attention';
import type { TeamAsk } from '../ask/issue-kind';
import { countOf, isWaiting } from '../ask/standing';
import { issueKind, issueKindNames } from '../kinds/ask-kinds';

/** An ask that waits for somebody, of any kind. */
export type WaitingAsk = { readonly kind: AskKind; readonly ask: TeamAsk; readonly attention: Attention };

/** The side that an issue waits for. */
export type WaitingAsks =
  | { readonly kind: 'team' | 'customer' | 'both'; readonly next: readonly WaitingAsk[] }
  | {
      readonly kind: 'nobody';
      /** So many the customer has not been asked for yet. */
      readonly notYet: number;
      /** Only the newest are known, and of those nothing waits. */
      readonly hasMore: boolean;
      /** There is something to look at, if only what is over. */
      readonly hasAny: boolean;
    };

const shownAtMost = 3;

/** Of what is shown first of each kind. What is to be done first comes first, of whatever kind. */
export function waitingOn({ asks }: Pick<IssuePanel, 'asks'>): WaitingAsks {
  const all = issueKindNames.flatMap((kind) =>
    asks[kind].shown.map((ask): WaitingAsk => ({ kind, ask, attention: issueKind(kind).attentionOf(ask) })),
  );
  const waiting = all.filter(({ attention }) => isWaiting(attention));
  if (waiting.length === 0) {
    return {
      kind: 'nobody',
      notYet: countOf(
        all.map(({ attention }) => attention),
        'not-yet',
      ),
      hasMore: issueKindNames.some((kind) => asks[kind].next !== null),
      hasAny: issueKindNames.some((kind) => asks[kind].total > 0),
    };
  }
  const teams = waiting.filter(({ attention }) => attention.standing === 'team').length;
  return {
    kind: teams === 0 ? 'customer' : teams === waiting.length ? 'team' : 'both',
    next: inAttentionOrder(waiting, ({ attention }) => attention).slice(0, shownAtMost),
  };
}
