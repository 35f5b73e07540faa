import type { IssueProperty } from './issue-plan';

/** The one thing to know about an issue's tasks and gates, the most pressing first; null where nobody waits. */
export type IssueStatus = {
  readonly what: 'overdue' | 'waiting-on-team' | 'sign-off-stuck' | 'waiting-on-customer' | 'sign-off-open';
  /** Of asks of every kind where it is late or the team's turn; of tasks where it is the customer's. */
  readonly count: number;
};

export function issueStatus({ overdue, waitingOnTeam, openTasks, gate }: IssueProperty): IssueStatus | null {
  if (overdue > 0) return { what: 'overdue', count: overdue };
  if (gate === 'rejected' || gate === 'invalidated' || gate === 'expired') return { what: 'sign-off-stuck', count: 0 };
  if (waitingOnTeam > 0) return { what: 'waiting-on-team', count: waitingOnTeam };
  if (gate === 'open') return { what: 'sign-off-open', count: openTasks };
  return openTasks > 0 ? { what: 'waiting-on-customer', count: openTasks } : null;
}
