import type { AskKind } from '../../contract/calls/ask';
import { ofEachKind } from '../../core/ask/of-each-kind';
import { allAskIdsOf } from '../../core/issue/issue-plan';
import { type AsksOnIssue, type IssueProperty, issueProperty } from '../../core/issue/issue-property';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/** The content of an issue's property, from storage: two reads for up to 25 asks, and one more for every 25. */
export async function propertyNow(ports: Pick<Ports, 'storage'>, issueId: string): Promise<IssueProperty> {
  const [{ value: plan }] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const raid = plan?.madeOf === undefined ? [] : [plan.madeOf];
  const found = await loadGroups(ports, { ...allAskIdsOf(plan), raid });
  const asks = ofEachKind<{ [K in AskKind]: readonly unknown[] }>((kind) => [...found[kind].values()]) as AsksOnIssue;
  const [entry] = found.raid.values();
  return { ...issueProperty(asks), ...(entry ? { origin: entry.reference } : {}) };
}
