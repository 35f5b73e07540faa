import type { Result } from '../../contract/result';
import { type TeamTask, taskLimits } from '../../contract/task/task';
import type { GiveTask } from '../../contract/task/team-task';
import type { ShownIssue } from '../../core/access/shown';
import { type ItemAccess, mayActForTeam } from '../../core/access/team';
import { inboxOf } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import { fingerprintOf } from '../../core/command/decide-once';
import { withAsk } from '../../core/issue/add-ask';
import { askIdsOf, type IssuePlan, newIssuePlan } from '../../core/issue/issue-plan';
import { accept, refuse } from '../../core/result';
import { give } from '../../core/task/by-team';
import type { Task } from '../../core/task/task';
import { issueWithAccess } from '../access/issue';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyTaskEvent } from './apply-task-event';
import { checkCapacity } from './check-capacity';
import { loadInvolved } from './involved';
import { teamView } from './team-view';

/** Gives the customer a task on an issue. */
export async function giveTask(
  ports: Ports,
  caller: Caller,
  issueId: string,
  wanted: GiveTask,
): Promise<Result<TeamTask>> {
  const issue = await issueToGiveOn(ports, issueId);
  return issue.ok ? giveOn(ports, caller, issue.value, wanted) : issue;
}

/** An issue that the caller may edit. */
export type EditableIssue = { readonly issue: ShownIssue; readonly access: ItemAccess };

/** The issue, if the caller may edit it. */
export async function issueToGiveOn(ports: Ports, issueId: string): Promise<Result<EditableIssue>> {
  const allowed = await issueWithAccess(ports, issueId);
  if (!allowed) return refuse('not-found');
  return allowed.access.may('EDIT_ISSUES') ? accept(allowed) : refuse('not-allowed');
}

/** Gives a task on an issue that the caller is known to be allowed to edit. */
export async function giveOn(
  ports: Ports,
  caller: Caller,
  { issue, access }: EditableIssue,
  wanted: GiveTask,
): Promise<Result<TeamTask>> {
  const { attempt, engagementId, ...given } = wanted;
  const id = idFor('task', issue.id, caller.accountId, attempt);
  const blockers = wanted.activation.kind === 'issues' ? [...new Set(wanted.activation.issueIds)] : [];
  const known = await areKnown(ports, blockers, issue);
  if (!known.ok) return known;
  const inboxId = inboxOf(wanted);

  return inUnitOfWork(ports, async (work) => {
    const { engagement, held, others } = await loadInvolved(
      work,
      engagementId,
      [inboxId],
      [
        { kind: 'task', id },
        ...[...new Set([issue.id, ...blockers])].map((issueId) => ({ kind: 'issue' as const, id: issueId })),
      ],
    );
    const twin = others[0]?.value as Task | undefined;
    const plans = others.slice(1).map(({ value }) => value as IssuePlan | undefined);
    if (engagement?.projectId !== issue.projectId) return refuse('not-found', { field: 'engagementId' });
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    // The same form sent twice gives one task; a form that was corrected in between is not the same.
    const fingerprint = fingerprintOf('give-task', { ...wanted, revision: 0 }, caller.accountId);
    if (twin && twin.engagementId !== engagementId) return refuse('changed-meanwhile');
    if (twin) {
      const isSame = twin.lastCommand === fingerprint || (twin.history.length > 1 && twin.title === wanted.title);
      return isSame ? accept(teamView(access, twin, engagement, ports.now())) : refuse('changed-meanwhile');
    }

    const capacity = checkCapacity(undefined, wanted.owner, engagementId, held, 'owner');
    if (!capacity.ok) return capacity;
    const task = {
      ...given,
      id,
      subject: { kind: 'issue', issueId: issue.id } as const,
      engagementId,
      projectId: issue.projectId,
      contact: caller.accountId,
    };
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const decided = give(engagement, task, today, attributionTo(ports, caller));
    if (!decided.ok) return decided;
    const planned = savePlans(work, issue, blockers, plans, task);
    if (!planned.ok) return planned;
    const settled = applyTaskEvent(work, { task: undefined, engagement, held }, { ...decided.value, fingerprint });
    return accept(teamView(access, settled, engagement, ports.now()));
  });
}

/** A task waits only for issues that its giver can see. */
async function areKnown(ports: Ports, blockers: readonly string[], issue: ShownIssue): Promise<Result<true>> {
  const others = blockers.filter((id) => id !== issue.id);
  const found = await Promise.all(others.map((id) => ports.asUser.issue(id)));
  return found.every((each) => each !== undefined) ? accept(true) : refuse('issue-unknown', { field: 'activation' });
}

/** Notes the task with its issue, and with those that hold it back. @param plans of the issue, then of the blockers */
function savePlans(
  work: UnitOfWork,
  issue: ShownIssue,
  blockers: readonly string[],
  plans: readonly (IssuePlan | undefined)[],
  task: { readonly id: string; readonly engagementId: string },
): Result<true> {
  const ids = [...new Set([issue.id, ...blockers])];
  for (const [index, issueId] of ids.entries()) {
    const plan = plans[index] ?? newIssuePlan(issueId, issue.projectId);
    const isOwn = issueId === issue.id;
    const heldBack = plan.holdsBack ?? [];
    if (isOwn && askIdsOf(plan, 'task').length >= taskLimits.perIssue) {
      return refuse('task-limit-reached', { facts: { limit: taskLimits.perIssue } });
    }
    if (heldBack.length >= taskLimits.perBlocker) {
      return refuse('task-limit-reached', { field: 'activation', facts: { limit: taskLimits.perBlocker } });
    }
    work.save('issue', issueId, {
      ...(isOwn ? withAsk({ ...plan, projectId: issue.projectId }, 'task', task) : plan),
      ...(blockers.includes(issueId) ? { holdsBack: [...heldBack, task.id] } : {}),
    });
  }
  return accept(true);
}
