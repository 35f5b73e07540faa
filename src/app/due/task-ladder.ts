import { inboxOf } from '../../core/ask/inbox';
import { dayIn, instantText } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import { nextStep, stepEvent } from '../../core/task/ladder';
import { isTaskEntry, type TaskEntry } from '../../core/task/task-entry';
import type { Ladder } from '../background-kind';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { applyTaskEvent } from '../task/apply-task-event';
import { inboxIds, loadInvolved } from '../task/involved';
import { inUnitOfWork } from '../unit-of-work';

/** The non-response ladder of tasks. */
export const taskLadder: Ladder<TaskEntry> = {
  isStepDue: (engagement, entry, today) => nextStep(engagement, entry, today) !== null,
  climb,
};

/** Decides anew on what is stored now: the customer may have answered, and another sweep may have been here. */
async function climb(ports: Ports, taskId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id: taskId });
    if (task?.state.name !== 'open') return accept(undefined);
    const { engagement, held } = await loadInvolved(work, task.engagementId, inboxIds(task, []), []);
    const entry = held
      .get(inboxOf(task))
      ?.inbox.asks.filter(isTaskEntry)
      .find(({ id }) => id === taskId);
    if (!engagement || !entry) return refuse('not-found');
    const now = ports.now();
    const step = nextStep(engagement, entry, dayIn(engagement.calendar.timeZone, now));
    if (step) {
      const by = { actor: theApp, at: instantText(now) };
      applyTaskEvent(work, { task, engagement, held }, stepEvent(engagement, task, step, by));
    }
    return accept(undefined);
  });
  if (!done.ok && done.error.code === 'try-again') throw new Unavailable('storage', 409);
}
