import type { AskKind } from '../../contract/calls/ask';
import { allAskIdsOf } from '../../core/issue/all-ask-ids';
import { boundTo } from '../../core/issue/issue-plan';
import { type AsksOnIssue, type IssueProperty, issueProperty } from '../../core/issue/issue-property';
import { type IssueStatus, issueStatus } from '../../core/issue/issue-status';
import { ofEachKind } from '../../core/kinds/of-each-kind';
import { boundIssue } from '../../core/survey/on-issue/bound-issue';
import { surveyFields } from '../../core/survey/on-issue/survey-fields';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';

/** The content of an issue's property, from storage: two reads for up to 25 asks and surveys, and one more for every 25. */
export async function propertyNow(ports: Pick<Ports, 'storage'>, issueId: string): Promise<IssueProperty> {
  const { asks, bound, madeOf } = await onIssueNow(ports, issueId, boundTo);
  return { ...issueProperty(asks), ...surveyFields(bound), ...(madeOf ? { origin: madeOf.reference } : {}) };
}

/** The line that the lozenge beside an issue is to say, from storage. */
export const statusNow = async (ports: Pick<Ports, 'storage'>, issueId: string): Promise<IssueStatus | null> =>
  issueStatus((await onIssueNow(ports, issueId, () => [])).asks);

/** The asks on an issue, the checkpoints that are bound to it, and the entry that it was made of: two reads for up to 25 of them, and one more for every 25. */
async function onIssueNow(ports: Pick<Ports, 'storage'>, issueId: string, surveysOf: typeof boundTo) {
  const [{ value: plan }] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const raid = plan?.madeOf === undefined ? [] : [plan.madeOf];
  const found = await loadGroups(ports, { ...allAskIdsOf(plan), raid, checkpoint: surveysOf(plan) });
  const asks = ofEachKind<{ [K in AskKind]: readonly unknown[] }>((kind) => [...found[kind].values()]) as AsksOnIssue;
  const [entry] = found.raid.values();
  // What was bound to it before its planning was changed does not count.
  const bound = [...found.checkpoint.values()].filter((each) => boundIssue(each) === issueId);
  return { asks, bound, madeOf: entry };
}
