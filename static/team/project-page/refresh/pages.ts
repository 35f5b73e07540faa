import type { ProjectOverview } from '../../../../src/contract/calls/plan';

/** The overview with its next page. Engagements created meanwhile shift pages, so one may come twice. */
export function withOverviewPage(overview: ProjectOverview, page: ProjectOverview): ProjectOverview {
  const known = new Set(overview.engagements.map(({ engagement }) => engagement.id));
  const added = page.engagements.filter(({ engagement }) => !known.has(engagement.id));
  return { ...overview, engagements: [...overview.engagements, ...added], next: page.next };
}
