/** Puts a project's past into storage, in the app's own records, without going through its resolvers one by one. */

import type { Host } from 'forge-host/host';
import type { Kind } from '../../src/app/ports/stored';
import { noneClosed } from '../../src/core/ask/closed';
import { emptyInbox, inboxOf, personOf } from '../../src/core/ask/inbox';
import type { Memberships } from '../../src/core/ask/memberships';
import { type Holdings, placeAsk } from '../../src/core/ask/place';
import { issueIdOf } from '../../src/core/ask/subject';
import type { IssuePlan } from '../../src/core/issue/issue-plan';
import type { TaskEvent } from '../../src/core/task/event';
import { evolve } from '../../src/core/task/evolve';
import type { Task } from '../../src/core/task/task';
import { placeOfTask } from '../../src/core/task/task-entry';
import { keyOf } from '../../src/forge/storage/key';
import { entityOf, recordOf } from '../../src/forge/storage/stored-forms';

export type Filling = {
  readonly engagementId: string;
  readonly projectId: string;
  /** The issue whose panel is measured: it holds five of the tasks. */
  readonly issueId: string;
  readonly teamMember: string;
  /** The customer whose panel is measured, and a colleague. Each has `open` tasks to do; all the others are history. */
  readonly customers: readonly [string, string];
  readonly open: number;
  readonly memberships: Memberships;
};

const at = '2026-10-01T08:00:00.000Z';
const instructions =
  'Please fill in the attached price list for the coming year, one row for each product, with net prices in euros. ' +
  'Leave out what you no longer sell. If a price is not decided yet, write “open” and tell us until when we may expect ' +
  'it. We load the list into the portal’s test system on the day after, so that your colleagues can try it out.';

/** @param count how many tasks the project has seen */
export function fill(host: Host, count: number, filling: Filling): void {
  const { customers, open, issueId, memberships } = filling;
  const inboxes = new Map<string, Holdings>();
  const plans = new Map<string, string[]>();
  const writes: Row[] = [];
  for (let index = 0; index < count; index++) {
    const isOpen = index < open * customers.length;
    const task = taskOf(filling, index, isOpen);
    writes.push({ kind: 'task', id: task.id, record: recordOf('task', task.id, task, 1, at) });
    const on = issueIdOf(task.subject) ?? '';
    plans.set(on, [...(plans.get(on) ?? []), task.id]);
    const id = inboxOf(task);
    const held = inboxes.get(id) ?? { inbox: emptyInbox, closed: noneClosed, memberships };
    const placed = placeAsk(held, { kind: 'task', ...task }, placeOfTask(task, id), (entry) => entry);
    if (isOpen || index > count - 20) inboxes.set(id, { ...placed, closed: noneClosed });
  }
  for (const [id, taskIds] of plans) {
    const plan: IssuePlan = {
      issueId: id,
      projectId: filling.projectId,
      asks: { task: taskIds },
      engagementIds: [filling.engagementId],
    };
    writes.push({ kind: 'issue', id, record: recordOf('issue', id, plan, 1, at) });
  }
  for (const [id, { inbox, memberships: own = memberships }] of inboxes) {
    writes.push({ kind: 'inbox', id, record: recordOf('inbox', id, inbox, 1, at) });
    const person = personOf(id);
    if (person === undefined) continue;
    writes.push({ kind: 'memberships', id: person, record: recordOf('memberships', person, own, 1, at) });
  }
  write(host, writes);
  if (!plans.has(issueId)) throw new Error('The measured issue holds no task');
}

type Row = { readonly kind: Kind; readonly id: string; readonly record: object };

function taskOf(filling: Filling, index: number, isOpen: boolean): Task {
  const { engagementId, projectId, issueId, teamMember: actor, customers } = filling;
  const owner = customers[index % customers.length] ?? customers[0];
  const given: TaskEvent = {
    what: 'task-given',
    actor,
    at,
    task: {
      id: index.toString(16).padStart(24, '0'),
      engagementId,
      projectId,
      subject: { kind: 'issue', issueId: index < 5 ? issueId : String(900_000 + Math.floor(index / 5)) },
      title: `Fill in the price list for product group ${index}`,
      instructions,
      owner: { kind: 'person', accountId: owner },
      type: 'data-provision',
      due: '2027-03-01',
      effort: 30,
      evidenceRule: { kind: 'comment' },
      links: [],
      isUrgent: false,
      activation: { kind: 'now' },
      contact: actor,
    },
  };
  const done: TaskEvent[] = isOpen
    ? []
    : [
        { what: 'task-completed', actor: owner, at, evidence: { comment: 'Attached to the request.' } },
        { what: 'task-confirmed', actor, at },
      ];
  let task = evolve(undefined, given);
  for (const event of done) task = evolve(task, event);
  return { ...task, history: { length: 1 + done.length, hash: 'f'.repeat(64) } };
}

const batchSize = 25;

function write(host: Host, rows: readonly Row[]): void {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows
      .slice(start, start + batchSize)
      .map(({ kind, id, record }) => ({ key: keyOf(kind, id), entityName: entityOf(kind), value: record }));
    const reply = host.storage.handle('/api/v1/batch/set', batch);
    const { failedKeys } = reply.body as { failedKeys: unknown[] };
    if (reply.status !== 200 || failedKeys.length > 0)
      throw new Error(`Storage refused: ${JSON.stringify(reply.body)}`);
  }
}
