import type { IssueProperty } from './issue-property';

/** The one thing to know about the asks on an issue, the most pressing first; null where nobody waits. */
export type IssueStatus = {
  readonly what: 'overdue' | 'waiting-on-team' | 'sign-off-stuck' | 'waiting-on-customer' | 'sign-off-open';
  /** Of asks of every kind. */
  readonly count: number;
};

export function issueStatus({ overdue, waitingOnTeam, waitingOnCustomer, gate }: IssueProperty): IssueStatus | null {
  if (overdue > 0) return { what: 'overdue', count: overdue };
  if (gate === 'rejected' || gate === 'invalidated' || gate === 'expired') return { what: 'sign-off-stuck', count: 0 };
  if (waitingOnTeam > 0) return { what: 'waiting-on-team', count: waitingOnTeam };
  if (gate === 'open') return { what: 'sign-off-open', count: waitingOnCustomer };
  return waitingOnCustomer > 0 ? { what: 'waiting-on-customer', count: waitingOnCustomer } : null;
}
