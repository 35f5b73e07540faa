import { describe, expect, it } from 'vitest';
import { askLimits } from '../../../src/contract/calls/ask';
import { isFull } from '../../../src/core/ask/capacity';
import { emptyInbox, type Inbox } from '../../../src/core/ask/inbox';
import { withoutReserved, withRoomReserved } from '../../../src/core/ask/reserve';
import { keptBy } from '../../../src/core/kinds/kept-by';

const gate = { kind: 'gate', id: 'g' } as const;
const tasks = (count: number) => Array.from({ length: count }, (_, id) => ({ kind: 'task', id: `t${id}` }) as const);
const holding = (count: number): Inbox => ({ ...emptyInbox, planned: tasks(count) });
const keptIn = (...inboxes: Inbox[]) =>
  withRoomReserved(new Map(inboxes.map((inbox, index) => [`i${index}`, inbox])), gate);

describe('a place for what is asked, before it comes into an inbox', () => {
  it('is taken in an inbox that is nearly full, and leaves none for another', () => {
    const [kept] = keptIn(holding(askLimits.openPerHolder - 1));
    if (!kept) throw new Error('Nothing is kept');
    expect(kept[1].planned.at(-1)).toEqual(gate);
    expect(isFull(kept[1])).toBe(true);
    expect(isFull(kept[1], gate)).toBe(false);
  });
  it('is taken in others, too: who has been asked stays, though their inbox does not show it yet', () => {
    const kept = keptIn(emptyInbox, holding(100));
    expect(kept.map(([id]) => id)).toEqual(['i1', 'i0']);
    for (const [, inbox] of kept) expect(keptBy(inbox)?.code).toMatch(/^stakeholder-/);
    expect(keptBy(kept[1]?.[1] ?? emptyInbox)?.code).toBe('stakeholder-signs-gates');
  });
  it('is taken once', () => {
    const inbox = holding(askLimits.openPerHolder - 1);
    expect(keptIn({ ...inbox, planned: [...inbox.planned, gate] })).toEqual([]);
  });
  it('is taken in all of them, the fullest first', () => {
    const inboxes = Array.from({ length: 25 }, (_, index) => holding(askLimits.openPerHolder - 25 + index));
    const kept = keptIn(...inboxes).map(([id]) => id);
    expect(kept).toHaveLength(25);
    expect([kept[0], kept[24]]).toEqual(['i24', 'i0']);
  });
  it('is given back where nothing comes of it', () => {
    const [kept] = keptIn(holding(3));
    expect(withoutReserved(kept?.[1] ?? emptyInbox, gate)).toEqual(holding(3));
  });
});
