import { describe, expect, it } from 'vitest';
import { inboxesBesideOwn } from '../../../src/core/access/inbox';
import { ProvedCustomer } from '../../../src/core/access/proved-customer';
import { ReadableInbox } from '../../../src/core/access/readable-inbox';
import { ReadRequest } from '../../../src/core/access/shown';
import { noneClosed } from '../../../src/core/ask/closed';
import { emptyInbox, personInbox, sideInbox } from '../../../src/core/ask/inbox';
import { placeAsk } from '../../../src/core/ask/place';
import { whoShares } from '../../../src/core/ask/shared';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as g from '../task/given';

const engagement: Engagement = {
  ...g.engagement,
  customers: g.engagement.customers.map((each) =>
    each.accountId === g.customer ? { ...each, deputy: { accountId: g.otherCustomer, until: g.today } } : each,
  ),
};
const own = personInbox(g.engagement.id, g.customer);
const task = g.taskAfter(g.given());
const held = placeAsk(
  { inbox: emptyInbox, closed: noneClosed },
  { kind: 'task', id: task.id, engagementId: task.engagementId },
  placeOfTask(task, own),
  (entry) => entry,
);
const [entry] = held.inbox.asks;
const records = { inbox: new Map([[own, held.inbox]]), closed: new Map() };

function readBy(accountId: string, inboxId: string, today = g.today) {
  const customer = ProvedCustomer.of(engagement, ReadRequest.shown(accountId, engagement.request?.id ?? ''));
  return customer && ReadableInbox.of(customer, engagement, inboxId, records, today);
}

describe('an inbox is read', () => {
  it('by who has it, and by their deputy up to and including the last day', () => {
    expect(readBy(g.customer, own)?.holder).toBe('you');
    expect(readBy(g.otherCustomer, own)?.holder).toEqual({ colleague: g.customer });
    expect(readBy(g.otherCustomer, own, '2099-01-01')).toBeUndefined();
  });
  it('by every customer where it is their side’s, and by nobody where it is of another engagement', () => {
    expect(readBy(g.otherCustomer, sideInbox(g.engagement.id))?.holder).toBe('anyone');
    expect(readBy(g.customer, personInbox('other', g.customer))).toBeUndefined();
    expect(readBy(g.customer, personInbox(g.engagement.id, g.otherCustomer))).toBeUndefined();
  });
});

describe('the inboxes that somebody reads beside their own', () => {
  it.each([
    ['who stands in for somebody', g.otherCustomer, g.today],
    ['who did so once', g.otherCustomer, '2099-01-01'],
    ['who stands in for nobody', g.customer, g.today],
  ])('are all others that they may read: %s', (_who, accountId, today) => {
    const all = [
      sideInbox(g.engagement.id),
      ...engagement.customers.map((each) => personInbox(g.engagement.id, each.accountId)),
    ];
    const others = all.filter((id) => id !== personInbox(g.engagement.id, accountId));
    const beside = inboxesBesideOwn(engagement, accountId, today);
    expect(beside.toSorted()).toEqual(others.filter((id) => readBy(accountId, id, today)).toSorted());
    expect(beside).not.toHaveLength(0);
    // Whoever reads one is told when another ask becomes the first in it.
    for (const id of beside) expect(whoShares(engagement, id)).toContain(accountId);
  });
});

describe('the proof for one inbox', () => {
  it('shows what is in it', () => {
    if (!entry) throw new Error('The task is in no inbox');
    expect(() => readBy(g.customer, own)?.assertHolds(entry)).not.toThrow();
  });
  it('shows nothing of another, nor what only looks the same', () => {
    if (!entry) throw new Error('The task is in no inbox');
    const side = readBy(g.customer, sideInbox(g.engagement.id));
    expect(() => side?.assertHolds(entry)).toThrow('does not show');
    expect(() => readBy(g.customer, own)?.assertHolds({ ...entry })).toThrow('does not show');
  });
});
