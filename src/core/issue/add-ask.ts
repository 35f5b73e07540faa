import type { AskKind } from '../../contract/calls/ask';
import type { Subject } from '../../contract/common';
import { askIdsOf, type IssuePlan, newIssuePlan, newVersionPlan, type OnSubject, type VersionPlan } from './issue-plan';

/** The plan of what an ask is to stand on, when it is the first there. */
export const newPlan = (subject: Subject, projectId: string): IssuePlan | VersionPlan =>
  subject.kind === 'issue' ? newIssuePlan(subject.issueId, projectId) : newVersionPlan(subject.versionId, projectId);

/** The plan with one more ask, the newest of its kind. */
export const withAsk = <Plan extends OnSubject>(
  plan: Plan,
  kind: AskKind,
  { id, engagementId }: { readonly id: string; readonly engagementId: string },
): Plan => ({
  ...plan,
  asks: { ...plan.asks, [kind]: [...askIdsOf(plan, kind), id] },
  engagementIds: [...new Set([...(plan.engagementIds ?? []), engagementId])],
});
