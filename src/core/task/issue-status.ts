import type { IssueProperty } from './issue-plan';

/** The one thing to know about an issue's tasks, the most pressing first; null where nobody waits. */
export type IssueStatus = {
  readonly what: 'overdue' | 'waiting-on-team' | 'waiting-on-customer';
  readonly count: number;
};

export function issueStatus({ overdue, waitingOnTeam, openTasks }: IssueProperty): IssueStatus | null {
  if (overdue > 0) return { what: 'overdue', count: overdue };
  if (waitingOnTeam > 0) return { what: 'waiting-on-team', count: waitingOnTeam };
  return openTasks > 0 ? { what: 'waiting-on-customer', count: openTasks } : null;
}
