import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyInbox, inboxOf, place } from '../../../src/core/inbox/inbox';
import { complete, confirm, sendBack, withdraw } from '../../../src/core/task/decide';
import { effectsOf } from '../../../src/core/task/effects';
import { evolve } from '../../../src/core/task/evolve';
import { issueProperty } from '../../../src/core/task/issue-plan';
import { completionOf } from '../../../src/core/task/task';
import * as g from './given';

const command = fc.record({
  kind: fc.constantFrom('complete', 'confirm', 'return', 'withdraw'),
  isStale: fc.boolean(),
  actor: fc.constantFrom(g.pm, g.colleague),
});

describe('a life of a task, whatever is asked for in whatever order', () => {
  it('counts rounds, ends for good, and never loses what the customer said', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let task = g.taskAfter(g.given());
        let inbox = place(emptyInbox, task);
        let returns = 0;
        for (const { kind, isStale, actor } of commands) {
          const seen = task.history.length - (isStale ? 1 : 0);
          const byTeam = { actor, at: g.at };
          const decided =
            kind === 'complete'
              ? complete(task, { seen, comment: 'Done' }, { actor: g.customer, at: g.at })
              : kind === 'confirm'
                ? confirm(task, { seen }, byTeam)
                : kind === 'return'
                  ? sendBack(task, { seen, missing: `Round ${returns}` }, byTeam)
                  : withdraw(task, { seen, reason: 'Enough' }, byTeam);
          if (!decided.ok || decided.value === 'already') continue;
          expect(isStale).toBe(false);
          expect(['confirmed', 'withdrawn']).not.toContain(task.state.name);
          const before = completionOf(task);
          const length = task.history.length + 1;
          task = { ...evolve(task, decided.value), history: { length, hash: `hash-${length}` } };
          if (decided.value.what === 'task-returned') returns += 1;
          if (before) expect(completionOf(task)).not.toBeNull();
          inbox = place(inbox, task);
          expect(effectsOf(g.engagement, task, decided.value)[0]).toEqual({
            kind: 'sync-issue',
            issueId: task.issueId,
          });
        }
        expect(task.round).toBe(1 + returns);

        const places = [...inbox.open, ...inbox.waiting, ...inbox.closed].filter(({ taskId }) => taskId === task.id);
        expect(places).toHaveLength(1);
        expect(inbox.open.length).toBe(task.state.name === 'open' ? 1 : 0);
        const property = issueProperty([task]);
        expect(property.openTasks).toBe(inbox.open.length);
        expect(property.waitingOnTeam).toBe(inbox.waiting.length);
        expect(inboxOf(task)).toBe(`person:${g.customer}`);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('what the customer is told', () => {
  const told = (events: Parameters<typeof g.taskAfter>, engagement = g.engagement) => {
    const task = g.taskAfter(...events);
    const last = events.at(-1);
    if (!last) throw new Error('No event');
    return effectsOf(engagement, task, last).filter(({ kind }) => kind === 'tell-customer');
  };
  it.each([
    ['given', [g.given()], 'task-given-due', { due: '2026-11-30' }],
    ['given without a due date', [g.given({ due: null })], 'task-given', {}],
    ['returned', [g.given(), g.completed, g.returned], 'task-returned', { missing: 'The 2027 prices' }],
    ['confirmed', [g.given(), g.completed, g.confirmed], 'task-confirmed', {}],
    ['withdrawn', [g.given(), g.withdrawn], 'task-withdrawn', { reason: 'No longer needed' }],
  ] as const)('when a task is %s', (_, events, name, facts) => {
    expect(told([...events])).toMatchObject([
      { requestId: '20001', message: { name, language: 'en-US', to: g.customer, facts } },
    ]);
  });
  it('is nothing when they completed it themselves', () => {
    expect(told([g.given(), g.completed])).toEqual([]);
  });
});
