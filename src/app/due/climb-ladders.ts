import { inboxOf } from '../../core/ask/inbox';
import { dayIn, instantText } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { ladderEvents } from '../../core/task/event';
import { nextStep } from '../../core/task/ladder';
import { isTaskEntry } from '../../core/task/task-entry';
import { theApp } from '../caller';
import { type Ports, Unavailable } from '../ports';
import { retrying } from '../retry';
import { applyTaskEvent } from '../task/apply-task-event';
import { inboxIds, loadInvolved } from '../task/involved';
import { inUnitOfWork } from '../unit-of-work';
import { readInboxes } from './read-inboxes';

/**
 * Takes the next step of the non-response ladder for each task whose customer has been silent for it.
 * @returns false if time ran out: the rest is still to be done
 */
export async function climbLadders(ports: Ports, engagement: Engagement): Promise<boolean> {
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const readings = await readInboxes(ports, engagement);
  const silent = readings
    .flatMap(({ asks }) => asks.filter(isTaskEntry))
    .filter((entry) => nextStep(engagement, entry, today) !== null);
  for (const { id: taskId } of silent) {
    if (!ports.hasTime()) return false;
    try {
      await retrying(ports, () => climb(ports, taskId));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // One task that can't be helped is no reason to leave the others alone.
      ports.report({ where: 'ladder', name: error instanceof Error ? error.name : 'Error', message: 'A task stays' });
    }
  }
  return true;
}

/** Decides anew on what is stored now: the customer may have acted, and another sweep may have been here. */
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
      const event = { actor: theApp, at: instantText(now), what: ladderEvents[step], step, fingerprint: '' };
      applyTaskEvent(work, { task, engagement, held }, event);
    }
    return accept(undefined);
  });
  if (!done.ok && done.error.code === 'try-again') throw new Unavailable('storage', 409);
}
