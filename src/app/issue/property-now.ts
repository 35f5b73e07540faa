import { type IssueProperty, issueProperty } from '../../core/issue/issue-plan';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';

/** What an issue's property is to say, from storage: two reads for up to 25 tasks and gates, and one more for every 25. */
export async function propertyNow(ports: Pick<Ports, 'storage'>, issueId: string): Promise<IssueProperty> {
  const [plan] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const { taskIds = [], gateIds = [], madeOf } = plan.value ?? {};
  const raidIds = madeOf === undefined ? [] : [madeOf];
  const { task, raid, gate } = await loadGroups(ports, { task: taskIds, raid: raidIds, gate: gateIds });
  const [entry] = raid.values();
  return { ...issueProperty([...task.values()], [...gate.values()]), ...(entry ? { origin: entry.reference } : {}) };
}
