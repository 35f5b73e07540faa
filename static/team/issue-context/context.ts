import type { TeamTask } from '../../../src/contract/task';
import type { IssuePanel } from '../../../src/contract/team';
import type { TeamGate } from '../../../src/contract/team-gate';
import { isTeamsTurnAtGate } from '../gate/state/gate-actions';
import { inAttentionOrder } from '../issue-panel/tasks';
import { isTeamsTurn } from '../task/state/turn';

/** Whom an issue waits for. */
export type Waiting =
  | { readonly kind: 'team' | 'customer' | 'both'; readonly next: TeamTask }
  /** `hasMore`: only the first page is known, and on it nothing waits. */
  | { readonly kind: 'nobody'; readonly planned: number; readonly hasMore: boolean };

/** Gates that wait for somebody, those of the team's turn first. */
export function openGates(gates: IssuePanel['gates']): TeamGate[] {
  const waiting = gates.filter((gate) => gate.state === 'open' || (gate.state !== 'draft' && isTeamsTurnAtGate(gate)));
  return waiting.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open')).slice(0, shownAtMost);
}

const shownAtMost = 3;

/** Of what the first page shows: its newest tasks. */
export function waitingOn({ tasks, next }: Pick<IssuePanel, 'tasks' | 'next'>): Waiting {
  const waiting = inAttentionOrder(tasks).filter((task) => task.state === 'open' || isTeamsTurn(task));
  const [first] = waiting;
  if (!first) {
    const planned = tasks.filter(({ state }) => state === 'planned').length;
    return { kind: 'nobody', planned, hasMore: next !== null };
  }
  const teams = waiting.filter(isTeamsTurn).length;
  if (teams === 0) return { kind: 'customer', next: nextDue(waiting) };
  return { kind: teams === waiting.length ? 'team' : 'both', next: first };
}

/** The one that is due first, or the first of those without a day. */
function nextDue(waiting: readonly TeamTask[]): TeamTask {
  return waiting.reduce((soonest, task) =>
    task.due !== null && (soonest.due === null || task.due < soonest.due) ? task : soonest,
  );
}
