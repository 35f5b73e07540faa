import { describe, expect, it } from 'vitest';
import { askLimits } from '../../../src/contract/calls/ask';
import { noneClosed } from '../../../src/core/ask/closed';
import { emptyInbox, inboxOf } from '../../../src/core/ask/inbox';
import { byUrgency } from '../../../src/core/ask/joined/by-urgency';
import { checkMembershipCapacity, join, leave } from '../../../src/core/ask/joined/join';
import { type Memberships, noMemberships, withFirst, withShared } from '../../../src/core/ask/memberships';
import { firstKey } from '../../../src/core/ask/order';
import { type Holdings, placeAsk } from '../../../src/core/ask/place';
import type { GivenTask, TaskEvent } from '../../../src/core/task/event';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as g from '../task/given';

const both = ['e1', 'e2'].reduce(
  (memberships, engagementId) => join(memberships, { engagementId, requestId: '1' }, emptyInbox, (entry) => entry),
  noMemberships,
);
const held = (memberships: Memberships): Holdings => ({ inbox: emptyInbox, closed: noneClosed, memberships });
const place = (before: Holdings, given: Partial<GivenTask>, ...events: TaskEvent[]) => {
  const task = g.taskAfter(g.given(given), ...events);
  return placeAsk(before, { kind: 'task', ...task }, placeOfTask(task, inboxOf(task)), (entry) => entry);
};
const order = ({ memberships }: Holdings) => byUrgency(memberships ?? noMemberships).map((each) => each.engagementId);

describe('the engagements of a person', () => {
  it('are each there once, however often they are joined', () => {
    const again = join(both, { engagementId: 'e1', requestId: '1' }, emptyInbox, (entry) => entry);
    expect(again.engagements.map(({ engagementId }) => engagementId)).toEqual(['e2', 'e1']);
    expect(leave(again, 'e1').engagements).toEqual([{ engagementId: 'e2', requestId: '1' }]);
  });
  it('begin with the one whose first ask presses most, and end with those where nothing waits', () => {
    const late = place(held(both), { engagementId: 'e2', due: '2026-12-01' });
    expect(order(late)).toEqual(['e2', 'e1']);
    const soon = place(held(late.memberships ?? noMemberships), { engagementId: 'e1', due: '2026-11-24' });
    expect(order(soon)).toEqual(['e1', 'e2']);
    const urgent = place(
      { ...late, ...(soon.memberships ? { memberships: soon.memberships } : {}) },
      { id: 'another', engagementId: 'e2', due: null, isUrgent: true },
    );
    expect(order(urgent)).toEqual(['e2', 'e1']);
  });
  it('follow what becomes of the first ask, and stay the same record while it is the first', () => {
    const one = place(held(both), { engagementId: 'e1', due: '2026-11-24' });
    const second = place(one, { id: 'another', engagementId: 'e1', due: '2026-12-24' });
    expect(second.memberships).toBe(one.memberships);
    const done = place(one, { engagementId: 'e1', due: '2026-11-24' }, g.completed, g.confirmed);
    expect(done.memberships).toEqual(both);
  });
  it('say where the first ask stands that was there before they were joined', () => {
    const { inbox } = place(held(noMemberships), { engagementId: 'e2' });
    expect(order(held(join(both, { engagementId: 'e2', requestId: '1' }, inbox, (entry) => entry)))).toEqual([
      'e2',
      'e1',
    ]);
  });
  it('begin with the one that presses most whoever it is for: the person, anyone of their side, or whom they stand in for', () => {
    const own = place(held(both), { engagementId: 'e1', due: '2026-12-01' }).memberships ?? noMemberships;
    const key = (due: string, isForOther: boolean) =>
      firstKey([{ turn: 'customer', isForOther, due, weight: 5, since: g.at } as const], (row) => row);
    expect(order(held(withShared(own, 'e2', key('2026-11-24', false))))).toEqual(['e2', 'e1']);
    expect(order(held(withShared(own, 'e2', key('2026-12-24', false))))).toEqual(['e1', 'e2']);
    // One's own comes before what one does for others, as it does on the screen.
    expect(order(held(withShared(own, 'e2', key('2026-11-24', true))))).toEqual(['e1', 'e2']);
    expect(order(held(withShared(both, 'e2', key('2026-11-24', true))))).toEqual(['e2', 'e1']);
    const shared = withShared(own, 'e1', key('2026-11-24', false));
    expect(withShared(shared, 'e1', key('2026-11-24', false))).toBe(shared);
    expect(place(held(shared), { engagementId: 'e1', due: '2026-11-23' }).memberships?.engagements).toContainEqual(
      expect.objectContaining({ shared: key('2026-11-24', false) }),
    );
    expect(withShared(withShared(both, 'e1', key('2026-11-24', false)), 'e1', undefined)).toEqual(both);
  });
  it('are not compared by keys of another order, which are replaced with the next look', () => {
    const known = place(held(both), { engagementId: 'e1', due: '2026-12-01' });
    const ofBefore = {
      engagements: [
        { engagementId: 'e3', requestId: '3' },
        { engagementId: 'e2', requestId: '2', first: '0 0 0 0 2026-01-01' },
        ...(known.memberships?.engagements ?? []).filter(({ engagementId }) => engagementId === 'e1'),
      ],
    };
    expect(order(held(ofBefore))).toEqual(['e1', 'e2', 'e3']);
    const again = place(held(ofBefore), { engagementId: 'e2', due: '2026-11-24' });
    expect(order(again)).toEqual(['e2', 'e1', 'e3']);
    expect(withFirst(ofBefore, 'e2', emptyInbox, (entry) => entry).engagements[1]).toEqual({
      engagementId: 'e2',
      requestId: '2',
    });
  });
  it('are shown once their requests are open, and count before that', () => {
    const opening = join(both, { engagementId: 'e0', requestId: null }, emptyInbox, (entry) => entry);
    expect(byUrgency(opening).map(({ engagementId }) => engagementId)).toEqual(['e1', 'e2']);
    expect(opening.engagements).toHaveLength(3);
  });
  it('leave out an engagement that the person is not in', () => {
    expect(place(held(both), { engagementId: 'elsewhere' }).memberships).toBe(both);
  });
  it('are so many at most', () => {
    const many = (count: number) => ({
      engagements: Array.from({ length: count }, (_, id) => ({ engagementId: `e${id}`, requestId: '1' })),
    });
    expect(checkMembershipCapacity(many(askLimits.engagementsPerPerson - 1), 'accountId').ok).toBe(true);
    expect(checkMembershipCapacity(many(askLimits.engagementsPerPerson), 'accountId')).toMatchObject({
      ok: false,
      error: { code: 'membership-limit-reached' },
    });
  });
});
