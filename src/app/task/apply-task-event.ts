import { inboxOf, personInbox, raise } from '../../core/ask/inbox';
import type { UrgencyOf } from '../../core/ask/order';
import { type Holdings, placeAsk } from '../../core/ask/place';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { type IssuePlan, withRaised } from '../../core/issue/issue-plan';
import { urgencyIn } from '../../core/kinds/urgency';
import type { Effect } from '../../core/outbox/effect';
import { inboxEffects } from '../../core/outbox/inbox-effects';
import { effectsOf } from '../../core/outbox/task-effects';
import type { RaidEntry } from '../../core/raid/entry';
import { nextCheckOf } from '../../core/task/due';
import { audited, type TaskEvent } from '../../core/task/event';
import { evolve } from '../../core/task/evolve';
import { withReach } from '../../core/task/owner';
import type { Task } from '../../core/task/task';
import { placeOfTask } from '../../core/task/task-entry';
import { saveHeld } from '../ask/held';
import { type Given, lastCommandAfter } from '../ask/last-command';
import type { UnitOfWork } from '../unit-of-work';

/** The records that an event on a task touches, as the same work has loaded them. */
export type TaskBefore = {
  readonly task: Task | undefined;
  readonly engagement: Engagement;
  /** By inbox id: of those that the task is in, before and after, and the actor's where they raise something. */
  readonly held: ReadonlyMap<string, Holdings>;
  /**
   * The entries that the event raises, and the plan of the issue that they came up with, unless it was on a version.
   */
  readonly raised?: { readonly entries: readonly RaidEntry[]; readonly plan: IssuePlan | null };
};

/** Writes what an event makes of a task: the task, its history, the inboxes that it is in, and its effects. */
export function applyTaskEvent(work: UnitOfWork, before: TaskBefore, event: TaskEvent & Given): Task {
  const { fingerprint, ...happened } = event;
  const evolved = { ...evolve(before.task, happened), lastCommand: lastCommandAfter(before.task, event) };
  const nextCheckAt = nextCheckOf(evolved, before.engagement.calendar);
  const reached = withReach({ ...evolved, nextCheckAt }, before.engagement);
  const task = work.appendEvent(reached, audited(happened));
  work.save('task', task.id, task);
  // Permissions depend on the engagement's people: these must be the same at the commit.
  work.expectUnchanged({ kind: 'engagement', id: before.engagement.id });
  const wasPlanned = before.task?.state.name === 'planned';
  const today = dayIn(before.engagement.calendar.timeZone, Date.parse(happened.at));
  const ofInboxes = updateInboxes(work, before, task, urgencyIn(before.engagement, today));
  work.enqueue([...effectsOf(before.engagement, task, happened, wasPlanned), ...ofInboxes]);
  if (before.raised) saveRaised(work, before.raised);
  return task;
}

/** @returns what follows for others */
function updateInboxes(work: UnitOfWork, before: TaskBefore, task: Task, urgencyOf: UrgencyOf): Effect[] {
  const { engagementId } = task;
  const left = before.task ? [inboxOf(before.task)] : [];
  const entered = inboxOf(task);
  const entries = before.raised?.entries ?? [];
  const raisers = entries.slice(0, 1).map(({ raisedBy }) => personInbox(engagementId, raisedBy));
  const entryIds = entries.map(({ id }) => id);
  return [...new Set([...left, entered, ...raisers])].flatMap((id) => {
    const held = before.held.get(id);
    if (!held) throw new Error('An inbox is to be loaded before its task is settled');
    const ask = { kind: 'task', id: task.id, engagementId } as const;
    const after = placeAsk(held, ask, placeOfTask(task, id), urgencyOf, before.engagement);
    saveHeld(work, id, held, raisers.includes(id) ? { ...after, inbox: raise(after.inbox, entryIds) } : after);
    return inboxEffects(before.engagement, id, { before: held.inbox, after: after.inbox }, urgencyOf);
  });
}

function saveRaised(work: UnitOfWork, { entries, plan }: NonNullable<TaskBefore['raised']>): void {
  for (const entry of entries) {
    const recorded = work.appendEvent(entry, { what: 'entry-raised', actor: entry.raisedBy, at: entry.raisedAt });
    work.create('raid', entry.id, recorded);
    work.enqueue([{ kind: 'raise-issue', entryId: entry.id, engagementId: entry.engagementId }]);
  }
  if (entries.length === 0 || !plan) return;
  work.save(
    'issue',
    plan.issueId,
    withRaised(
      plan,
      entries.map(({ id }) => id),
    ),
  );
}
