import type { ProjectOverview } from '../../../src/contract/calls/plan';
import type { EngagementSummary } from '../../../src/contract/engagement';

/** The engagements of a project in which the reader acts for the team: nothing is offered to them in others. */
export const whereMayAct = ({ engagements }: Pick<ProjectOverview, 'engagements'>): EngagementSummary[] =>
  engagements.filter(({ mayAct }) => mayAct).map(({ engagement }) => engagement);
