import type { Engagement } from '../../core/engagement/engagement';
import { type ClosedTasks, isClosed, noneClosed, withClosed } from '../../core/inbox/closed';
import { emptyInbox, type Inbox, inboxOf, personInbox, place, raise, without } from '../../core/inbox/inbox';
import { effectsOf } from '../../core/outbox/task-effects';
import type { RaidEntry } from '../../core/raid/entry';
import { tendAtOf } from '../../core/reminder/tend';
import type { Decision } from '../../core/task/decide';
import { audited } from '../../core/task/event';
import { evolve } from '../../core/task/evolve';
import type { IssuePlan } from '../../core/task/issue-plan';
import type { Task } from '../../core/task/task';
import type { Work } from '../act';

/** What an event on a task touches, as the same work has loaded it. */
export type Before = {
  readonly task: Task | undefined;
  readonly engagement: Engagement;
  /** By id: those that the task is in, before and after, and the actor's where they raise something. */
  readonly inboxes: ReadonlyMap<string, Inbox | undefined>;
  /** What was closed last of where the task is, if the event may close it. */
  readonly closed?: ClosedTasks | undefined;
  /** What the event raises, and the plan of the issue that it came up with. */
  readonly raised?: { readonly entries: readonly RaidEntry[]; readonly plan: IssuePlan };
};

/** Writes what an event makes of a task: the task, its history, the inboxes that it is in, and its effects. */
export function settle(work: Work, before: Before, event: Exclude<Decision, 'already'>): Task {
  const { fingerprint, ...happened } = event;
  const evolved = { ...evolve(before.task, happened), lastAct: fingerprint };
  const tendAt = tendAtOf(evolved, before.engagement.calendar);
  const task = work.record({ ...evolved, tendAt }, audited(happened));
  work.save('task', task.id, task);
  // Who may do what rests on the engagement's people: they must be the same at the commit.
  work.hold({ kind: 'engagement', id: before.engagement.id });
  const wasPlanned = before.task?.state.name === 'planned';
  work.send(effectsOf(before.engagement, task, happened, wasPlanned));
  saveInboxes(work, before, task);
  // What a customer has never seen is not shown as closed either.
  if (isClosed(task) && !wasPlanned) work.save('closed', inboxOf(task), withClosed(before.closed ?? noneClosed, task));
  if (before.raised) saveRaised(work, before.raised, task);
  return task;
}

function saveInboxes(work: Work, before: Before, task: Task): void {
  const left = before.task ? [inboxOf(before.task)] : [];
  const entered = [inboxOf(task)];
  const raised = (before.raised?.entries ?? []).map(({ id: entryId, engagementId }) => ({ entryId, engagementId }));
  const [raiser] = before.raised?.entries ?? [];
  const raisers = raiser ? [personInbox(raiser.raisedBy)] : [];
  for (const id of new Set([...left, ...entered, ...raisers])) {
    if (!before.inboxes.has(id)) throw new Error('An inbox is to be loaded before its task is settled');
    const inbox = before.inboxes.get(id) ?? emptyInbox;
    const placed = entered.includes(id) ? place(inbox, task) : without(inbox, task.id);
    work.save('inbox', id, raisers.includes(id) ? raise(placed, raised) : placed);
  }
}

/** More than a panel shows. */
const raidIdsKept = 200;

function saveRaised(work: Work, { entries, plan }: NonNullable<Before['raised']>, { issueId }: Task): void {
  for (const entry of entries) {
    const placed = work.record(entry, { what: 'entry-raised', actor: entry.raisedBy, at: entry.raisedAt });
    work.create('raid', entry.id, placed);
    work.send([{ kind: 'raise-issue', entryId: entry.id, engagementId: entry.engagementId }]);
  }
  if (entries.length === 0) return;
  work.save('issue', issueId, {
    ...plan,
    raidIds: [...(plan.raidIds ?? []), ...entries.map(({ id }) => id)].slice(-raidIdsKept),
  });
}
