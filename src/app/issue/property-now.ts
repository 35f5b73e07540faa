import { dayIn } from '../../core/calendar/day';
import { type IssueProperty, issueProperty } from '../../core/issue/issue-plan';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/**
 * What an issue's property is to say, from storage: two reads for up to 25 tasks and gates, and one more for every 25.
 * Where there are gates, their engagements are read with them: on which day a gate is overdue hangs on the time zone.
 */
export async function propertyNow(ports: Pick<Ports, 'storage' | 'now'>, issueId: string): Promise<IssueProperty> {
  const [plan] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const { taskIds = [], gateIds = [], engagementIds = [], madeOf } = plan.value ?? {};
  const { task, raid, gate, engagement } = await loadGroups(ports, {
    task: taskIds,
    raid: madeOf === undefined ? [] : [madeOf],
    gate: gateIds,
    engagement: gateIds.length > 0 ? engagementIds : [],
  });
  const now = ports.now();
  const todays = new Map([...engagement].map(([id, { calendar }]) => [id, dayIn(calendar.timeZone, now)]));
  const [entry] = raid.values();
  return {
    ...issueProperty([...task.values()], [...gate.values()], todays),
    ...(entry ? { origin: entry.reference } : {}),
  };
}
