import type { EngagementSummary } from '../../contract/engagement';
import type { AdministeredProject } from '../../core/access/administered-project';
import { type Engagement, stillReadOf } from '../../core/engagement/engagement';
import { engagementSummary } from './summary';

/** An engagement as its administrators see it. @param now epoch milliseconds */
export const settingsOf = (project: AdministeredProject, engagement: Engagement, now: number): EngagementSummary => ({
  ...engagementSummary(project.browsable, engagement, now),
  customers: engagement.customers,
  // Administrators see what was agreed also on issues that are hidden from them.
  unseen: engagement.unseen ?? [],
  stillRead: stillReadOf(engagement),
  problem: engagement.problem,
  troubles: engagement.troubles.map(({ entryId, ...trouble }) => trouble),
});
