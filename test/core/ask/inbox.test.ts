import { describe, expect, it } from 'vitest';
import { askLimits } from '../../../src/contract/calls/ask';
import { isFull } from '../../../src/core/ask/capacity';
import { emptyInbox, inboxOf, personInbox, personOf, sideInbox } from '../../../src/core/ask/inbox';
import { inOrder, newestFirst, type Urgency } from '../../../src/core/ask/order';
import * as g from '../task/given';

const ask = (id: string, changes: Partial<Urgency> = {}) => ({
  id,
  turn: 'customer' as const,
  due: null,
  weight: 5,
  since: g.at,
  ...changes,
});
const ordered = (...rows: ReturnType<typeof ask>[]) => inOrder(rows, (row) => row).map(({ id }) => id);

describe('the order of what to do next', () => {
  it('puts what counts as accepted after a day where that day is, if it has no due day', () => {
    const lapses = { ...ask('lapses', { due: null }), deemedAfter: '2026-11-24' };
    const rows = [
      ask('later', { due: '2026-11-30' }),
      lapses,
      ask('sooner', { due: '2026-11-20' }),
      ask('never', { due: null }),
    ];
    expect(ordered(...rows)).toEqual(['sooner', 'lapses', 'later', 'never']);
  });
  it('puts first what is overdue, then what is due soonest, then what has no date; the older of equals first', () => {
    expect(
      ordered(
        ask('no date, new', { since: '2026-11-20T00:00:00.000Z' }),
        ask('next week', { due: '2026-11-30' }),
        ask('overdue', { due: '2026-11-01' }),
        ask('no date, old', { since: '2026-11-01T00:00:00.000Z' }),
      ),
    ).toEqual(['overdue', 'next week', 'no date, old', 'no date, new']);
  });
  it('puts before all else what is urgent, and among equals what others wait for most', () => {
    const due = '2026-11-30';
    expect(
      ordered(
        ask('light', { due, weight: 7, since: '2026-11-01T00:00:00.000Z' }),
        ask('heavy', { due, weight: 0 }),
        ask('urgent', { isUrgent: true }),
      ),
    ).toEqual(['urgent', 'heavy', 'light']);
  });
  it('leaves for later what is somebody else’s if it is not urgent, what waits for colleagues, and what waits for the team', () => {
    const overdue = { due: '2026-11-01', isUrgent: true };
    expect(
      ordered(
        ask('with the team', { ...overdue, turn: 'team' as never }),
        ask('with colleagues', { ...overdue, turn: 'colleagues' as never }),
        ask('for somebody else, overdue', { due: overdue.due, isForOther: true }),
        ask('own'),
        ask('for somebody else, urgent', { ...overdue, isForOther: true }),
        ask('own, urgent', { isUrgent: true }),
      ),
    ).toEqual([
      'own, urgent',
      'for somebody else, urgent',
      'own',
      'for somebody else, overdue',
      'with colleagues',
      'with the team',
    ]);
  });
  it('of what is over is the newest first, and equals stay as they were', () => {
    const rows = ['2026-11-01', '2026-11-03', '2026-11-03', '2026-11-02'].map((since, at) => ({ since, at }));
    expect(newestFirst(rows).map(({ at }) => at)).toEqual([1, 2, 3, 0]);
  });
});

describe('an inbox', () => {
  it('is one person’s, or their side’s, in one engagement', () => {
    const accountId = '557058:8a7b-4c';
    const ids = [
      inboxOf({ owner: { kind: 'person', accountId }, engagementId: 'e' }),
      inboxOf({ owner: { kind: 'side' }, engagementId: 'e' }),
    ];
    expect(ids).toEqual([personInbox('e', accountId), sideInbox('e')]);
    expect(ids.map(personOf)).toEqual([accountId, undefined]);
  });
  it('is full with so many asks of all kinds, planned ones included, and what is in it already has room', () => {
    const task = (id: number) => ({ kind: 'task' as const, id: `t${id}` });
    const planned = Array.from({ length: askLimits.openPerHolder }, (_, id) => task(id));
    expect(isFull({ ...emptyInbox, planned: planned.slice(1) })).toBe(false);
    expect(isFull({ ...emptyInbox, planned })).toBe(true);
    expect(isFull({ ...emptyInbox, planned }, task(7))).toBe(false);
    expect(isFull({ ...emptyInbox, planned }, { kind: 'gate', id: 't7' })).toBe(true);
  });
});
