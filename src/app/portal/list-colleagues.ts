import type { Colleague, ListColleagues } from '../../contract/calls/portal';
import type { AccountId, IsoDate } from '../../contract/common';
import type { Result } from '../../contract/result';
import { mayAct } from '../../core/access/customer';
import { dayIn } from '../../core/calendar/day';
import { possibleDeputies } from '../../core/engagement/deputy';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { possibleOwners } from '../../core/task/owner';
import { taskParties } from '../../core/task/parties';
import type { Task } from '../../core/task/task';
import { compareNames } from '../../core/text/same-name';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';

/**
 * The other customers of an engagement, by name, or those of them whom the caller can make their deputy, or to whom they can
 * hand a task over: the same rules as when they do it. Whoever is gone from Jira is left out.
 */
export async function listColleagues(
  ports: Ports,
  caller: Caller,
  { engagementId, asDeputy, taskId }: ListColleagues,
): Promise<Result<Colleague[]>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement } = proved.value;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const { accountId: self } = caller;
  const [task] = taskId === undefined ? [] : await ports.storage.load([{ kind: 'task', id: taskId }]);
  if (task && !isOfTheirs(task.value, engagement, self, today)) return refuse('not-found');
  const others = engagement.customers.map(({ accountId }) => accountId).filter((id) => id !== self);
  const able = task?.value ? possibleOwners(engagement, task.value, self) : others;
  const ids = asDeputy ? possibleDeputies(engagement, self, today) : able;
  const people = ids.length > 0 ? await ports.asApp.people(ids) : [];
  const byName = people.toSorted((a, b) => compareNames(a.name, b.name));
  return accept(byName.map(({ accountId, name }) => ({ accountId, name })));
}

const isOfTheirs = (task: Task | undefined, engagement: Engagement, customer: AccountId, today: IsoDate): boolean =>
  task?.engagementId === engagement.id && mayAct(engagement, taskParties(task), customer, today);
