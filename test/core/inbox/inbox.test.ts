import { describe, expect, it } from 'vitest';
import { emptyInbox, join, place } from '../../../src/core/inbox/inbox';
import { inOrder, partFor } from '../../../src/core/inbox/order';
import * as g from '../task/given';

const entry = (taskId: string, due: string | null, since = g.at) => ({ taskId, due, since });

describe('an inbox', () => {
  it('puts first what is overdue, then what is due soonest, then what has no date; the older of equals first', () => {
    const rows = [
      entry('no date, new', null, '2026-11-20T00:00:00.000Z'),
      entry('next week', '2026-11-30'),
      entry('overdue', '2026-11-01'),
      entry('no date, old', null, '2026-11-01T00:00:00.000Z'),
    ];
    expect(inOrder(rows, (row) => row).map(({ taskId }) => taskId)).toEqual([
      'overdue',
      'next week',
      'no date, old',
      'no date, new',
    ]);
  });
  it('tells one engagement from another', () => {
    const inbox = [g.given(), g.given({ id: 'elsewhere', engagementId: 'other' })].reduce(
      (before, event) => place(before, g.taskAfter(event)),
      emptyInbox,
    );
    expect(partFor(inbox, 'other').open.map(({ taskId }) => taskId)).toEqual(['elsewhere']);
  });
  it('lists an engagement once, however often it is joined', () => {
    const membership = { engagementId: 'e', requestId: '1' };
    expect(join(join(emptyInbox, membership), membership).engagements).toEqual([membership]);
  });
});
