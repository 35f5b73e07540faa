import type { EngagementOverview, ProjectOverview } from '../../../../src/contract/calls/plan';

/** The parts of the balance bar, in the order of who must move first; empty ones left out. */
export function balanceOf({
  waitingOnTeam,
  overdueOnCustomer,
  waitingOnCustomer,
}: Pick<EngagementOverview, 'waitingOnTeam' | 'overdueOnCustomer' | 'waitingOnCustomer'>) {
  const parts = [
    { kind: 'waiting-on-team', count: waitingOnTeam },
    { kind: 'overdue', count: overdueOnCustomer },
    { kind: 'in-time', count: Math.max(0, waitingOnCustomer - overdueOnCustomer) },
  ] as const;
  return parts.filter(({ count }) => count > 0);
}

export const issuesIn = ({ engagements }: ProjectOverview): string[] => [
  ...new Set(engagements.flatMap(({ asks }) => asks.flatMap(({ issueId }) => issueId ?? []))),
];

/** Whether anything that waits stands on a version: only then their names are of use. */
export const hasVersions = ({ engagements }: ProjectOverview): boolean =>
  engagements.some(({ asks }) => asks.some(({ versionId }) => versionId !== null));

export const peopleInOverview = ({ engagements }: ProjectOverview): string[] =>
  engagements.flatMap(({ asks, engagement }) => [
    ...asks.flatMap(({ people }) => people ?? []),
    ...engagement.absent.map(({ accountId }) => accountId),
  ]);

/** Whether the reader may ask this customer for more: nobody can answer where their request is gone. */
export const canBeFilled = ({
  mayAct,
  engagement: { status, isRequestUnseen },
}: Pick<EngagementOverview, 'mayAct' | 'engagement'>): boolean => mayAct && status === 'active' && !isRequestUnseen;
