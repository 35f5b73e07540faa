import { askKinds } from '../../contract/calls/ask';
import { dayIn } from '../../core/calendar/day';
import { allAskIdsOf } from '../../core/issue/issue-plan';
import { type AsksOnIssue, type IssueProperty, issueProperty } from '../../core/issue/issue-property';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/**
 * What an issue's property is to say, from storage: two reads for up to 25 asks and engagements, and one more for every
 * 25. On which day an ask is overdue hangs on its engagement's time zone.
 */
export async function propertyNow(ports: Pick<Ports, 'storage' | 'now'>, issueId: string): Promise<IssueProperty> {
  const [{ value: plan }] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const found = await loadGroups(ports, {
    ...allAskIdsOf(plan),
    raid: plan?.madeOf === undefined ? [] : [plan.madeOf],
    engagement: plan?.engagementIds ?? [],
  });
  const now = ports.now();
  const todays = new Map([...found.engagement].map(([id, { calendar }]) => [id, dayIn(calendar.timeZone, now)]));
  const asks = Object.fromEntries(askKinds.map((kind) => [kind, [...found[kind].values()]])) as AsksOnIssue;
  const [entry] = found.raid.values();
  return { ...issueProperty(asks, todays), ...(entry ? { origin: entry.reference } : {}) };
}
