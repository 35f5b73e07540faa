import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder } from '../../../src/contract/engagement';
import { mayActForTeam, mayActOnTask, maySeeTask } from '../../../src/core/access/customer';
import * as g from '../task/given';

describe('who may do what with a task', () => {
  const own = g.taskAfter(g.given());
  const anyones = g.taskAfter(g.given({ owner: { kind: 'side' } }));
  it.each([
    ['its owner', g.customer, own, true],
    ['a colleague of the owner', g.otherCustomer, own, false],
    ['any customer, when it is for their side', g.otherCustomer, anyones, true],
    ['the team member who gave it', g.pm, anyones, false],
    ['a stranger', 'stranger', anyones, false],
  ])('%s', (_, who, task, may) => {
    expect(mayActOnTask(g.engagement, task, who, g.today)).toBe(may);
    expect(maySeeTask(g.engagement, task, who, g.today)).toBe(may);
  });
  it('a deputy of its owner, up to and including the last day', () => {
    const withDeputy = (until: string) => {
      const customers = g.engagement.customers.map(
        (each): CustomerStakeholder =>
          each.accountId === g.customer ? { ...each, deputy: { accountId: g.otherCustomer, until } } : each,
      );
      return mayActOnTask({ ...g.engagement, customers }, own, g.otherCustomer, g.today);
    };
    expect(withDeputy(g.today)).toBe(true);
    expect(withDeputy('2026-11-22')).toBe(false);
  });
  it('nobody through another engagement', () => {
    expect(mayActOnTask({ ...g.engagement, id: 'other' }, own, g.customer, g.today)).toBe(false);
  });
  it('never who gave it, even if they were made a customer', () => {
    const customers = [
      ...g.engagement.customers,
      { accountId: g.pm, kind: 'internal' as const, roles: [], isPrimary: false },
    ];
    expect(mayActOnTask({ ...g.engagement, customers }, anyones, g.pm, g.today)).toBe(false);
    expect(mayActForTeam({ ...g.engagement, customers }, g.pm)).toBe(false);
  });
});
