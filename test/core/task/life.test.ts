import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noneClosed } from '../../../src/core/ask/closed';
import { emptyInbox, inboxOf } from '../../../src/core/ask/inbox';
import { type Holdings, placeAsk } from '../../../src/core/ask/place';
import { issueIdOf } from '../../../src/core/ask/subject';
import { issueProperty } from '../../../src/core/issue/issue-property';
import { effectsOf } from '../../../src/core/outbox/task-effects';
import type { GivenTask, TaskEvent } from '../../../src/core/task/event';
import { evolve } from '../../../src/core/task/evolve';
import type { Task } from '../../../src/core/task/task';
import { completionOf, turnOfTask } from '../../../src/core/task/task';
import { placeOfTask } from '../../../src/core/task/task-entry';
import { after, customerCommands, teamCommands, waysOf } from './commands';
import * as g from './given';

const command = fc.record({
  way: fc.constantFrom(...waysOf(customerCommands), ...waysOf(teamCommands)),
  isStale: fc.boolean(),
  who: fc.constantFrom(0, 1),
});
const start = fc.constantFrom<Partial<GivenTask>>(
  {},
  { owner: { kind: 'side' } },
  { activation: { kind: 'date', day: '2026-12-01' } },
);

const placed = (held: Holdings | undefined, task: Task, inboxId: string): Holdings =>
  placeAsk(
    held ?? { inbox: emptyInbox, closed: noneClosed },
    { kind: 'task', ...task },
    placeOfTask(task, inboxId),
    (entry) => entry,
  );

describe('a life of a task, whatever is asked for in whatever order', () => {
  it('counts rounds, ends for good, is in one place, and never loses what the customer said', () => {
    fc.assert(
      fc.property(start, fc.array(command, { maxLength: 40 }), (given, commands) => {
        let task = g.taskAfter(g.given(given));
        const inboxes = new Map([[inboxOf(task), placed(undefined, task, inboxOf(task))]]);
        let returns = 0;
        for (const { way, isStale, who } of commands) {
          const isCustomers = way in customerCommands;
          const actor = (isCustomers ? [g.customer, g.otherCustomer] : [g.pm, g.colleague])[who] ?? g.pm;
          const send = { ...customerCommands, ...teamCommands }[way];
          const decided = send(task, actor, isStale ? 1 : 0);
          if (!decided.ok || decided.value === 'already') continue;
          expect(isStale).toBe(false);
          expect(['confirmed', 'withdrawn']).not.toContain(task.state.name);
          const before = completionOf(task);
          const next = after(task, decided.value, evolve(task, decided.value));
          const wasPlanned = task.state.name === 'planned';
          const from = inboxOf(task);
          inboxes.set(from, placed(inboxes.get(from), next, from));
          inboxes.set(inboxOf(next), placed(inboxes.get(inboxOf(next)), next, inboxOf(next)));
          task = next;
          if (decided.value.what === 'task-returned') returns += 1;
          if (before && decided.value.what !== 'task-undone') expect(completionOf(task)).not.toBeNull();
          const [sync] = effectsOf(g.engagement, task, decided.value, wasPlanned);
          expect(sync).toEqual({ kind: 'sync-issue', issueId: issueIdOf(task.subject) });
        }
        expect(task.round).toBe(1 + returns);
        const places = [...inboxes.values()].flatMap(({ inbox }) => inbox.asks);
        const isHeld = ['open', 'completed', 'declined'].includes(task.state.name);
        expect(places.filter(({ id }) => id === task.id)).toHaveLength(isHeld ? 1 : 0);
        const property = issueProperty({ task: [task] });
        expect(property.openTasks + property.waitingOnTeam).toBe(isHeld ? 1 : 0);
        expect(property.waitingOnTeam).toBe(turnOfTask(task) === 'team' ? 1 : 0);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });
});

describe('what is told at once', () => {
  const told = (urgency: Partial<GivenTask>, ...events: TaskEvent[]) => {
    const all = [g.given(urgency), ...events];
    const last = all.at(-1);
    if (!last) throw new Error('No event');
    const before = all.length > 1 ? g.taskAfter(...all.slice(0, -1)).state.name : undefined;
    return effectsOf(g.engagement, g.taskAfter(...all), last, before === 'planned').filter(
      ({ kind }) => kind === 'tell-customer',
    );
  };
  const urgent = { isUrgent: true };
  it.each([
    ['given', [], 'task-given-due', { due: '2026-11-30' }],
    ['returned', [g.completed, g.returned], 'task-returned', { missing: 'The 2027 prices' }],
    ['confirmed', [g.completed, g.confirmed], 'task-confirmed', {}],
    ['withdrawn', [g.withdrawn], 'task-withdrawn', { reason: 'No longer needed' }],
  ] as const)('of an urgent task that is %s', (_, events, name, facts) => {
    expect(told(urgent, ...events)).toMatchObject([{ requestId: '20001', message: { name, to: [g.customer], facts } }]);
  });
  it('is nothing of a task that is not urgent: the digest tells of it', () => {
    expect(told({})).toEqual([]);
    expect(told({}, g.completed, g.returned)).toEqual([]);
  });
  it('is nothing of what the customer did', () => {
    expect(told(urgent, g.completed)).toEqual([]);
    expect(told(urgent, g.stuck)).toEqual([]);
  });
  it('is nothing of a task that is not yet active, until it is', () => {
    const planned = { ...urgent, activation: { kind: 'date', day: '2026-12-01' } } as const;
    expect(told(planned)).toEqual([]);
    expect(told(planned, g.withdrawn)).toEqual([]);
    expect(told(planned, g.activated)).toHaveLength(1);
    expect(told(planned, g.activated, g.withdrawn)).toHaveLength(1);
  });
});
