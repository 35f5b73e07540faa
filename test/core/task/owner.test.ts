import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { handOver } from '../../../src/core/task/by-customer';
import { give } from '../../../src/core/task/by-team';
import { checkOwner, possibleOwners } from '../../../src/core/task/owner';
import { reassign } from '../../../src/core/task/reassign';
import * as g from './given';

const [customer] = g.engagement.customers;
if (!customer) throw new Error('A customer is given');
/** The one who gave the task, and the one who is its contact, have become customers too. */
const engagement: Engagement = {
  ...g.engagement,
  customers: [
    ...g.engagement.customers,
    ...[g.pm, g.colleague].map((accountId) => ({
      ...customer,
      accountId,
      kind: 'internal' as const,
      isPrimary: false,
    })),
  ],
};
const task = { ...g.taskAfter(g.given()), contact: g.colleague };
const person = (accountId: string) => ({ kind: 'person' as const, accountId });
const team = [
  ['gave it', g.pm],
  ['is its contact', g.colleague],
] as const;

describe('a task goes to nobody who could not do it', () => {
  it.each(team)('not to who %s, whoever hands it to them', (_, accountId) => {
    const attribution = { actor: 'team-third', at: g.at };
    const refused = (field: string) => ({ ok: false, error: { code: 'owner-on-team', field } });
    const revision = task.history.length;
    const owner = person(accountId);
    expect(reassign(engagement)(task, { revision, owner }, attribution, g.today)).toEqual(refused('owner'));
    expect(reassign(engagement, 'to')(task, { revision, owner }, attribution, g.today)).toEqual(refused('to'));
    const byCustomer = { actor: g.customer, at: g.at };
    expect(handOver(engagement)(task, { revision, to: accountId }, byCustomer, g.today)).toEqual(refused('to'));
    const wanted = { ...g.wanted, owner, contact: g.colleague };
    expect(give(engagement, wanted, g.today, { actor: g.pm, at: g.at })).toEqual(refused('owner'));
  });
  it.each(['closed', 'off-request'] as const)('not to who can’t take part (%s), until they can again', (why) => {
    const without = { ...engagement, absent: [{ accountId: g.otherCustomer, why }] };
    const owner = person(g.otherCustomer);
    const refused = (field: string) => ({ ok: false, error: { code: 'stakeholder-absent', field } });
    const revision = task.history.length;
    const byCustomer = { actor: g.customer, at: g.at };
    const byTeam = { actor: g.pm, at: g.at };
    expect(handOver(without)(task, { revision, to: g.otherCustomer }, byCustomer, g.today)).toEqual(refused('to'));
    expect(reassign(without)(task, { revision, owner }, byTeam, g.today)).toEqual(refused('owner'));
    expect(give(without, { ...g.wanted, owner }, g.today, byTeam)).toEqual(refused('owner'));
    expect(give(engagement, { ...g.wanted, owner }, g.today, byTeam).ok).toBe(true);
  });
  it('and nobody is offered to a customer to whom it would not go', () => {
    const offered = (known: Engagement) => possibleOwners(known, task, g.customer);
    expect(offered(engagement)).toEqual([g.otherCustomer]);
    expect(offered({ ...engagement, absent: [{ accountId: g.otherCustomer, why: 'closed' }] })).toEqual([]);
  });
  it('but to any other customer, to anyone of the side, and to no stranger', () => {
    expect(checkOwner(engagement, task, person(g.otherCustomer), 'to').ok).toBe(true);
    expect(checkOwner(engagement, task, { kind: 'side' }, 'to').ok).toBe(true);
    expect(checkOwner(engagement, task, person('stranger'), 'to')).toMatchObject({
      error: { code: 'stakeholder-unknown', field: 'to' },
    });
  });
});
