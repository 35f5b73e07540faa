import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { TeamTask } from '../../../src/contract/task/task';
import type { IssuePanel } from '../../../src/contract/team';
import { type Attention, inAttentionOrder } from '../ask/attention';
import { gateAttention } from '../gate/state/attention';
import { taskAttention } from '../task/state/attention';

/** An ask that waits for somebody, of any kind. */
export type WaitingAsk =
  | { readonly kind: 'task'; readonly task: TeamTask; readonly attention: Attention }
  | { readonly kind: 'gate'; readonly gate: TeamGate; readonly attention: Attention };

/** Whom an issue waits for. */
export type Waiting =
  | { readonly kind: 'team' | 'customer' | 'both'; readonly next: readonly WaitingAsk[] }
  /** `hasMore`: only the first page is known, and on it nothing waits. */
  | { readonly kind: 'nobody'; readonly planned: number; readonly hasMore: boolean };

const shownAtMost = 3;

/** Of what the first page shows: its newest tasks, and the gates. What is to be done first comes first, of whatever kind. */
export function waitingOn({ tasks, gates, next }: Pick<IssuePanel, 'tasks' | 'gates' | 'next'>): Waiting {
  const asks: WaitingAsk[] = [
    ...tasks.map((task) => ({ kind: 'task', task, attention: taskAttention(task) }) as const),
    ...gates.map((gate) => ({ kind: 'gate', gate, attention: gateAttention(gate) }) as const),
  ];
  const waiting = asks.filter(({ attention }) => attention.stage === 'waiting');
  if (waiting.length === 0) {
    const planned = tasks.filter(({ state }) => state === 'planned').length;
    return { kind: 'nobody', planned, hasMore: next !== null };
  }
  const teams = waiting.filter(({ attention }) => attention.turn === 'team').length;
  return {
    kind: teams === 0 ? 'customer' : teams === waiting.length ? 'team' : 'both',
    next: inAttentionOrder(waiting, ({ attention }) => attention).slice(0, shownAtMost),
  };
}
