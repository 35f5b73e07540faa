import type { Answer } from '../../contract/answer';
import type { TeamTask } from '../../contract/task';
import { mayActForTeam } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import type { Act } from '../../core/audit/event';
import { inboxOf } from '../../core/inbox/inbox';
import type { Decision } from '../../core/task/decide';
import type { Task } from '../../core/task/task';
import { act } from '../act';
import { actOf, type Caller } from '../caller';
import type { Ports } from '../ports';
import { taskPermissions } from './issue-access';
import { settle } from './settle';
import { teamView } from './team-view';

/** Confirms, returns or withdraws a task: whatever the rule decides, for whoever may edit the task's issue. */
export async function decideAsTeam(
  ports: Ports,
  caller: Caller,
  taskId: string,
  rule: (task: Task, act: Act) => Answer<Decision>,
): Promise<Answer<TeamTask>> {
  const [seen] = await ports.storage.load([{ kind: 'task', id: taskId }]);
  if (!seen.value) return refuse('not-found');
  const permissions = await taskPermissions(ports, seen.value);
  if (!permissions.has('BROWSE_PROJECTS')) return refuse('not-found');
  if (!permissions.has('EDIT_ISSUES')) return refuse('not-allowed');
  const { engagementId } = seen.value;
  const inboxId = inboxOf(seen.value);

  return act(ports, async (work) => {
    const [{ value: task }, { value: engagement }, inbox] = await work.load(
      { kind: 'task', id: taskId },
      { kind: 'engagement', id: engagementId },
      { kind: 'inbox', id: inboxId },
    );
    if (!task || !engagement) return refuse('not-found');
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const decided = rule(task, actOf(ports, caller));
    if (!decided.ok) return decided;
    const after = decided.value === 'already' ? task : settle(work, { task, engagement, inbox }, decided.value);
    return accept(teamView(after, engagement, ports.now()));
  });
}
