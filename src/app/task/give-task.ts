import type { Answer } from '../../contract/answer';
import { type TeamTask, taskLimits } from '../../contract/task';
import type { GiveTask } from '../../contract/team';
import { mayActForTeam } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import { dayIn } from '../../core/calendar/day';
import { emptyInbox, type Inbox, inboxOf } from '../../core/inbox/inbox';
import { partFor } from '../../core/inbox/order';
import { give } from '../../core/task/decide';
import { act } from '../act';
import { actOf, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports';
import { settle } from './settle';
import { teamView } from './team-view';

/** Gives the customer a task on an issue. */
export async function giveTask(
  ports: Ports,
  caller: Caller,
  issueId: string,
  wanted: GiveTask,
): Promise<Answer<TeamTask>> {
  const issue = await ports.asUser.issue(issueId);
  const permissions = issue && (await ports.asUser.permissions({ issueId }));
  if (!issue || !permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  if (!permissions.has('EDIT_ISSUES')) return refuse('not-allowed');
  const id = idFor('task', issue.id, caller.accountId, wanted.attempt);
  const { engagementId, title, instructions, owner, due } = wanted;

  return act(ports, async (work) => {
    const [known, planned, twin, inbox] = await work.load(
      { kind: 'engagement', id: engagementId },
      { kind: 'issue', id: issue.id },
      { kind: 'task', id },
      { kind: 'inbox', id: inboxOf(wanted) },
    );
    const engagement = known.value;
    if (engagement?.projectId !== issue.projectId) return refuse('not-found', { field: 'engagementId' });
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    if (twin.value) return accept(teamView(twin.value, engagement, ports.now()));

    const plan = planned.value ?? { issueId: issue.id, projectId: issue.projectId, taskIds: [] };
    if (plan.taskIds.length >= taskLimits.perIssue) {
      return refuse('task-limit-reached', { facts: { limit: taskLimits.perIssue } });
    }
    const isFull = fullness(inbox.value ?? emptyInbox, engagementId);
    if (isFull !== undefined) return refuse('task-limit-reached', { field: 'owner', facts: { limit: isFull } });
    const today = dayIn(engagement.timeZone, ports.now());
    const decided = give(
      engagement,
      { id, issueId: issue.id, title, instructions, owner, due },
      today,
      actOf(ports, caller),
    );
    if (!decided.ok) return decided;
    work.save('issue', issue.id, { ...plan, projectId: issue.projectId, taskIds: [...plan.taskIds, id] });
    const task = settle(work, { task: undefined, engagement, inbox }, decided.value);
    return accept(teamView(task, engagement, ports.now()));
  });
}

/** The limit that an owner has reached, if they have: in this engagement, or over all of theirs. */
function fullness(inbox: Inbox, engagementId: string): number | undefined {
  const held = ({ open, waiting }: Pick<Inbox, 'open' | 'waiting'>) => open.length + waiting.length;
  if (held(partFor(inbox, engagementId)) >= taskLimits.openPerOwner) return taskLimits.openPerOwner;
  return held(inbox) >= taskLimits.openInAll ? taskLimits.openInAll : undefined;
}
