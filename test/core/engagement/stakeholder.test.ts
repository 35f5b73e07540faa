import { describe, expect, it } from 'vitest';
import { engagementLimits } from '../../../src/contract/engagement';
import { possibleDeputies } from '../../../src/core/engagement/deputy';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { membershipOf } from '../../../src/core/engagement/membership';
import { addStakeholder, changeStakeholder, removeStakeholder } from '../../../src/core/engagement/stakeholder';
import * as g from '../task/given';

const attribution = { actor: 'project-admin', at: g.at };
const person = { accountId: 'new-customer', kind: 'external' as const, roles: [] };

describe('adding a stakeholder', () => {
  const contact = { accountId: 'new-customer', role: 'Data', hours: '', languages: '', backup: null, escalation: null };
  it.each([
    [
      'somebody who is there in another role',
      g.engagement,
      { ...person, accountId: g.otherCustomer, roles: ['partner' as const] },
      attribution,
      'stakeholder-already-added',
    ],
    [
      'the primary customer',
      g.engagement,
      { ...person, accountId: g.customer, roles: ['sponsor' as const] },
      attribution,
      'stakeholder-already-added',
    ],
    ['oneself', g.engagement, { ...person, accountId: attribution.actor }, attribution, 'stakeholder-on-team'],
    [
      'who set the engagement up',
      g.engagement,
      { ...person, accountId: 'project-admin' },
      { ...attribution, actor: g.pm },
      'stakeholder-on-team',
    ],
    ['a contact of the team', { ...g.engagement, contacts: [contact] }, person, attribution, 'stakeholder-on-team'],
    ['as one of the customers', g.engagement, person, { ...attribution, actor: g.customer }, 'not-allowed'],
    [
      'before the request is open',
      { ...g.engagement, status: 'opening' as const },
      person,
      attribution,
      'engagement-not-ready',
    ],
  ])('refuses to add %s', (_, engagement, who, by, code) => {
    expect(addStakeholder(engagement, who, by)).toMatchObject({ ok: false, error: { code } });
  });
  it('remembers who was taken out lately until they are added again', () => {
    const kept = Array.from({ length: engagementLimits.former }, (_, index) => `gone-${index}`);
    const removed = removeStakeholder({ ...g.engagement, former: kept }, g.otherCustomer, undefined, attribution);
    if (!removed.ok || removed.value === 'already') throw new Error('Not removed');
    expect(removed.value.engagement.former).toEqual([g.otherCustomer, ...kept.slice(0, -1)]);
    expect(removed.value.engagement.isFormerCut).toBe(true);
    const back = { accountId: g.otherCustomer, kind: 'external' as const, roles: [] };
    const again = addStakeholder({ ...removed.value.engagement, former: [g.otherCustomer] }, back, attribution);
    if (!again.ok || again.value === 'already') throw new Error('Not added');
    expect(again.value.engagement).not.toHaveProperty('former');
    // Whoever made room stays forgotten, however many come back.
    expect(again.value.engagement.isFormerCut).toBe(true);
    const notFull = { ...g.engagement, former: kept.slice(1) };
    const fits = removeStakeholder(notFull, g.otherCustomer, undefined, attribution);
    if (!fits.ok || fits.value === 'already') throw new Error('Not removed');
    expect(fits.value.engagement.former).toHaveLength(engagementLimits.former);
    expect(fits.value.engagement).not.toHaveProperty('isFormerCut');
  });
  it('never makes a second primary', () => {
    const added = addStakeholder(g.engagement, person, attribution);
    if (!added.ok || added.value === 'already') throw new Error('Not added');
    expect(added.value.engagement.customers.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    expect(addStakeholder(added.value.engagement, person, attribution)).toEqual({ ok: true, value: 'already' });
  });
});

type Wanted = Parameters<typeof changeStakeholder>[1];
const asItIs: Wanted = {
  accountId: g.otherCustomer,
  revision: 1,
  kind: 'external',
  roles: ['user'],
  isPrimary: false,
  support: null,
  deputy: null,
};
const change = (changes: Partial<Wanted>, on: Engagement = g.engagement, by = attribution) =>
  changeStakeholder(on, { ...asItIs, ...changes }, g.today, by);
const changed = (changes: Partial<Wanted>, on?: Engagement) => {
  const result = change(changes, on);
  if (!result.ok || result.value === 'already') throw new Error(`Not changed: ${JSON.stringify(result)}`);
  return result.value.engagement;
};

describe('changing a stakeholder', () => {
  it('moves the primary, of whom there is always one', () => {
    const { customers } = changed({ isPrimary: true });
    expect(customers.map(({ accountId, isPrimary }) => [accountId, isPrimary])).toEqual([
      [g.customer, false],
      [g.otherCustomer, true],
    ]);
  });
  it('keeps support and a proposed deputy, and takes them away again', () => {
    const support = { current: 'resistant', needed: 'supportive' } as const;
    const deputy = { accountId: g.customer, until: g.today };
    const engagement = changed({ support, deputy });
    expect(engagement.customers[1]).toMatchObject({ support, proposedDeputy: { ...deputy, at: g.at } });
    expect(engagement.customers[1]).not.toHaveProperty('deputy');
    const found = { ...engagement, history: { length: 2, hash: 'b' } };
    expect(changed({ revision: 2 }, found).customers[1]).toEqual(g.engagement.customers[1]);
  });
  it('leaves the deputy whom the customer has named or agreed to, and proposes nobody who is it already', () => {
    const deputy = { accountId: g.customer, until: '2026-12-01' };
    const [first, second] = g.engagement.customers;
    if (!first || !second) throw new Error('Two customers are given');
    const engagement = { ...g.engagement, customers: [first, { ...second, deputy }] };
    expect(changed({ roles: ['partner'] }, engagement).customers[1]).toMatchObject({ deputy });
    expect(changed({ deputy, roles: ['partner'] }, engagement).customers[1]).not.toHaveProperty('proposedDeputy');
  });
  it('keeps a proposal whose time is over as it is', () => {
    const deputy = { accountId: g.customer, until: '2026-01-01' };
    const [first, second] = g.engagement.customers;
    if (!first || !second) throw new Error('Two customers are given');
    const proposedDeputy = { ...deputy, at: g.at };
    const engagement = { ...g.engagement, customers: [first, { ...second, proposedDeputy }] };
    expect(changed({ deputy, roles: ['partner'] }, engagement).customers[1]).toMatchObject({ proposedDeputy });
  });
  it('names a deputy for so many at a time, whom all the portal can show, and refuses one more by name', () => {
    const [first, second] = g.engagement.customers;
    if (!first || !second) throw new Error('Two customers are given');
    const deputy = { accountId: g.customer, until: g.today };
    const having = (principals: number, until = g.today): Engagement => ({
      ...g.engagement,
      customers: [
        ...g.engagement.customers,
        ...Array.from({ length: principals }, (_, index) => ({
          ...second,
          accountId: `principal-${index}`,
          deputy: { accountId: g.customer, until },
        })),
      ],
    });
    const { principals } = engagementLimits;
    expect(possibleDeputies(having(principals - 1), second.accountId, g.today)).toContain(g.customer);
    expect(possibleDeputies(having(principals), second.accountId, g.today)).not.toContain(g.customer);
    expect(possibleDeputies(having(0), g.customer, g.today)).not.toContain(g.customer);
    const hers = { ...having(0), createdBy: g.customer };
    expect(possibleDeputies(hers, second.accountId, g.today)).not.toContain(g.customer);
    expect(change({ deputy }, having(principals))).toEqual({
      ok: false,
      error: { code: 'deputy-of-many', field: 'deputy', facts: { limit: principals } },
    });
    expect(change({ deputy }, having(principals - 1)).ok).toBe(true);
    expect(change({ deputy }, having(principals, '2026-11-22')).ok).toBe(true);
    const known = { ...second, deputy };
    const longer = { accountId: g.customer, until: '2026-12-24' };
    const four = having(principals - 1);
    const full = { ...four, customers: four.customers.map((each) => (each === second ? known : each)) };
    expect(change({ deputy: longer }, full).ok).toBe(true);
  });
  it('has taken effect already when it comes again', () => {
    expect(change({ revision: 0 })).toEqual({ ok: true, value: 'already' });
  });
  it.each<[string, Partial<Wanted>, string]>([
    ['somebody who is none', { accountId: 'stranger' }, 'stakeholder-unknown'],
    ['the primary into nobody’s', { accountId: g.customer, roles: ['sponsor'] }, 'stakeholder-is-primary'],
    ['on what the caller has not seen', { revision: 0, roles: ['partner'] }, 'changed-meanwhile'],
    ['to their own deputy', { deputy: { accountId: g.otherCustomer, until: g.today } }, 'deputy-unknown'],
    ['to a stranger as deputy', { deputy: { accountId: g.pm, until: g.today } }, 'deputy-unknown'],
    ['to a deputy for yesterday', { deputy: { accountId: g.customer, until: '2026-11-22' } }, 'date-in-past'],
    ['to a deputy for years', { deputy: { accountId: g.customer, until: '2027-11-25' } }, 'date-too-far'],
  ])('refuses to change %s', (_, changes, code) => {
    expect(change(changes)).toMatchObject({ ok: false, error: { code } });
  });
  it('is not for customers', () => {
    expect(change({ roles: ['partner'] }, g.engagement, { ...attribution, actor: g.customer })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });
});

describe('what is kept with a person', () => {
  it('is which engagement they are in, and by which request', () => {
    expect(membershipOf(g.engagement, g.customer)).toEqual({ engagementId: g.engagement.id, requestId: '20001' });
  });
  it('is their place alone before there is a request, and nothing for who is no customer', () => {
    expect(membershipOf(g.engagement, 'stranger')).toBeUndefined();
    expect(membershipOf({ ...g.engagement, request: null }, g.customer)).toEqual({
      engagementId: g.engagement.id,
      requestId: null,
    });
  });
});

describe('removing a stakeholder', () => {
  it('takes them out, also as a deputy of others', () => {
    const [first, second] = g.engagement.customers;
    if (!first || !second) throw new Error('Two customers are given');
    const deputy = { accountId: g.otherCustomer, until: g.today };
    const engagement = { ...g.engagement, customers: [{ ...first, deputy }, second] };
    const removed = removeStakeholder(engagement, g.otherCustomer, undefined, attribution);
    expect(removed).toMatchObject({ ok: true, value: { event: { what: 'stakeholder-removed' } } });
    if (removed.ok && removed.value !== 'already') expect(removed.value.engagement.customers).toEqual([first]);
  });
  it('has taken effect already when it comes again', () => {
    expect(removeStakeholder(g.engagement, 'gone', undefined, attribution)).toEqual({ ok: true, value: 'already' });
  });
  it.each([
    ['the primary customer', g.customer, undefined, attribution, 'stakeholder-is-primary'],
    [
      'who still holds tasks',
      g.otherCustomer,
      { code: 'stakeholder-holds-tasks' },
      attribution,
      'stakeholder-holds-tasks',
    ],
    ['anybody, as a customer', g.otherCustomer, undefined, { ...attribution, actor: g.customer }, 'not-allowed'],
  ] as const)('refuses to remove %s', (_, accountId, kept, by, code) => {
    expect(removeStakeholder(g.engagement, accountId, kept, by)).toMatchObject({ ok: false, error: { code } });
  });
});
