import { instantText } from '../../core/calendar/day';
import type { IssuePlan } from '../../core/issue/issue-plan';
import { accept, refuse } from '../../core/result';
import { nextCheckOf } from '../../core/task/due';
import { dueEvent, recheckAt } from '../../core/task/due-event';
import { blockersOf } from '../../core/task/task';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { applyTaskEvent } from '../task/apply-task-event';
import { inboxIds, loadInvolved } from '../task/involved';
import { letGo } from '../task/let-go';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Does what is due for a task without anybody's doing: it begins, or its due day is over. Nothing happens twice,
 * however often it is asked for.
 */
export async function processDueTask(ports: BackgroundPorts, id: string): Promise<void> {
  const ref = { kind: 'task', id } as const;
  const [{ value: stored }] = await retrying(ports, () => ports.storage.load([ref]));
  if (stored?.state.name !== 'planned' && stored?.state.name !== 'open') return;
  const waitsFor = blockersOf(stored);
  const issues = waitsFor.length > 0 ? await retrying(ports, () => ports.asApp.issues(waitsFor)) : [];
  const done = new Set(issues.filter(({ progress }) => progress === 'done').map(({ id }) => id));

  const result = await inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load(ref);
    if (!task) return refuse('not-found');
    const blockers = blockersOf(task);
    const plans = blockers.map((issueId) => ({ kind: 'issue', id: issueId }) as const);
    const { engagement, held, others } = await loadInvolved(work, task.engagementId, inboxIds(task, []), plans);
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    // An issue that Jira does not show may only be hidden from the app. It is gone only if Jira has told of its deletion.
    const isGone = (id: string) => others.some(({ value }) => isGonePlan(value, id));
    const areDone = blockers.length > 0 && blockers.every((id) => done.has(id) || isGone(id));
    const event = dueEvent(task, engagement.calendar, now, areDone, { actor: theApp, at: instantText(now) });
    if (event) {
      applyTaskEvent(work, { task, engagement, held }, event);
      if (event.what === 'task-activated') letGo(work, task, others);
    } else {
      const nextCheckAt = blockers.length > 0 ? recheckAt(task, now) : nextCheckOf(task, engagement.calendar);
      // The calendar may have changed since the next check was settled.
      if (nextCheckAt !== task.nextCheckAt) work.save('task', id, { ...task, nextCheckAt });
    }
    return accept(undefined);
  });
  if (!result.ok && result.error.code === 'try-again') throw new Unavailable('storage', 409);
}

const isGonePlan = (value: unknown, issueId: string): boolean => {
  const plan = value as IssuePlan | undefined;
  return plan?.issueId === issueId && plan.isGone === true;
};
