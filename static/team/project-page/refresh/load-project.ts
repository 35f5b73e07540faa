import type { ProjectOverview } from '../../../../src/contract/calls/plan';
import type { Result } from '../../../../src/contract/result';
import { callPlan } from '../../call/calls';
import { countIssues, type IssueCounts } from './issue-counts';
import { withOverviewPage } from './pages';

/** All that the project page shows beside its lists. Each of it comes with the rest, and is shown with it. */
export type Project = {
  readonly overview: ProjectOverview;
  /** Absent before anybody has looked at the overview; null where Jira does not say. */
  readonly issues?: IssueCounts | null;
};

/** Loads all engagements of the project; those of most projects come in one reply. */
export async function loadOverview(): Promise<Result<ProjectOverview>> {
  let result = await callPlan('show-project', {});
  while (result.ok && result.value.next !== null) {
    const known = result.value;
    const page = await callPlan('show-project', { after: known.next ?? 0 });
    result = page.ok ? { ok: true, value: withOverviewPage(known, page.value) } : page;
  }
  return result;
}

/** Loads it anew. @param withIssues whether Jira is to count the project's issues, too */
export async function loadProject({ overview }: Project, withIssues: boolean): Promise<Result<Project>> {
  const [next, issues] = await Promise.all([loadOverview(), withIssues ? countIssues(overview.project.id) : undefined]);
  return next.ok ? { ok: true, value: { overview: next.value, ...(issues !== undefined && { issues }) } } : next;
}
